import { describe, expect, test } from 'vitest'
import { KUBERNETES_VERSIONS } from '../kube/kubernetes-version.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { podOf } from '../testdata/lifecycle-case.ts'
import { behaviorsOf, isRecorded } from './version-behaviors.ts'
import { versionDifferences } from './version-differences.ts'

const looping: Scenario = { containers: { app: { runs: [{ exitCode: 1, afterSeconds: 2 }] } } }
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p' },
  spec: { containers: [{ name: 'app', image: 'app:1' }] },
}

const differences = (kubernetes: (typeof KUBERNETES_VERSIONS)[number], scenario: Scenario) =>
  versionDifferences(podOf(pod, kubernetes), scenario, { kubernetes, untilMs: 300_000 }).map(
    ({ behavior, since, changes }) => `${behavior} ${since} ${changes}`,
  )

describe('differences between versions', () => {
  test('a crash loop is touched by when it is retried, a quiet pod is not', () => {
    expect(differences('1.34', looping)).toContain('retriesAtBackOffEnd 1.35 times')
    expect(differences('1.34', {})).toEqual(['relistsOnDemand 1.36 times'])
  })

  test('what kubectl prints otherwise is told beside what the kubelet does', () => {
    expect(differences('1.30', { deleteAtSeconds: 20 })).toContain('saysHowItEnded 1.31 order')
    expect(differences('1.33', { deleteAtSeconds: 20 })).not.toContain('saysHowItEnded 1.31 order')
  })

  test('the newest version differs from itself in nothing', () => {
    expect(differences('1.37', looping)).toEqual([])
  })

  test('each version but the oldest ones changes something, and the recorded ones are known', () => {
    const told = KUBERNETES_VERSIONS.map((kubernetes) => JSON.stringify(behaviorsOf(kubernetes)))
    expect(new Set(told).size).toBe(7)
    expect(KUBERNETES_VERSIONS.filter((kubernetes) => !isRecorded(kubernetes))).toEqual([
      '1.27',
      '1.28',
      '1.29',
      '1.31',
      '1.32',
    ])
  })
})
