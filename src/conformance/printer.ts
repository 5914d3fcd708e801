import { type KubernetesVersion, printPod, printPodTable } from '../core/index.ts'
import { firstDifference } from './first-difference.ts'
import type { FindCase, Suite } from './suite.ts'
import type { VectorLine } from './vector-line.ts'

const PODS = 'pods.jsonl'
/** Whose `expect` the cases give when they name no version. */
const RECORDED: KubernetesVersion = '1.37'

/** Suite `printer`: one pod in, one table row out. */
export const printerSuite: Suite = {
  judges: {
    [PODS]: ({ data }) =>
      firstDifference(data.expect, printPod(data.pod, { now: data.now, kubernetes: data.kubernetes })),
    'versions.jsonl': judgeVersions,
    'tables.jsonl': judgeTable,
  },
}

function judgeVersions({ id, data }: VectorLine, findCase: FindCase): string {
  const vector = findCase(PODS, id)?.data
  if (vector === undefined) return `its pod is not in ${PODS}`
  const expected: [string, unknown][] = [[RECORDED, data.expect], ...Object.entries(data.expectByVersion)]
  for (const [version, row] of expected) {
    const got = printPod(vector.pod, { now: vector.now, kubernetes: version as KubernetesVersion })
    const difference = firstDifference(row, got)
    if (difference !== '') return `${version}: ${difference}`
  }
  return ''
}

function judgeTable({ data }: VectorLine, findCase: FindCase): string {
  const missing = data.pods.find((id: string) => findCase(PODS, id) === undefined)
  if (missing !== undefined) return `its pod ${missing} is not in ${PODS}`
  const rows = data.pods.map((id: string) => {
    const pod = findCase(PODS, id)?.data.pod
    return {
      name: pod.metadata?.name ?? '',
      namespace: pod.metadata?.namespace ?? '',
      row: printPod(pod, { now: data.now, kubernetes: RECORDED }),
    }
  })
  const { text, wide, allNamespaces } = data
  return firstDifference(
    { text, wide, allNamespaces },
    {
      text: printPodTable(rows),
      wide: printPodTable(rows, { wide: true }),
      allNamespaces: printPodTable(rows, { allNamespaces: true }),
    },
  )
}
