// Pulls an image as containerd does, with containerd's own libraries and without its daemon:
// resolved by HEAD, one manifest chosen by platform, fetched into a content store, layers unpacked and their diffIDs
// compared. Prints one line: what was chosen, or why nothing was.
package main

import (
	"archive/tar"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/containerd/containerd/v2/core/content"
	"github.com/containerd/containerd/v2/core/diff"
	"github.com/containerd/containerd/v2/core/images"
	"github.com/containerd/containerd/v2/core/remotes"
	"github.com/containerd/containerd/v2/core/remotes/docker"
	"github.com/containerd/containerd/v2/plugins/content/local"
	"github.com/containerd/platforms"
	"github.com/opencontainers/go-digest"
	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: containerd-pull REFERENCE PLATFORM")
		os.Exit(2)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	root, err := os.MkdirTemp("", "containerd-pull-")
	if err == nil {
		var chosen string
		chosen, err = pull(ctx, root, os.Args[1], os.Args[2])
		os.RemoveAll(root)
		if err == nil {
			fmt.Println(chosen)
			return
		}
	}
	fmt.Println("error: " + err.Error())
	os.Exit(1)
}

// As client.fetch and then the unpacker.
func pull(ctx context.Context, root, reference, platform string) (string, error) {
	wanted, err := platforms.Parse(platform)
	if err != nil {
		return "", err
	}
	matcher := platforms.Only(wanted)
	store, err := local.NewStore(root)
	if err != nil {
		return "", err
	}
	hosts := docker.ConfigureDefaultRegistries(docker.WithPlainHTTP(docker.MatchLocalhost))
	resolver := docker.NewResolver(docker.ResolverOptions{Hosts: hosts})
	name, top, err := resolver.Resolve(ctx, reference)
	if err != nil {
		return "", fmt.Errorf("failed to resolve reference: %w", err)
	}
	fetcher, err := resolver.Fetcher(ctx, name)
	if err != nil {
		return "", err
	}
	children := images.LimitManifests(images.FilterPlatforms(images.ChildrenHandler(store), matcher), matcher, 1)
	if err := images.Dispatch(ctx, images.Handlers(remotes.FetchHandler(store, fetcher), children), nil, top); err != nil {
		return "", err
	}
	manifest, err := images.Manifest(ctx, store, top, matcher)
	if err != nil {
		return "", err
	}
	if err := unpack(ctx, store, manifest); err != nil {
		return "", err
	}
	return fmt.Sprintf("top %s config %s", top.Digest, manifest.Config.Digest), nil
}

func unpack(ctx context.Context, store content.Store, manifest ocispec.Manifest) error {
	bytes, err := content.ReadBlob(ctx, store, manifest.Config)
	if err != nil {
		return err
	}
	// The whole config is read by whoever runs it: CRI and `ctr run`.
	var image ocispec.Image
	if err := json.Unmarshal(bytes, &image); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	diffIDs := image.RootFS.DiffIDs
	if len(diffIDs) != len(manifest.Layers) {
		return fmt.Errorf("number of layers and diffIDs don't match: %d != %d", len(manifest.Layers), len(diffIDs))
	}
	for i, layer := range manifest.Layers {
		found, err := apply(ctx, store, layer)
		if err != nil {
			return fmt.Errorf("failed to extract layer %d: %w", i+1, err)
		}
		if found != diffIDs[i] {
			return fmt.Errorf("wrong diff id calculated on extraction %q", diffIDs[i])
		}
	}
	return nil
}

// As diff/apply does, with a tar reader in the place of a file system.
func apply(ctx context.Context, store content.Store, layer ocispec.Descriptor) (digest.Digest, error) {
	reader, err := store.ReaderAt(ctx, layer)
	if err != nil {
		return "", err
	}
	defer reader.Close()
	processor := diff.NewProcessorChain(layer.MediaType, content.NewReader(reader))
	for {
		if processor, err = diff.GetProcessor(ctx, processor, nil); err != nil {
			return "", fmt.Errorf("failed to get stream processor for %s: %w", layer.MediaType, err)
		}
		if processor.MediaType() == ocispec.MediaTypeImageLayer {
			break
		}
	}
	defer processor.Close()
	digester := digest.Canonical.Digester()
	stream := io.TeeReader(processor, digester.Hash())
	archive := tar.NewReader(stream)
	for {
		if _, err := archive.Next(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", err
		}
		if _, err := io.Copy(io.Discard, archive); err != nil {
			return "", err
		}
	}
	if _, err := io.Copy(io.Discard, stream); err != nil {
		return "", err
	}
	return digester.Digest(), nil
}
