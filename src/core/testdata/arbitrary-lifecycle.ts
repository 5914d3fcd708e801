import fc from 'fast-check'
import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** A pod as a user writes it and what the world does with it. */
export interface Lifecycle {
  readonly kubernetes: KubernetesVersion
  readonly pod: { readonly spec: Readonly<Record<string, unknown>> }
  readonly scenario: Scenario
}

const probe = fc.record({
  httpGet: fc.constant({ path: '/', port: 80 }),
  periodSeconds: fc.constantFrom(1, 2, 5, 10),
  failureThreshold: fc.constantFrom(1, 3, 30),
  initialDelaySeconds: fc.constantFrom(0, 0, 7),
})

const answers = fc.oneof(
  fc.constant({}),
  fc.record({ succeedsAfterSeconds: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ failsFromSeconds: fc.integer({ min: 5, max: 60 }), firstAttempts: fc.constant(1) }),
  fc.constant({ failsBetweenSeconds: [15, 24] as const }),
)

const hook = fc.constantFrom({ exec: { command: ['drain'] } }, { sleep: { seconds: 3 } })

const longLived = fc.record(
  {
    imagePullSeconds: fc.constantFrom(0, 1, 4),
    startupProbe: answers,
    readinessProbe: answers,
    livenessProbe: answers,
    postStartSeconds: fc.constantFrom(0, 2),
    preStopSeconds: fc.constantFrom(0, 4, 40),
    termSeconds: fc.constantFrom(0.2, 3, 15, null),
    termExitCode: fc.constantFrom(0, 143),
  },
  { requiredKeys: [] },
)

const crashes = fc.constantFrom(
  undefined,
  [{ exitCode: 1, afterSeconds: 9 }],
  [{ exitCode: 0, afterSeconds: 15 }],
  [
    { exitCode: 1, afterSeconds: 6 },
    { exitCode: 0, afterSeconds: 600 },
  ],
)

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

/** `steady`: nothing crashes and nothing fails, only time passes. */
function arbitraryContainer(role: 'init' | 'sidecar' | 'main', steady: boolean) {
  const probed = role === 'init' ? fc.constant(undefined) : optional(probe)
  return fc
    .record({
      startupProbe: probed,
      readinessProbe: probed,
      livenessProbe: steady ? fc.constant(undefined) : probed,
      preStop: role === 'init' ? fc.constant(undefined) : optional(hook),
      behavior: longLived,
      runs: steady ? fc.constant(undefined) : crashes,
      initRuns: fc.constantFrom(
        [{ exitCode: 0, afterSeconds: 2 }],
        steady
          ? [{ exitCode: 0, afterSeconds: 5 }]
          : [
              { exitCode: 1, afterSeconds: 2 },
              { exitCode: 0, afterSeconds: 3 },
            ],
      ),
    })
    .map(({ startupProbe, readinessProbe, livenessProbe, preStop, behavior, runs, initRuns }) => ({
      spec: {
        image: 'registry.example/a:1.0',
        ...(role === 'sidecar' ? { restartPolicy: 'Always' } : {}),
        ...(startupProbe && { startupProbe: steady ? { ...startupProbe, failureThreshold: 300 } : startupProbe }),
        ...(readinessProbe && { readinessProbe }),
        ...(livenessProbe && { livenessProbe }),
        ...(preStop && { lifecycle: { preStop } }),
      },
      behavior: {
        ...behavior,
        ...(steady ? { startupProbe: { succeedsAfterSeconds: 3 } } : {}),
        ...(role === 'init' ? { runs: initRuns } : runs === undefined ? {} : { runs }),
      },
    }))
}

/** Pods of up to three init entries and three mains, with probes, hooks, crashes, a deletion and an eviction. */
export function arbitraryLifecycle({ steady = false } = {}): fc.Arbitrary<Lifecycle> {
  const entry = fc.constantFrom('init' as const, 'sidecar' as const).chain((role) => arbitraryContainer(role, steady))
  return fc
    .record({
      kubernetes: fc.constantFrom(...KUBERNETES_VERSIONS),
      inits: fc.array(entry, { maxLength: 3 }),
      mains: fc.array(arbitraryContainer('main', steady), { minLength: 1, maxLength: 3 }),
      restartPolicy: fc.constantFrom('Always', 'OnFailure', 'Never'),
      grace: fc.constantFrom(0, 2, 10, 30),
      deleteAtSeconds: fc.constantFrom(undefined, 3.5, 33.5, 61),
      evictAtSeconds: fc.constantFrom(undefined, undefined, undefined, 0, 20.5, 61),
      evictGraceSeconds: fc.constantFrom(undefined, 0, 12),
    })
    .map(({ kubernetes, inits, mains, restartPolicy, grace, deleteAtSeconds, evictAtSeconds, evictGraceSeconds }) => {
      const named = (list: typeof mains, prefix: string) =>
        list.map(({ spec, behavior }, i) => ({ name: `${prefix}${i}`, spec, behavior }))
      const all = [...named(inits, 'i'), ...named(mains, 'm')]
      const specOf = ({ name, spec }: (typeof all)[number]) => ({ name, ...spec })
      return {
        kubernetes,
        pod: {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'p' },
          spec: {
            restartPolicy,
            terminationGracePeriodSeconds: grace,
            initContainers: all.slice(0, inits.length).map(specOf),
            containers: all.slice(inits.length).map(specOf),
          },
        },
        scenario: {
          containers: Object.fromEntries(all.map(({ name, behavior }) => [name, behavior])),
          ...(deleteAtSeconds === undefined ? {} : { deleteAtSeconds }),
          ...(evictAtSeconds === undefined ? {} : { evictAtSeconds }),
          ...(evictGraceSeconds === undefined ? {} : { evictGraceSeconds }),
        } as Scenario,
      }
    })
}
