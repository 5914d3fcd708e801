import fc from 'fast-check'
import { KUBERNETES_VERSIONS } from '../kube/kubernetes-version.ts'
import type {
  LinkContainer,
  LinkContainerState,
  LinkDocument,
  LinkHook,
  LinkPod,
  LinkProbe,
  LinkState,
  LinkStatus,
} from '../link/link-document.ts'
import type { ContainerBehavior, ProbeBehavior, Scenario } from '../scenario/scenario.ts'

const name = fc.oneof(
  fc.constantFrom('app', 'istio-proxy', '__proto__', 'constructor', ''),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const count = fc.nat(9999)
const int32 = fc.integer({ min: -1000, max: 1000 })
const seconds = fc.nat(10_000_000).map((ms) => ms / 1000)
const time = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 })
const reason = fc.constantFrom('CrashLoopBackOff', 'OOMKilled', 'Completed')
const amounts = fc.dictionary(
  fc.constantFrom('cpu', 'memory', 'example.com/gpu'),
  fc.constantFrom('100m', '1Gi', '2', '1e3', '-5'),
)
const some = <T>(value: Parameters<typeof fc.record<T>>[0]) => fc.record(value, { requiredKeys: [] })

const probe = fc.record<LinkProbe>(
  {
    handler: fc.constantFrom('exec', 'httpGet', 'tcpSocket', 'grpc', 'none'),
    periodSeconds: int32,
    failureThreshold: int32,
    initialDelaySeconds: int32,
    timeoutSeconds: int32,
    successThreshold: int32,
    terminationGracePeriodSeconds: int32,
  },
  { requiredKeys: ['handler'] },
) as fc.Arbitrary<LinkProbe>

const hook = fc.record<LinkHook>(
  { handler: fc.constantFrom('exec', 'httpGet', 'tcpSocket', 'sleep', 'none'), seconds },
  { requiredKeys: ['handler'] },
) as fc.Arbitrary<LinkHook>

const policy = fc.constantFrom('Always', 'OnFailure', 'Never')

const container = fc.record(
  {
    name,
    image: fc.oneof(name, fc.constantFrom('a$b$$c', 'registry.example/app:1', '$')),
    imagePullPolicy: fc.constantFrom('Always', 'IfNotPresent', 'Never'),
    restartPolicy: policy,
    restartPolicyRules: fc.array(
      fc.record({
        action: fc.constantFrom('Restart', 'RestartAllContainers'),
        operator: fc.constantFrom('In', 'NotIn'),
        values: fc.array(int32, { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    startupProbe: probe,
    readinessProbe: probe,
    livenessProbe: probe,
    postStart: hook,
    preStop: hook,
    sleepSeconds: seconds,
    mounts: fc.array(fc.nat(3), { maxLength: 3 }),
    envCount: count,
    requests: amounts,
    limits: amounts,
  },
  { requiredKeys: ['name', 'image'] },
) as fc.Arbitrary<LinkContainer>

const state = fc.record(
  {
    state: fc.constantFrom('waiting', 'running', 'terminated'),
    reason,
    startedAt: time,
    finishedAt: time,
    exitCode: int32,
    signal: int32,
  },
  { requiredKeys: ['state'] },
) as fc.Arbitrary<LinkContainerState>

const statuses = fc.array(
  fc.record(
    { name, ready: fc.boolean(), started: fc.boolean(), restartCount: count, state, lastState: state },
    { requiredKeys: ['name'] },
  ),
  { maxLength: 3 },
)

const status = some({
  creationTimestamp: time,
  deletionTimestamp: time,
  phase: fc.constantFrom('Running', 'Pending'),
  reason,
  startTime: time,
  conditions: fc.array(
    fc.record(
      {
        type: fc.constantFrom('Ready', 'PodScheduled', 'gate-1'),
        status: fc.constantFrom('True', 'False', 'Unknown'),
        lastTransitionTime: time,
        reason: fc.constant('SchedulingGated'),
      },
      { requiredKeys: ['type', 'status'] },
    ),
    { maxLength: 3 },
  ),
  initContainerStatuses: statuses,
  containerStatuses: statuses,
  ephemeralContainerStatuses: statuses,
}) as fc.Arbitrary<LinkStatus>

const containers = fc.array(container, { maxLength: 3 })

const pod = fc.record(
  {
    name,
    initContainers: containers,
    containers,
    ephemeralContainers: containers,
    isGenerated: fc.boolean(),
    namespace: name,
    workload: fc.constantFrom(
      { kind: 'Deployment', apiVersion: 'apps/v1', path: 'spec.template.spec' },
      { kind: 'Job', apiVersion: 'batch/v1', path: 'spec.template.spec' },
      { kind: 'RayCluster', apiVersion: 'ray.io/v1', path: 'spec.workerGroupSpecs[0].template.spec' },
    ),
    isSameObject: fc.boolean(),
    replicas: count,
    restartPolicy: policy,
    terminationGracePeriodSeconds: count,
    activeDeadlineSeconds: count,
    volumes: fc.array(name, { maxLength: 3 }),
    readinessGates: fc.nat(32),
    schedulingGates: fc.nat(32),
    requests: amounts,
    limits: amounts,
    overhead: amounts,
    status,
  },
  { requiredKeys: ['name', 'initContainers', 'containers'] },
) as fc.Arbitrary<LinkPod>

const probeBehavior = some({
  fails: fc.boolean(),
  succeedsAfterSeconds: seconds,
  failsFromSeconds: seconds,
  failsBetweenSeconds: fc.tuple(seconds, seconds),
  firstAttempts: count,
}) as fc.Arbitrary<ProbeBehavior>

const behavior = some({
  imagePullSeconds: seconds,
  imagePullFails: fc.oneof(fc.boolean(), fc.record({ untilSeconds: seconds })),
  startSeconds: seconds,
  startFails: fc.oneof(fc.boolean(), fc.record({ firstAttempts: count })),
  runs: fc.array(some({ exitCode: int32, afterSeconds: seconds, reason }), { maxLength: 3 }),
  startupProbe: probeBehavior,
  readinessProbe: probeBehavior,
  livenessProbe: probeBehavior,
  postStartSeconds: seconds,
  postStartFails: fc.boolean(),
  preStopSeconds: seconds,
  preStopFails: fc.boolean(),
  termSeconds: fc.option(seconds),
  termExitCode: int32,
}) as fc.Arbitrary<ContainerBehavior>

const scenario = some({
  containers: fc.dictionary(name, behavior, { maxKeys: 3, noNullPrototype: true }),
  sandboxSeconds: seconds,
  deleteAtSeconds: seconds,
  deleteGraceSeconds: seconds,
  evictAtSeconds: seconds,
  evictGraceSeconds: seconds,
  assumed: fc.array(fc.constantFrom('deleteAtSeconds', 'containers.app.runs'), { maxLength: 2 }),
}) as fc.Arbitrary<Scenario>

const linkState = some({
  kubernetes: fc.constantFrom(...KUBERNETES_VERSIONS),
  view: fc.constantFrom('timeline', 'map', 'compare'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  mode: fc.constantFrom('view', 'edit'),
  compare: fc.record(
    { mode: fc.constantFrom('version', 'pod'), kubernetes: fc.constantFrom('1.27', '1.34'), podIndex: fc.nat(9) },
    { requiredKeys: ['mode'] },
  ),
  podIndex: count,
  t: fc.nat(),
  selection: name,
  scenarios: fc.dictionary(fc.constantFrom('0', '1', '7'), scenario, { noNullPrototype: true }),
}) as fc.Arbitrary<LinkState>

/** Any document that a link can carry. */
export function arbitraryLinkDocument(): fc.Arbitrary<LinkDocument> {
  return fc.record({
    content: fc.oneof(
      { arbitrary: fc.array(pod, { maxLength: 3 }), weight: 4 },
      { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
    ),
    state: linkState,
  })
}
