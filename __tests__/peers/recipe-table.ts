/** One event of a repository, as the runner is told of it. */
export interface Event {
  readonly name: string
  readonly payload?: unknown
}

/** What people read or find when it is over. */
export interface Ending {
  /** What a run shows; the programs that stand in for others say what they were asked for. */
  readonly shown?: readonly string[]
  readonly hidden?: readonly string[]
  readonly comments?: number
  readonly statuses?: readonly string[]
}

/** All whole workflows of one section, in one repository. */
export interface Recipe {
  /** The page, and the heading that they stand below. */
  readonly at: string
  /** In this order. */
  readonly events: readonly Event[]
  /** As the recipe has them; the copy of the first one is another image where it is to fail. */
  readonly pairs: readonly (readonly [source: string, mirror: string])[]
  /** The file that lists the pairs, where the workflow does not. */
  readonly list?: string
  /** A snapshot of the sources in the repository, taken before anything is copied. */
  readonly lock?: string
  /** Hosts that ask for the login of the recipe. */
  readonly closed?: readonly string[]
  /** The copy is there only when it is looked for again; where it is to fail, the login is refused. */
  readonly late?: boolean
  readonly passes?: Ending
  readonly fails?: Ending
}

const PUSH = { name: 'push' }
const BY_HAND = { name: 'workflow_dispatch' }
const HEAD = '1234567890123456789012345678901234567890'
const PULL_REQUEST = { name: 'pull_request', payload: { pull_request: { number: 7, head: { sha: HEAD } } } }

/** A run of a pull request from a fork: GitHub names no pull request then. */
const RUN_OF_A_FORK = {
  name: 'workflow_run',
  payload: {
    workflow_run: { id: 1, event: 'pull_request', conclusion: 'success', head_sha: HEAD, pull_requests: [] },
  },
}

const REDIS = ['docker.io/library/redis:7.2', 'harbor.example.com/hub/library/redis:7.2'] as const
const STATIC = ['gcr.io/distroless/static:nonroot', 'harbor.example.com/hub/static:nonroot'] as const
const API = ['ghcr.io/acme/api:1.4.0', 'harbor.example.com/acme/api:1.4.0'] as const
const LIST = '.github/image-parity.yml'

/** What a runner can run here. */
export const RECIPES: readonly Recipe[] = [
  {
    at: 'README.md#Quick start',
    events: [PUSH],
    pairs: [['docker.io/library/busybox:1.37', 'public.ecr.aws/docker/library/busybox:1.37']],
  },
  {
    at: 'README.md#Promote to a private Harbor',
    events: [BY_HAND],
    pairs: [REDIS],
    closed: ['harbor.example.com'],
    passes: { shown: ['skopeo copy --all --preserve-digests'] },
  },
  {
    at: 'README.md#Gate a release',
    events: [BY_HAND],
    pairs: [API],
    closed: ['harbor.example.com'],
    passes: { shown: ['kubectl set image deployment/api api=harbor.example.com/acme/api@sha256:'] },
    fails: { hidden: ['kubectl set'] },
  },
  {
    at: 'docs/recipes.md#Check a list in a pull request',
    events: [PULL_REQUEST],
    pairs: [REDIS, STATIC],
    list: LIST,
    closed: ['harbor.example.com'],
    passes: { comments: 0 },
    fails: { comments: 1, shown: [`file=${LIST}`] },
  },
  {
    at: 'docs/recipes.md#Look every night, and open an issue',
    events: [{ name: 'schedule' }],
    pairs: [REDIS],
    list: LIST,
    closed: ['harbor.example.com'],
    passes: { hidden: ['gh issue'] },
    fails: { shown: ['gh issue create --title The mirror has drifted --body-file body.md'] },
  },
  {
    at: 'docs/recipes.md#From Docker Hub or gcr.io to Aliyun, Tencent and Huawei',
    events: [PUSH],
    pairs: [
      ['docker.io/library/redis:7.2', 'registry.cn-hangzhou.aliyuncs.com/acme/redis:7.2'],
      ['docker.io/library/redis:7.2', 'ccr.ccs.tencentyun.com/acme/redis:7.2'],
      ['gcr.io/distroless/static:nonroot', 'registry.cn-hangzhou.aliyuncs.com/acme/static:nonroot'],
      ['gcr.io/distroless/static:nonroot', 'swr.cn-north-4.myhuaweicloud.com/acme/static:nonroot'],
    ],
    list: 'images.txt',
    closed: ['registry.cn-hangzhou.aliyuncs.com', 'ccr.ccs.tencentyun.com', 'swr.cn-north-4.myhuaweicloud.com'],
  },
  {
    at: 'docs/recipes.md#GHCR and Docker Hub hold the same',
    events: [{ name: 'workflow_run', payload: { workflow_run: { id: 1, conclusion: 'success' } } }],
    pairs: [['ghcr.io/acme/api:latest', 'docker.io/acme/api:latest']],
    closed: ['ghcr.io'],
  },
  {
    at: 'docs/recipes.md#Wait for a replication',
    events: [BY_HAND],
    pairs: [['harbor.example.com/acme/api:1.4.0', 'harbor.example.org/acme/api:1.4.0']],
    closed: ['harbor.example.com', 'harbor.example.org'],
    late: true,
  },
  {
    at: 'docs/recipes.md#Pull requests from forks',
    events: [PULL_REQUEST, RUN_OF_A_FORK],
    pairs: [REDIS],
    list: LIST,
    closed: ['harbor.example.com'],
    passes: { statuses: ['pending', 'success'] },
    fails: { statuses: ['pending', 'failure'] },
  },
  { at: 'docs/recipes.md#Merge queue', events: [{ name: 'merge_group' }], pairs: [REDIS], list: LIST },
  { at: 'docs/many-images.md#Shards', events: [PUSH], pairs: [REDIS, STATIC, API], list: LIST },
  {
    at: 'docs/pull-requests.md#On the pull request',
    events: [PULL_REQUEST],
    pairs: [API],
    passes: { comments: 0, statuses: ['pending', 'success'] },
    fails: { comments: 1, statuses: ['pending', 'failure'] },
  },
  {
    at: 'examples/snapshot/hosted-and-inside.yml',
    events: [{ name: 'schedule' }],
    pairs: [REDIS, STATIC],
    list: LIST,
    closed: ['harbor.example.com'],
  },
  {
    at: 'examples/snapshot/lock-file.yml',
    events: [{ name: 'schedule' }],
    pairs: [
      ['docker.io/library/redis:7.2', 'docker.io/library/redis:7.2'],
      ['ghcr.io/acme/base:3', 'ghcr.io/acme/base:3'],
    ],
    lock: 'images.lock.tar',
  },
]

/** What it cannot run here, and why. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'docs/authentication.md#Amazon ECR':
    'becoming a role needs the cloud itself; what is left is the promotion to a Harbor',
  'README.zh-CN.md#快速开始': 'the same workflow as in English, which a test of the READMEs holds',
  'README.zh-CN.md#晋级到私有 Harbor': 'likewise',
  'README.zh-CN.md#发布关卡': 'likewise',
}
