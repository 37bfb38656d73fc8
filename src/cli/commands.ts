/** What a flag takes: one value, a list (the flag may stand several times), or nothing. */
export type FlagKind = 'value' | 'list' | 'switch'

export interface CommandSpec {
  /** By name, without the dashes. */
  readonly flags: Readonly<Record<string, FlagKind>>
  /** The words beside the flags, all of them needed. */
  readonly operands: readonly string[]
  /** What further words are, where there may be any number of them. */
  readonly others?: string
  /** Fits a screen of 80 columns and 24 lines. */
  readonly help: string
}

/** The shells that can be completed in. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** Letters that stand for a flag. */
export const SHORT: Readonly<Record<string, string>> = { f: 'config-file', o: 'output', v: 'verbose', h: 'help' }

/** What every command knows. */
const COMMON = { help: 'switch' } as const

/** How a report is written. */
const REPORT = { output: 'list', title: 'value', color: 'value' } as const

/** How images are compared, under the names of the action's inputs. */
const IMAGES = {
  platforms: 'list',
  match: 'value',
  verify: 'value',
  referrers: 'value',
  'source-snapshot': 'value',
  'source-snapshot-digest': 'value',
  'signature-key': 'value',
  'signature-identity': 'value',
  'signature-issuer': 'value',
  'trusted-root': 'value',
  'head-first': 'switch',
  ignore: 'list',
  'fail-on': 'value',
  'max-layer-size': 'value',
  'show-values': 'value',
} as const

/** The same, and what is told of what differs inside layers. */
const COMPARISON = { tags: 'list', ...IMAGES, explain: 'value' } as const

/** A login for the one image that stands first. */
const SOURCE_LOGIN = { 'source-username': 'value', 'source-password-stdin': 'switch' } as const

/** The way to registries, under the names of the action's inputs. */
const ACCESS = {
  'auth-file': 'value',
  'ca-file': 'value',
  'client-cert': 'value',
  'client-key': 'value',
  'insecure-registries': 'list',
  'trusted-token-hosts': 'list',
  retries: 'value',
  timeout: 'value',
  verbose: 'switch',
} as const

export const COMMANDS = {
  compare: {
    operands: ['SOURCE', 'MIRROR'],
    flags: {
      ...COMMON,
      ...REPORT,
      ...ACCESS,
      ...COMPARISON,
      ...SOURCE_LOGIN,
      'mirror-username': 'value',
      'mirror-password-stdin': 'switch',
    },
    help: `Usage: image-parity compare SOURCE MIRROR [flags]
Is the image at MIRROR the one at SOURCE? HOST/REPOSITORY[:TAG][@DIGEST],
oci:DIR, oci-archive:FILE, docker-archive:FILE or docker-daemon:NAME.
  --match WORD         digest, config (image ID; default), runtime, diff-ids
  --platforms LIST     all (default), or linux/amd64,linux/arm64
  --verify WORD        what is proven: manifests, blobs (default), content
  --referrers WORD (ignore, warn, require): signatures, SBOMs are there, too
  --head-first, --tags LIST (1.*,2.*), --explain WORD: none, files or packages
  --source-snapshot FILE, --source-snapshot-digest DIGEST: answers for SOURCE
  --signature-key; or --signature-identity, --signature-issuer, --trusted-root
  --ignore RULE        a difference that may be: config.label:KEY (repeatable)
  --fail-on WORD (not-passed, never), --show-values WORD (labels, all, none)
  -o FORMAT[=PATH]     text (default), json, markdown, html, junit, badge,
    gitlab-codequality, in-toto, openmetrics; to PATH (repeatable)  --title TEXT
  --auth-file FILE, --ca-file FILE, --client-cert FILE, --client-key FILE
  --source-username NAME, --source-password-stdin, and the same for --mirror-…
  --insecure-registries HOSTS, --trusted-token-hosts HOSTS, --color WORD
  --retries N, --timeout TIME (10m), --max-layer-size SIZE (20GiB), --verbose
Secrets: IMAGE_PARITY_SOURCE_PASSWORD, IMAGE_PARITY_MIRROR_PASSWORD, …
Exit: 0 passed, 1 not passed, 2 not decided or wrong usage, 130 interrupted
Examples:
  image-parity compare docker.io/library/redis:7.2 harbor.example.com/hub/redis
  image-parity compare oci:build docker-daemon:app:1 --match runtime -o json`,
  },
  diff: {
    operands: ['SOURCE', 'MIRROR'],
    flags: {
      ...COMMON,
      ...REPORT,
      ...ACCESS,
      ...IMAGES,
      packages: 'switch',
      ...SOURCE_LOGIN,
      'mirror-username': 'value',
      'mirror-password-stdin': 'switch',
    },
    help: `Usage: image-parity diff SOURCE MIRROR [flags]
Compares two images as compare does, and tells which files differ inside the
layers that differ. Both sides of such layers are read; nothing is unpacked.
  --packages           which packages differ, too: dpkg, apk, rpm, npm, PyPI, Go
  --platforms LIST     all (default), or linux/amd64,linux/arm64
  --match, --verify, --referrers, --ignore, --head-first, --fail-on,
  --source-snapshot FILE, --source-snapshot-digest DIGEST, --show-values WORD,
  --signature-key, --signature-identity, --signature-issuer, --trusted-root,
  --title TEXT         as for compare
  -o FORMAT[=PATH]     text (default), json, markdown, html, junit, badge,
    gitlab-codequality, in-toto, openmetrics; to PATH (repeatable)
  --auth-file FILE, --ca-file FILE, --client-cert FILE, --client-key FILE
  --source-username NAME, --source-password-stdin, and the same for --mirror-…
  --insecure-registries HOSTS, --trusted-token-hosts HOSTS, --color WORD
  --retries N (3), --timeout TIME (10m), --max-layer-size SIZE (20GiB)
  -v, --verbose        tell each request
Secrets: as for compare. Exit: as for compare; the files decide nothing.
Examples:
  image-parity diff docker.io/library/redis:7.2 harbor.example.com/hub/redis
  image-parity diff oci:build docker-daemon:app:1 --packages -o html=diff.html`,
  },
  check: {
    operands: [],
    flags: {
      ...COMMON,
      ...REPORT,
      ...ACCESS,
      ...COMPARISON,
      'config-file': 'value',
      'config-format': 'value',
      'mirror-prefix': 'value',
      concurrency: 'value',
      wait: 'value',
      shard: 'value',
    },
    help: `Usage: image-parity check [-f FILE] [flags]
Compares all the pairs of a file; - is standard input. Without -f, which is
--config-file, it is .github/image-parity.yml. Lists of regsync, skopeo sync and
image-syncer, and lines of SOURCE => MIRROR, are read as they are.
  --config-format WORD  auto (default), or whose it is;   --mirror-prefix NAME
  --tags LIST           of images that name no tag: globs, or include, semver…
  --wait TIME (0s)      look again at what has not passed until then
  --concurrency N (8)   pairs at a time      --shard I/N   a part of the pairs
  --source-snapshot FILE, --source-snapshot-digest DIGEST: answers for sources
  --signature-key; or --signature-identity, --signature-issuer, --trusted-root
  --match WORD, --platforms LIST, --verify WORD, --referrers WORD, --head-first,
  --ignore RULE, --explain WORD (none), --fail-on WORD (not-passed, never)
  -o FORMAT[=PATH]      text (default), json, markdown, html, junit, badge,
    gitlab-codequality, in-toto, openmetrics; to PATH (repeatable)
  --show-values WORD (labels, all, none), --title TEXT, -v, --verbose
  --auth-file FILE, --ca-file FILE, --client-cert FILE, --client-key FILE
  --insecure-registries HOSTS, --trusted-token-hosts HOSTS, --color WORD
  --retries N (3), --timeout TIME (10m a pair), --max-layer-size SIZE (20GiB)
Secrets: IMAGE_PARITY_REGISTRY_AUTH, and what docker login wrote.
Exit: 0 all passed, 1 a pair does not pass, 2 only not decided or wrong usage
Examples:
  image-parity check -f images.yml -o text -o json=report.json
  echo 'redis:7.2 => harbor.example.com/hub/redis' | image-parity check -f -`,
  },
  inspect: {
    operands: ['REF'],
    flags: { ...COMMON, output: 'list', color: 'value', ...ACCESS, ...SOURCE_LOGIN },
    help: `Usage: image-parity inspect REF [flags]
What a comparison sees of an image: digest and type, how it is served, and of
each platform manifest, image ID, layers, size; with -o json diff_ids, too.
  -o FORMAT[=PATH]     text (default), json; to PATH if one is named
  --color WORD         auto (default), always, never      -v, --verbose
  --auth-file FILE, --ca-file FILE, --client-cert FILE, --client-key FILE
  --source-username NAME, --source-password-stdin: a login for the registry
  --insecure-registries HOSTS, --trusted-token-hosts HOSTS
  --retries N (3), --timeout TIME (10m)
Secrets: IMAGE_PARITY_SOURCE_PASSWORD, IMAGE_PARITY_REGISTRY_AUTH; what docker
login and podman login wrote is read.
Exit: 0 shown, 2 something could not be read or wrong usage, 130 interrupted
Examples:
  image-parity inspect docker.io/library/redis:7.2
  image-parity inspect oci:build -o json | jq -r '.platforms[].configDigest'`,
  },
  snapshot: {
    operands: [],
    others: 'REF',
    flags: {
      ...COMMON,
      ...ACCESS,
      output: 'value',
      update: 'switch',
      referrers: 'value',
      'config-file': 'value',
      'config-format': 'value',
      tags: 'list',
      concurrency: 'value',
    },
    help: `Usage: image-parity snapshot REF… -o FILE [flags]
       image-parity snapshot -f FILE -o FILE [flags]
Writes what a comparison needs of images, indexes, manifests and configs without
layers, into a tar file; where their registries cannot be reached,
compare and check take it as --source-snapshot. Prints the digest of the file.
  -o FILE              the file; it is replaced as a whole, or stays as it is
  --update             keep what the file holds of other images
  --referrers WORD     warn, require: with what is attached to the images
  -f FILE              take the sources of a list (--config-file); without REF
                       and -f it is .github/image-parity.yml
  --config-format WORD auto (default), or whose list it is
  --tags LIST          of images that name no tag, as with check
  --concurrency N (8)  images at a time                  -v, --verbose
  --auth-file FILE, --ca-file FILE, --client-cert FILE, --client-key FILE
  --insecure-registries HOSTS, --trusted-token-hosts HOSTS
  --retries N (3), --timeout TIME (10m an image)
Secrets: IMAGE_PARITY_REGISTRY_AUTH; what docker login and podman login wrote.
Exit: 0 written, 2 not all could be read (nothing is written) or wrong usage
Examples:
  image-parity snapshot docker.io/library/redis:7.2 -o sources.tar
  image-parity check -f images.yml --source-snapshot sources.tar`,
  },
  render: {
    operands: ['REPORT'],
    flags: { ...COMMON, ...REPORT },
    help: `Usage: image-parity render REPORT [flags]
Writes a report.json in other formats, without any network; - is standard input.
  -o FORMAT[=PATH]     text (default), json, markdown, html, junit, badge,
    gitlab-codequality, in-toto, openmetrics; to PATH (repeatable)
  --title TEXT         heading of pages, name of junit, label of badge
  --color WORD         auto (default), always, never
Exit: 0 written, 2 no report of this release, or wrong usage.
The verdict is in the report: it does not decide the exit code.
Examples:
  image-parity render report.json
  image-parity render - -o markdown=report.md < report.json`,
  },
  merge: {
    operands: ['REPORT'],
    others: 'REPORT',
    flags: { ...COMMON, ...REPORT, 'fail-on': 'value' },
    help: `Usage: image-parity merge REPORT… [flags]
Joins the reports of all shards of one list (check --shard I/N -o json=FILE)
into one verdict, without any network. Of a folder every report.json in it is
taken. Nothing passes if a shard is absent, twice there, or of another list.
  -o FORMAT[=PATH]     text (default), json, markdown, html, junit, badge,
    gitlab-codequality, in-toto, openmetrics; to PATH (repeatable)
  --fail-on WORD       not-passed (default), never
  --title TEXT         heading of pages, name of junit, label of badge
  --color WORD         auto (default), always, never
Exit: 0 all passed, 1 a pair does not pass, 2 not decided, no whole set of
reports, or wrong usage
Examples:
  image-parity merge shard-1.json shard-2.json
  image-parity merge shards -o text -o junit=parity.xml`,
  },
  completion: {
    operands: ['SHELL'],
    flags: COMMON,
    help: `Usage: image-parity completion SHELL
Writes what bash, zsh or fish reads to complete commands and flags.
Examples:
  image-parity completion fish > ~/.config/fish/completions/image-parity.fish
  source <(image-parity completion bash)      # in ~/.bashrc; zsh in ~/.zshrc`,
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof COMMANDS

export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS).filter(isCommandName)

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word)
}

/** The screen that is shown if no command is named. */
export const HELP = `Usage: image-parity COMMAND [flags]
Is the container image that a mirror serves the same as the source's?

  compare SOURCE MIRROR   compare two images, platform by platform
  diff SOURCE MIRROR      compare them, and tell which files differ
  check [-f FILE]         compare all the pairs of a file
  inspect REF             show what a comparison sees of one image
  snapshot REF… -o FILE   write what a comparison needs of sources to a file
  merge REPORT…           join the reports of shards into one verdict
  render REPORT           write a report.json in another format
  completion SHELL        complete commands and flags in bash, zsh, fish

image-parity COMMAND --help shows the flags of a command; --version the version.
Examples:
  image-parity compare docker.io/library/redis:7.2 harbor.example.com/hub/redis
  image-parity compare --help`
