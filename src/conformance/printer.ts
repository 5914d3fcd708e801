import { type KubernetesVersion, printPod, printPodTable } from '../core/index.ts'
import { firstDifference, type Line, runCase, type Suite } from './case.ts'

/** Suite `printer`: one pod in, one table row out. */
export const printerSuite: Suite = {
  'pods.jsonl': (lines) =>
    lines.map((line) =>
      runCase(line, () =>
        firstDifference(line.expect, printPod(line.pod, { now: line.now, kubernetes: line.kubernetes })),
      ),
    ),
  'versions.jsonl': (lines, files) => {
    const pods = podsById(files)
    return lines.map((line) => runCase(line, () => judgeVersions(line, pods)))
  },
  'tables.jsonl': (lines, files) => {
    const pods = podsById(files)
    const printed = new Set<string>()
    return lines.map((line) => {
      const again = new Set<string>(line.pods.filter((id: string) => printed.has(id)))
      for (const id of line.pods) printed.add(id)
      return runCase(line, () => judgeTable(line, pods, again))
    })
  },
}

function podsById(files: ReadonlyMap<string, readonly Line[]>): ReadonlyMap<string, Line> {
  return new Map((files.get('pods.jsonl') ?? []).map((line) => [line.id, line]))
}

function judgeVersions(line: Line, pods: ReadonlyMap<string, Line>): string {
  const vector = pods.get(line.id)
  if (vector === undefined) return 'its pod is not in pods.jsonl'
  const expected: [string, unknown][] = [['1.37', line.expect], ...Object.entries(line.expectByVersion)]
  for (const [version, row] of expected) {
    const difference = firstDifference(
      row,
      printPod(vector.pod, { now: vector.now, kubernetes: version as KubernetesVersion }),
    )
    if (difference !== '') return `${version}: ${difference}`
  }
  return ''
}

/**
 * The recorder shared the last-termination times of a pod between tables and moved them into the future each time: a pod
 * that an earlier table of the file has printed shows "(<invalid> ago)". The product prints the true age; here the same is
 * done to the pod before it is printed.
 */
function asRecordedAgain(pod: Line): Line {
  const future = (status: Line) =>
    status?.lastState?.terminated === undefined
      ? status
      : {
          ...status,
          lastState: {
            ...status.lastState,
            terminated: { ...status.lastState.terminated, finishedAt: '9999-01-01T00:00:00Z' },
          },
        }
  const { status } = pod
  const lists = ['initContainerStatuses', 'containerStatuses'].filter((list) => Array.isArray(status?.[list]))
  return { ...pod, status: { ...status, ...Object.fromEntries(lists.map((list) => [list, status[list].map(future)])) } }
}

function judgeTable(line: Line, pods: ReadonlyMap<string, Line>, again: ReadonlySet<string>): string {
  const rows = line.pods.map((id: string) => {
    const recorded = pods.get(id)?.pod ?? {}
    const pod = again.has(id) ? asRecordedAgain(recorded) : recorded
    return {
      name: pod.metadata?.name ?? '',
      namespace: pod.metadata?.namespace ?? '',
      row: printPod(pod, { now: line.now, kubernetes: '1.37' }),
    }
  })
  const got = {
    text: printPodTable(rows),
    wide: printPodTable(rows, { wide: true }),
    allNamespaces: printPodTable(rows, { allNamespaces: true }),
  }
  return firstDifference({ text: line.text, wide: line.wide, allNamespaces: line.allNamespaces }, got)
}
