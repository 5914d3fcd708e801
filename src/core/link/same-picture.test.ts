import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Analysis,
  analyze,
  analyzeLink,
  type ContainerModel,
  decodeLink,
  en,
  encodeLink,
  enMap,
  layoutMap,
  type Timeline,
} from '../index.ts'
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { arbitraryLifecycle } from '../testdata/arbitrary-lifecycle.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import { readVectors } from '../testdata/read-vectors.ts'
import { storyOf } from '../testdata/timeline-story.ts'

const SEED = readFileSync(new URL('../examples/seed.yaml', import.meta.url), 'utf8')

interface Shared {
  readonly text: string
  readonly kubernetes?: KubernetesVersion
  readonly scenarios?: Readonly<Record<number, Scenario>>
}

/** What is drawn of a text, pod by pod. */
function storiesOf({ text, kubernetes = '1.37', scenarios = {} }: Shared) {
  return tell(analyze(text, { kubernetes, scenarios }))
}

function tell(analysis: Analysis) {
  return analysis.pods.map(({ pod, timeline, observed }) => ({
    title: [pod.kind, pod.name, pod.namespace, pod.nameIsTemplate, pod.replicas],
    observed: observed === undefined ? undefined : { ...observed, ip: '', node: '', nominatedNode: '' },
    story: timeline === undefined ? undefined : storyOf(timeline),
    map: timeline === undefined ? undefined : mapOf(timeline),
  }))
}

/** The Map without what a link leaves out: ports and mount paths. */
function mapOf(timeline: Timeline) {
  const { pod } = timeline
  const bare = { ...pod, initContainers: withoutPorts(pod.initContainers), containers: withoutPorts(pod.containers) }
  const layout = layoutMap({ ...timeline, pod: bare }, { width: 1012 }, en, enMap)
  const volumes = layout.volumes.map(({ mounts, ...volume }) => ({
    ...volume,
    mounts: mounts.map((one) => one.container),
  }))
  return { ...layout, volumes }
}

function withoutPorts(containers: readonly ContainerModel[]): readonly ContainerModel[] {
  return containers.map(({ spec: { ports: _, ...spec }, ...container }) => ({ ...container, spec }))
}

function openAgain(shared: Shared) {
  const encoded = encodeLink(shared)
  if (!('fragment' in encoded)) throw new Error(JSON.stringify(encoded))
  const decoded = decodeLink(encoded.fragment)
  if (!('link' in decoded)) throw new Error(JSON.stringify(decoded))
  const { text, state } = decoded.link
  return { ...state, text }
}

/** What an embed shows of a story. */
function told(one: ReturnType<typeof tell>[number] | undefined) {
  return { title: one?.title, story: one?.story }
}

/** The first pod of what a link shows without any YAML in between. */
function openWithoutYaml(shared: Shared) {
  const encoded = encodeLink(shared)
  const opened = 'fragment' in encoded ? analyzeLink(encoded.fragment) : encoded
  if (!('timeline' in opened)) throw new Error(JSON.stringify(opened))
  const { timeline } = opened
  return told(tell({ pods: [{ pod: timeline.pod, timeline }], diagnostics: [] })[0])
}

/** JSON has no infinity: a gate that never opens. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const CASES: Readonly<Record<string, string>> = {
  ...EXAMPLE_PODS,
  'the seed of the page': SEED,
  'every field that a picture needs': `apiVersion: v1
kind: Pod
metadata: {generateName: all-, namespace: shop, labels: {a: b}}
spec:
  restartPolicy: OnFailure
  terminationGracePeriodSeconds: 12
  activeDeadlineSeconds: 900
  readinessGates: [{conditionType: example.com/lb}]
  overhead: {cpu: 10m}
  resources: {requests: {cpu: "2"}}
  volumes: [{name: unused, emptyDir: {}}, {name: data, secret: {secretName: s}}, {name: tmp, emptyDir: {}}]
  initContainers:
  - {name: fetch, image: "a:1", command: [sh, -c, sleep 7 && true], env: [{name: A, value: b}]}
  - name: side
    image: b:latest
    imagePullPolicy: IfNotPresent
    restartPolicy: Always
    startupProbe: {grpc: {port: 1}, initialDelaySeconds: 2, successThreshold: 1, timeoutSeconds: 4}
    livenessProbe: {httpGet: {port: 1}, terminationGracePeriodSeconds: 3}
    lifecycle: {postStart: {exec: {command: [sleep, "2"]}}, preStop: {tcpSocket: {port: 1}}}
  containers:
  - name: main
    image: c@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
    imagePullPolicy: Never
    restartPolicy: Never
    restartPolicyRules: [{action: Restart, exitCodes: {operator: In, values: [3, 4]}}]
    resources: {limits: {cpu: 100m, memory: 1Gi}, requests: {cpu: 50m}}
    volumeMounts: [{name: data, mountPath: /d}, {name: tmp, mountPath: /t}]
    lifecycle: {preStop: {sleep: {seconds: 0}}}
  - {name: work, image: "d:1", command: [sleep], args: ["41"], volumeMounts: [{name: tmp, mountPath: /t}]}
  - {name: work, image: "d:1"}
  - {image: "e:1"}
  ephemeralContainers: [{name: debug, image: busybox, command: [sh]}]
`,
  gated:
    'apiVersion: v1\nkind: Pod\nmetadata: {name: g}\nspec: {schedulingGates: [{name: x}], containers: [{name: a, image: a}]}\n',
  'names that YAML could misread': `apiVersion: v1
kind: Pod
metadata: {name: "yes", namespace: "123"}
spec: {containers: [{name: "a: b", image: "x: y"}, {name: "- c\\n\\u2028\\u0007", image: "no"}, {name: "__proto__", image: "{}"}]}
`,
  'several documents and Lists': `apiVersion: v1
kind: List
items:
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {replicas: 3, template: {spec: {containers: [{name: a, image: a}]}}}}
- {apiVersion: batch/v1, kind: CronJob, metadata: {name: c}, spec: {jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: a}]}}}}}}
---
apiVersion: v1
kind: PodList
items: [{metadata: {name: p}, spec: {containers: [{name: a, image: a}]}}]
---
apiVersion: ray.io/v1
kind: RayCluster
metadata: {name: ray}
spec:
  headGroupSpec: {template: {spec: {containers: [{name: head, image: ray}]}}}
  workerGroupSpecs:
  - {template: {spec: {containers: [{name: w0, image: ray}]}}}
  - {template: {spec: {containers: [{name: w1, image: ray}]}}}
---
apiVersion: example.com/v1
kind: Machine
metadata: {name: by-shape}
spec: {podTemplate: {spec: {containers: [{name: a, image: a}]}}}
---
apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: {name: torch}
spec: {pytorchReplicaSpecs: {Master: {template: {spec: {containers: [{name: m, image: a}]}}}, Worker: {template: {spec: {containers: [{name: w, image: a}]}}}}}
`,
  'a place that a link cannot name': `apiVersion: kubeflow.org/v1
kind: PyTorchJob
metadata: {name: torch}
spec: {pytorchReplicaSpecs: {a.b: {template: {spec: {containers: [{name: m, image: a}]}}}}}
`,
  'a pasted status': `apiVersion: v1
kind: Pod
metadata: {name: s, creationTimestamp: "2026-01-02T03:04:05Z", deletionTimestamp: "2026-01-02T05:04:05Z"}
spec: {nodeName: node-1, readinessGates: [{conditionType: a/b}], initContainers: [{name: i, image: i}, {name: p, image: p, restartPolicy: Always}], containers: [{name: a, image: a}, {name: b, image: b}]}
status:
  phase: Running
  reason: NodeLost
  podIP: 10.1.2.3
  startTime: "2026-01-02T03:04:06Z"
  conditions: [{type: a/b, status: "True"}, {type: Ready, status: "False", reason: ContainersNotReady, message: no, lastTransitionTime: "2026-01-02T04:04:05Z"}, {type: Initialized, status: "True"}]
  initContainerStatuses:
  - {name: i, ready: true, restartCount: 0, state: {terminated: {exitCode: 0, reason: Completed, startedAt: "2026-01-02T03:05:05Z", finishedAt: "2026-01-02T03:06:05Z"}}}
  - {name: p, ready: true, started: true, restartCount: 2, state: {running: {startedAt: "2026-01-02T03:06:05Z"}}, lastState: {terminated: {exitCode: 1, finishedAt: "2026-01-02T03:06:00Z"}}}
  containerStatuses:
  - {name: a, ready: true, restartCount: 0, state: {running: {startedAt: "2026-01-02T03:07:05Z"}}}
  - {name: b, ready: false, restartCount: 5, state: {waiting: {reason: CrashLoopBackOff, message: back-off}}, lastState: {terminated: {exitCode: 137, signal: 9, reason: OOMKilled, finishedAt: "2026-01-02T04:07:05Z"}}}
`,
}

for (const [name, text] of Object.entries(CASES)) {
  test(`a link draws the same picture: ${name}`, () => {
    const stories = storiesOf({ text })
    expect(stories.length).toBeGreaterThan(0)
    const again = storiesOf(openAgain({ text }))
    // A pod at a place that has no name in a link is drawn as a Pod of its own.
    const isMoved = name === 'a place that a link cannot name'
    const expected = isMoved
      ? stories.map((one) => ({ ...one, title: ['Pod', 'torch', 'default', true, undefined] }))
      : stories
    expect(plain(again)).toEqual(plain(expected))
    expect(plain(openWithoutYaml({ text }))).toEqual(plain(told(again[0])))
  })
}

test.each(KUBERNETES_VERSIONS)('the same picture for Kubernetes %s', (kubernetes) => {
  const text = CASES['every field that a picture needs'] ?? ''
  const scenarios = { 0: { deleteAtSeconds: 60, containers: { main: { runs: [{ exitCode: 3, afterSeconds: 5 }] } } } }
  const shared = { text, kubernetes, scenarios }
  const again = openAgain(shared)
  expect(again.kubernetes ?? '1.37').toBe(kubernetes)
  expect(plain(storiesOf(again))).toEqual(plain(storiesOf(shared)))
})

test('the same picture of an eviction; that of a critical pod, which changes nothing, is left out', () => {
  const text = CASES['every field that a picture needs'] ?? ''
  const critical = `${text}  priorityClassName: system-node-critical\n`
  for (const eviction of [{ evictAtSeconds: 40, evictGraceSeconds: 5 }, { evictAtSeconds: 0 }]) {
    const scenarios = { 0: eviction }
    expect(plain(storiesOf(openAgain({ text, scenarios })))).toEqual(plain(storiesOf({ text, scenarios })))
    expect(plain(storiesOf(openAgain({ text: critical, scenarios })))).toEqual(plain(storiesOf({ text: critical })))
  }
})

const LIFECYCLES = readdirSync(new URL('../testdata/vectors/lifecycle/', import.meta.url)).filter((file) =>
  file.endsWith('.jsonl'),
)

test('there are recorded pods', () => expect(LIFECYCLES.length).toBeGreaterThan(5))

test.each(LIFECYCLES)('the same picture of every recorded pod of %s', (file) => {
  const vectors = readVectors(`lifecycle/${file}`)
  expect(vectors.length).toBeGreaterThan(0)
  for (const { id, pod, behavior, kubernetes } of vectors) {
    const shared = { text: JSON.stringify(pod), kubernetes, scenarios: { 0: behavior } }
    expect(plain(storiesOf(openAgain(shared))), id).toEqual(plain(storiesOf(shared)))
  }
})

test('the same picture of any pod and scenario', () => {
  fc.assert(
    fc.property(arbitraryLifecycle(), ({ pod, scenario, kubernetes }) => {
      const shared = { text: JSON.stringify(pod), kubernetes, scenarios: { 0: scenario } }
      const stories = storiesOf(shared)
      expect(plain(storiesOf(openAgain(shared)))).toEqual(plain(stories))
      expect(plain(openWithoutYaml(shared))).toEqual(plain(told(stories[0])))
    }),
    { numRuns: 30 },
  )
})
