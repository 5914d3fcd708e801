import { expect, test } from 'vitest'
import { readVectors } from '../testdata/read-vectors.ts'
import { printPod } from './print-pod.ts'
import { printPodTable } from './print-pod-table.ts'

const tables = readVectors('printer/tables.jsonl')
const podOf = new Map(readVectors('printer/pods.jsonl').map(({ id, pod }) => [id, pod]))

test('the vector file is whole', () => expect(tables).toHaveLength(70))

/** The recorder moved the last-termination times of a pod that an earlier table had already printed into the future. */
const printedBefore = new Set<string>()
const FUTURE = '9999-01-01T00:00:00Z'

for (const { id, now, pods, text, wide, allNamespaces } of tables) {
  const again = new Set(pods.filter((podId: string) => printedBefore.has(podId)))
  for (const podId of pods) printedBefore.add(podId)
  test(id, () => {
    const rows = pods.map((podId: string) => {
      const recorded = podOf.get(podId)
      const pod = again.has(podId)
        ? JSON.parse(
            JSON.stringify(recorded).replace(
              /("lastState":\{"terminated":\{[^}]*"finishedAt":)"[^"]*"/g,
              `$1"${FUTURE}"`,
            ),
          )
        : recorded
      return {
        name: pod.metadata?.name ?? '',
        namespace: pod.metadata?.namespace ?? '',
        row: printPod(pod, { now, kubernetes: '1.37' }),
      }
    })
    expect(printPodTable(rows)).toBe(text)
    expect(printPodTable(rows, { wide: true })).toBe(wide)
    expect(printPodTable(rows, { allNamespaces: true })).toBe(allNamespaces)
  })
}
