import { expect, test } from 'vitest'
import { analyze } from './analyze.ts'
import { describeDiagnostic } from './messages/describe-diagnostic.ts'
import { enDiagnostics } from './messages/en-diagnostics.ts'

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: app\n    image: nginx\n'

/** Pods drawn, and each diagnostic's severity and code. */
function told(text: string): readonly [number, ...string[]] {
  const { pods, diagnostics } = analyze(text)
  return [pods.length, ...diagnostics.map(({ severity, code }) => `${severity} ${code}`)]
}

test.each([
  ['', 'error text/empty'],
  ['# a note\n', 'error text/empty'],
  ['---\n', 'error text/empty'],
  ['null\n', 'error text/empty'],
  ['just words\n', 'error manifest/not-an-object'],
  ['a: [1, 2\n', 'error yaml/syntax'],
  ['a: *nope\n', 'error yaml/alias'],
  ['a: &x [*x]\n', 'error yaml/alias'],
  ['kind: ConfigMap\napiVersion: v1\n', 'error manifest/no-pod'],
  ['spec:\n  replicas: {{ .Values.n }}\n', 'error template/helm'],
  ['['.repeat(200), 'error text/too-deep'],
])('%j is told as %s', (text, expected) => {
  expect(told(text)).toEqual([0, expected])
})

test('an alias bomb is refused by its number of values', () => {
  const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`)
  expect(told(`l0: &l0 [x]\n${levels.join('\n')}\n`)).toEqual([0, 'error text/too-many-nodes'])
})

test('a byte order mark changes nothing', () => {
  expect(told(`\ufeff${POD}`)).toEqual([1])
})

test('a misspelt field is an error, a field like no other a warning; both are drawn', () => {
  expect(told(`${POD}    imagge: x\n`)).toEqual([1, 'error field/unknown'])
  expect(told(`${POD}  then: x\n`)).toEqual([1, 'warning field/unknown'])
})

test('a field that changes nothing is said to, where it is set', () => {
  const [told] = analyze(`${POD}  hostNetwork: true\n  hostPID: false\n`).diagnostics
  expect(told).toMatchObject({ code: 'field/no-effect', severity: 'info', path: 'spec.hostNetwork' })
  expect(told && describeDiagnostic(told, enDiagnostics)).toContain('changes nothing in what starts, stops or counts')
  const gated = analyze(`${POD}  readinessGates: [{conditionType: example.com/lb}]\n`)
  expect(gated.diagnostics.map(({ path }) => path)).toEqual(['spec.readinessGates'])
  expect(analyze(`${POD}  readinessGates: []\n  hostIPC: false\n`).diagnostics).toEqual([])
})

test('an unknown alias is named', () => {
  const [first] = analyze('a: *nope\n').diagnostics
  expect(first && describeDiagnostic(first, enDiagnostics)).toContain("unknown anchor 'nope'")
})

test('a good document is drawn beside a broken one', () => {
  expect(told(`${POD}---\na: [\n`)).toEqual([1, 'error yaml/syntax'])
})

test('an older Kubernetes says that it drops pod-level resources', () => {
  const text = `${POD}  resources: {requests: {cpu: "2"}}\n`
  const codes = (kubernetes: '1.33' | '1.34') =>
    analyze(text, { kubernetes }).diagnostics.map(({ code, path }) => [code, path])
  expect(codes('1.33')).toEqual([['version/field-dropped', 'spec.resources']])
  expect(codes('1.34')).toEqual([])
})

test('a version whose runs were not recorded says so; a recorded one does not', () => {
  const codes = (kubernetes: '1.29' | '1.30' | '1.37') =>
    analyze(POD, { kubernetes }).diagnostics.map(({ severity, code }) => [severity, code])
  expect(codes('1.29')).toEqual([['info', 'version/from-source']])
  expect(codes('1.30')).toEqual([])
  expect(codes('1.37')).toEqual([])
})

test.each([
  ['a crash loop that is followed for years', { runs: [{ exitCode: 1, afterSeconds: 1 }] }],
  [
    'a probe that flaps each second',
    { readinessProbe: { failsBetweenSeconds: [1, 2] as const }, runs: [{ afterSeconds: 3 }] },
  ],
  ['a million attempts', { runs: Array.from({ length: 1_000_000 }, () => ({ exitCode: 1, afterSeconds: 0 })) }],
])('%s: a bounded timeline, and it is said', (_, behavior) => {
  const text = `${POD}    readinessProbe: {exec: {command: [x]}, periodSeconds: 1}\n`
  const { pods, diagnostics } = analyze(text, {
    untilSeconds: 1_000_000_000,
    scenarios: { 0: { containers: { app: behavior } } },
  })
  const timeline = pods[0]?.timeline
  expect(timeline?.endsBecause).toBe('limit')
  expect(timeline?.events.length).toBeLessThanOrEqual(10_001)
  expect(diagnostics.map(({ code }) => code)).toEqual(['timeline/limit'])
  const [told] = diagnostics
  expect(told && describeDiagnostic(told, enDiagnostics)).toMatch(/what comes after [\d.]+ s is left out/)
})

test('absurd numbers end at once: an endless grace, a threshold that no integer holds, times of years', () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: absurd}
spec:
  terminationGracePeriodSeconds: 1000000000
  containers:
  - name: app
    image: app:1
    startupProbe: {exec: {command: [x]}, periodSeconds: 0, failureThreshold: 2147483648, initialDelaySeconds: 2147483647}
    lifecycle: {preStop: {sleep: {seconds: 1000000000}}}
`
  const { pods, diagnostics } = analyze(text, {
    scenarios: { 0: { deleteAtSeconds: 9, containers: { app: { termSeconds: null, imagePullSeconds: 1e12 } } } },
  })
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['field/wrong-type', 'spec.containers[0].startupProbe.failureThreshold'],
  ])
  expect(pods[0]?.timeline?.events.length).toBeLessThan(100)
})

test('an eviction says that nobody recorded one; of a critical pod, that it is never evicted', () => {
  const tell = (text: string) => {
    const { pods, diagnostics } = analyze(text, { scenarios: { 0: { evictAtSeconds: 30 } } })
    const told = diagnostics.map(({ severity, code, path, span }) => [
      severity,
      code,
      path,
      text.slice(span.from, span.to),
    ])
    return { told, events: pods[0]?.timeline?.events.filter(({ type }) => type === 'evict') }
  }
  const evicted = tell(POD)
  expect(evicted.told).toEqual([['info', 'scenario/from-source', 'evictAtSeconds', '']])
  expect(evicted.events).toHaveLength(1)
  const critical = tell(`${POD}  priorityClassName: system-cluster-critical\n`)
  expect(critical.told).toEqual([
    ['warning', 'scenario/never-evicted', 'spec.priorityClassName', 'priorityClassName: system-cluster-critical'],
  ])
  expect(critical.events).toEqual([])
})

test('a scenario that names no container of the pod is told and changes nothing', () => {
  const other = analyze(POD, { scenarios: { 0: { containers: { nobody: { imagePullFails: true } } } } })
  expect(other.diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['scenario/unknown-container', 'containers.nobody'],
  ])
  expect(other.pods[0]?.timeline?.attempts).toHaveLength(1)
})
