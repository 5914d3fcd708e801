import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { RestartPolicy } from '../kube/pod-types.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { amount, type Codec, choice, either, fields, flag, list, mapped, pairs, row, text, whole } from './codec.ts'
import type {
  LinkAmounts,
  LinkCompare,
  LinkCondition,
  LinkContainer,
  LinkContainerState,
  LinkContainerStatus,
  LinkDocument,
  LinkHook,
  LinkPod,
  LinkProbe,
  LinkRestartRule,
  LinkState,
  LinkStatus,
  LinkWorkload,
} from './link-document.ts'
import {
  CONDITION,
  LONGEST_IMAGE,
  LONGEST_NAME,
  LONGEST_PATH,
  MOST_COUNT,
  MOST_GATES,
  MOST_SECONDS,
  POD_PATH,
  QUANTITY,
  REASON,
  RESOURCE,
} from './link-limits.ts'
import { scenario } from './scenario-format.ts'

// Version 1 of the format, frozen: docs/link-format.md says the same in words, link-fixtures.test.ts holds links of it.

const name = text(LONGEST_NAME)
const count = whole(0, MOST_COUNT)
const int32 = whole(-MOST_COUNT - 1, MOST_COUNT)
const seconds = amount(MOST_SECONDS)
const time = whole(-MOST_SECONDS, MOST_SECONDS)
const reason = text(LONGEST_NAME, REASON)
const amounts: Codec<LinkAmounts> = pairs(text(LONGEST_NAME + 20, RESOURCE), text(60, QUANTITY))
const restartPolicy = choice<RestartPolicy>({ Always: 'A', OnFailure: 'F', Never: 'N' })

const probe: Codec<LinkProbe> = row<LinkProbe>(
  {
    handler: choice({ httpGet: 'h', tcpSocket: 't', exec: 'e', grpc: 'g', none: 'n' }),
    periodSeconds: int32,
    failureThreshold: int32,
    initialDelaySeconds: int32,
    timeoutSeconds: int32,
    successThreshold: int32,
    terminationGracePeriodSeconds: time,
  },
  1,
)

const hook: Codec<LinkHook> = row<LinkHook>(
  { handler: choice({ httpGet: 'h', tcpSocket: 't', exec: 'e', sleep: 's', none: 'n' }), seconds },
  1,
)

const rule: Codec<LinkRestartRule> = row<LinkRestartRule>(
  {
    action: choice({ Restart: 'R', RestartAllContainers: 'A' }),
    operator: choice({ In: 1, NotIn: 0 }),
    values: list(int32),
  },
  3,
)

const containerRest: Codec<Omit<LinkContainer, 'name' | 'image'>> = fields<Omit<LinkContainer, 'name' | 'image'>>({
  imagePullPolicy: ['p', choice({ Always: 'A', IfNotPresent: 'I', Never: 'N' })],
  restartPolicy: ['r', restartPolicy],
  restartPolicyRules: ['x', list(rule)],
  startupProbe: ['s', probe],
  readinessProbe: ['d', probe],
  livenessProbe: ['l', probe],
  postStart: ['o', hook],
  preStop: ['b', hook],
  sleepSeconds: ['w', seconds],
  mounts: ['m', list(count)],
  envCount: ['e', count],
  requests: ['q', amounts],
  limits: ['u', amounts],
})

const container: Codec<LinkContainer> = mapped(
  row<{ name: string; image: string; rest?: Omit<LinkContainer, 'name' | 'image'> }>(
    { name, image: text(2 * LONGEST_IMAGE), rest: containerRest },
    2,
  ),
  ({ name: own, image, ...rest }) => ({ name: own, image: shortenImage(image, own), ...given(rest) }),
  ({ name: own, image: short, rest }) => {
    const image = expandImage(short, own)
    return image === undefined ? undefined : { name: own, image, ...rest }
  },
)

const state: Codec<LinkContainerState> = row<LinkContainerState>(
  {
    state: choice({ waiting: 'w', running: 'r', terminated: 't' }),
    reason,
    startedAt: time,
    finishedAt: time,
    exitCode: int32,
    signal: int32,
  },
  1,
)

const containerStatus: Codec<LinkContainerStatus> = row<LinkContainerStatus>(
  { name, ready: flag, started: flag, restartCount: int32, state, lastState: state },
  1,
)

const condition: Codec<LinkCondition> = row<LinkCondition>(
  {
    type: text(LONGEST_NAME, CONDITION),
    status: choice({ True: 1, False: 0, Unknown: 2 }),
    lastTransitionTime: time,
    reason: choice({ SchedulingGated: 1 }),
  },
  2,
)

const status: Codec<LinkStatus> = fields<LinkStatus>({
  creationTimestamp: ['c', time],
  deletionTimestamp: ['d', time],
  phase: ['p', reason],
  reason: ['r', reason],
  startTime: ['s', time],
  conditions: ['k', list(condition)],
  initContainerStatuses: ['i', list(containerStatus)],
  containerStatuses: ['m', list(containerStatus)],
  ephemeralContainerStatuses: ['x', list(containerStatus)],
})

const workload: Codec<LinkWorkload> = row<LinkWorkload>(
  { kind: name, apiVersion: name, path: text(LONGEST_PATH, POD_PATH) },
  3,
)

const podRest: Codec<Omit<LinkPod, 'name' | 'initContainers' | 'containers'>> = fields<
  Omit<LinkPod, 'name' | 'initContainers' | 'containers'>
>({
  ephemeralContainers: ['x', list(container)],
  isGenerated: ['g', flag],
  namespace: ['n', name],
  workload: ['k', either(commonWorkload(), workload, (value): value is LinkWorkload => codeOf(value) !== undefined)],
  isSameObject: ['o', flag],
  replicas: ['r', count],
  restartPolicy: ['p', restartPolicy],
  terminationGracePeriodSeconds: ['t', time],
  activeDeadlineSeconds: ['a', time],
  volumes: ['v', list(name)],
  readinessGates: ['f', whole(0, MOST_GATES)],
  schedulingGates: ['h', whole(0, MOST_GATES)],
  requests: ['q', amounts],
  limits: ['u', amounts],
  overhead: ['w', amounts],
  status: ['z', status],
})

const pod: Codec<LinkPod> = mapped(
  row<
    Pick<LinkPod, 'name' | 'initContainers' | 'containers'> & {
      rest?: Omit<LinkPod, 'name' | 'initContainers' | 'containers'>
    }
  >({ name, initContainers: list(container), containers: list(container), rest: podRest }, 3),
  ({ name: own, initContainers, containers, ...rest }) => ({ name: own, initContainers, containers, ...given(rest) }),
  ({ name: own, initContainers, containers, rest }) => ({ name: own, initContainers, containers, ...rest }),
)

const scenarios: Codec<Readonly<Record<number, Scenario>>> = mapped(
  list(row<{ pod: number; scenario: Omit<Scenario, 'version'> }>({ pod: whole(0, 99_999), scenario }, 2)),
  (record) => Object.entries(record).map(([index, { version: _, ...own }]) => ({ pod: Number(index), scenario: own })),
  (entries) => Object.fromEntries(entries.map((entry) => [entry.pod, entry.scenario])),
)

const kubernetes = choice(identity(KUBERNETES_VERSIONS))

const compare: Codec<LinkCompare> = row<LinkCompare>(
  { mode: choice({ version: 'v', pod: 'p' }), kubernetes, podIndex: whole(0, 99_999) },
  1,
)

const stateOfPage: Codec<LinkState> = fields<LinkState>({
  kubernetes: ['k', kubernetes],
  view: ['v', choice({ timeline: 't', map: 'm', compare: 'c' })],
  theme: ['h', choice({ auto: 'a', light: 'l', dark: 'd' })],
  mode: ['e', choice({ edit: 1, view: 0 })],
  podIndex: ['i', whole(0, 99_999)],
  t: ['t', whole(0, MOST_SECONDS * 1000)],
  selection: ['c', text(LONGEST_NAME * 2)],
  compare: ['b', compare],
  scenarios: ['s', scenarios],
})

/** The payload of a link: a list of the pods (or the YAML text), then the state unless it is all defaults. */
export const linkPayload: Codec<LinkDocument> = mapped(
  row<{ content: LinkDocument['content']; state?: LinkState }>(
    {
      content: either<string, readonly LinkPod[]>(
        text(Number.POSITIVE_INFINITY),
        list(pod),
        (value) => typeof value === 'string',
      ),
      state: stateOfPage,
    },
    1,
  ),
  ({ content, state: own }) => ({ content, ...(Object.keys(own).length === 0 ? {} : { state: own }) }),
  ({ content, state: own }) => ({ content, state: own ?? {} }),
)

/** Most images hold their container's name: its first place is written as $, a dollar sign as $$. */
function shortenImage(image: string, own: string): string {
  const at = own === '' ? -1 : image.indexOf(own)
  const plain = (part: string) => part.replaceAll('$', '$$$$')
  return at < 0 ? plain(image) : `${plain(image.slice(0, at))}$${plain(image.slice(at + own.length))}`
}

/** Undefined where the name would stand more than once: it would let a short link ask for a long text. */
function expandImage(short: string, own: string): string | undefined {
  const parts = short.split('$$').map((part) => part.split('$'))
  const names = parts.reduce((sum, part) => sum + part.length - 1, 0)
  return names > 1 ? undefined : parts.map((part) => part.join(own)).join('$')
}

function given<T extends object>(rest: T): { rest?: T } {
  return Object.keys(rest).length === 0 ? {} : { rest }
}

function identity(versions: readonly KubernetesVersion[]): Readonly<Record<KubernetesVersion, string>> {
  return Object.fromEntries(versions.map((version) => [version, version])) as Record<KubernetesVersion, string>
}

/** The kinds that most links are about, by a letter. */
function commonWorkloads(): Readonly<Record<string, LinkWorkload>> {
  const of = (kind: string, apiVersion: string, path = 'spec.template.spec') => ({ kind, apiVersion, path })
  return {
    D: of('Deployment', 'apps/v1'),
    S: of('StatefulSet', 'apps/v1'),
    A: of('DaemonSet', 'apps/v1'),
    R: of('ReplicaSet', 'apps/v1'),
    J: of('Job', 'batch/v1'),
    C: of('CronJob', 'batch/v1', 'spec.jobTemplate.spec.template.spec'),
  }
}

function codeOf(own: LinkWorkload): string | undefined {
  return Object.entries(commonWorkloads()).find(
    ([, { kind, apiVersion, path }]) => kind === own.kind && apiVersion === own.apiVersion && path === own.path,
  )?.[0]
}

function commonWorkload(): Codec<LinkWorkload> {
  return {
    write: (value) => codeOf(value) ?? null,
    read: (json) =>
      typeof json === 'string' ? Object.entries(commonWorkloads()).find(([key]) => key === json)?.[1] : undefined,
  }
}
