// Pulls an image as Docker's classic store does: read by docker/distribution's client, chosen from a list
// by platform, layers unpacked by what their first bytes say. Prints one line: what was chosen, or why
// nothing was.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/containerd/platforms"
	"github.com/distribution/reference"
	"github.com/docker/distribution"
	"github.com/docker/distribution/manifest/manifestlist"
	"github.com/docker/distribution/manifest/ocischema"
	"github.com/docker/distribution/manifest/schema2"
	"github.com/docker/distribution/registry/client"
	"github.com/docker/docker/api/types/container"
	"github.com/klauspost/compress/zstd"
	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: distribution-pull HOST/REPOSITORY:TAG PLATFORM")
		os.Exit(2)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	chosen, err := pull(ctx, os.Args[1], os.Args[2])
	if err != nil {
		fmt.Println("error: " + err.Error())
		os.Exit(1)
	}
	fmt.Println(chosen)
}

func pull(ctx context.Context, name, platform string) (string, error) {
	host, rest, _ := strings.Cut(name, "/")
	path, tag, _ := strings.Cut(rest, ":")
	named, err := reference.WithName(path)
	if err != nil {
		return "", err
	}
	repository, err := client.NewRepository(named, "http://"+host, http.DefaultTransport)
	if err != nil {
		return "", err
	}
	manifests, err := repository.Manifests(ctx)
	if err != nil {
		return "", err
	}
	manifest, err := manifests.Get(ctx, "", distribution.WithTag(tag))
	if err != nil {
		return "", err
	}
	if list, ok := manifest.(*manifestlist.DeserializedManifestList); ok {
		child, err := choose(list, platform)
		if err != nil {
			return "", err
		}
		if manifest, err = manifests.Get(ctx, child); err != nil {
			return "", err
		}
	}
	var config distribution.Descriptor
	var layers []distribution.Descriptor
	switch m := manifest.(type) {
	case *schema2.DeserializedManifest:
		config, layers = m.Config, m.Layers
	case *ocischema.DeserializedManifest:
		config, layers = m.Config, m.Layers
	default:
		return "", fmt.Errorf("unsupported manifest format %T", manifest)
	}
	if err := unpack(ctx, repository.Blobs(ctx), config, layers); err != nil {
		return "", err
	}
	return fmt.Sprintf("config %s", config.Digest), nil
}

// The rule of Docker 20.10, the last one that refuses a list inside a list and an entry without a platform: what the
// machine runs, the best first; of equals, the one that stands first.
func choose(list *manifestlist.DeserializedManifestList, platform string) (digest.Digest, error) {
	wanted, err := platforms.Parse(platform)
	if err != nil {
		return "", err
	}
	matcher := platforms.Only(wanted)
	var chosen *ocispec.Platform
	var found digest.Digest
	for _, entry := range list.Manifests {
		offered := ocispec.Platform{
			OS:           entry.Platform.OS,
			Architecture: entry.Platform.Architecture,
			Variant:      entry.Platform.Variant,
			OSVersion:    entry.Platform.OSVersion,
			OSFeatures:   entry.Platform.OSFeatures,
		}
		if matcher.Match(offered) && (chosen == nil || matcher.Less(offered, *chosen)) {
			chosen, found = &offered, entry.Digest
		}
	}
	if chosen == nil {
		return "", fmt.Errorf("no matching manifest for %s in the manifest list entries", platform)
	}
	return found, nil
}

// What the classic store reads of a config.
type image struct {
	Created time.Time         `json:"created"`
	Author  string            `json:"author"`
	Config  *container.Config `json:"config"`
	RootFS  ocispec.RootFS    `json:"rootfs"`
	History []ocispec.History `json:"history"`
}

func unpack(
	ctx context.Context,
	blobs distribution.BlobStore,
	config distribution.Descriptor,
	layers []distribution.Descriptor,
) error {
	raw, err := fetch(ctx, blobs, config)
	if err != nil {
		return fmt.Errorf("config: %w", err)
	}
	var read image
	if err := json.Unmarshal(raw, &read); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	if len(read.RootFS.DiffIDs) != len(layers) {
		return errors.New("layers from manifest don't match image configuration")
	}
	for i, layer := range layers {
		packed, err := fetch(ctx, blobs, layer)
		if err != nil {
			return fmt.Errorf("layer %d: %w", i+1, err)
		}
		unpacked, err := decompress(packed)
		if err != nil {
			return fmt.Errorf("layer %d: %w", i+1, err)
		}
		if digest.FromBytes(unpacked) != read.RootFS.DiffIDs[i] {
			return fmt.Errorf("layer %d: layers from manifest don't match image configuration", i+1)
		}
	}
	return nil
}

func fetch(ctx context.Context, blobs distribution.BlobStore, descriptor distribution.Descriptor) ([]byte, error) {
	stream, err := blobs.Open(ctx, descriptor.Digest)
	if err != nil {
		return nil, err
	}
	defer stream.Close()
	content, err := io.ReadAll(stream)
	if err != nil {
		return nil, err
	}
	if digest.FromBytes(content) != descriptor.Digest {
		return nil, fmt.Errorf("filesystem layer verification failed for digest %s", descriptor.Digest)
	}
	return content, nil
}

var (
	gzipMagic = []byte{0x1f, 0x8b, 0x08}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
	skippable = []byte{0x2a, 0x4d, 0x18}
)

func decompress(packed []byte) ([]byte, error) {
	switch {
	case bytes.HasPrefix(packed, gzipMagic):
		reader, err := gzip.NewReader(bufio.NewReader(bytes.NewReader(packed)))
		if err != nil {
			return nil, err
		}
		return io.ReadAll(reader)
	case bytes.HasPrefix(packed, zstdMagic), len(packed) > 4 && packed[0]&0xf0 == 0x50 && bytes.HasPrefix(packed[1:], skippable):
		reader, err := zstd.NewReader(bytes.NewReader(packed))
		if err != nil {
			return nil, err
		}
		defer reader.Close()
		return io.ReadAll(reader)
	default:
		return packed, nil
	}
}
