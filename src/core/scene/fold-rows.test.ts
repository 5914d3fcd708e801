import { expect, test } from 'vitest'
import { analyze, en, enTimeline, layoutMoment, layoutScene, stackRows, stateAt } from '../index.ts'

/** 70 mains: 40 alike, in turns with 30 whose readinessProbe has them counted at moments of their own. */
const MANY = `apiVersion: v1
kind: Pod
metadata: {name: many}
spec:
  initContainers:
  - {name: proxy, image: x, restartPolicy: Always}
  containers:
${Array.from({ length: 70 }, (_, i) => `  - {name: s-${i}, image: x${i % 2 === 1 && i < 60 ? ', readinessProbe: {httpGet: {port: 80}, periodSeconds: 5}' : ''}}`).join('\n')}
`

function live(text: string, crash?: string) {
  const scenarios =
    crash === undefined ? {} : { 0: { containers: { [crash]: { runs: [{ exitCode: 1, afterSeconds: 20 }] } } } }
  const timeline = analyze(text, { scenarios }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

const rows = (timeline: ReturnType<typeof live>, open: readonly string[] | 'all' | undefined, selected?: string) =>
  layoutScene(
    timeline,
    {
      width: 1012,
      ...(open === undefined ? {} : { stacks: stackRows(open, enTimeline.moreSame, en) }),
      ...(selected === undefined ? {} : { selected }),
    },
    en,
  ).rows

const counts = (timeline: ReturnType<typeof live>, open: readonly string[] | 'all' | undefined, selected?: string) =>
  rows(timeline, open, selected).map(({ container, stack }) => `${container} ${stack?.length ?? 1}`)

test('more than 60 containers: those that behave the same become a stack under the first of them', () => {
  const folded = counts(live(MANY), [])
  expect(folded.slice(0, 5)).toEqual(['proxy 1', 's-0 1', 's-2 39', 's-1 1', 's-3 1'])
  expect(folded).toHaveLength(3 + 30)
})

test('a stack opens by one of its names, all open at once, and files fold nothing', () => {
  expect(counts(live(MANY), ['s-8'])).toHaveLength(71)
  expect(counts(live(MANY), 'all')).toHaveLength(71)
  expect(counts(live(MANY), undefined)).toHaveLength(71)
})

test('the selected container keeps its own row, and who behaves otherwise too', () => {
  expect(counts(live(MANY), [], 's-10')).toContain('s-10 1')
  expect(counts(live(MANY), [], 's-10')).toContain('s-2 38')
  expect(counts(live(MANY, 's-10'), [])).toContain('s-10 1')
})

test('with 60 containers nothing is folded', () => {
  const sixty = MANY.split('\n').slice(0, 66).join('\n')
  expect(counts(live(sixty), [])).toHaveLength(60)
})

test('the +n of all rows sum to READY at every moment', () => {
  for (const timeline of [live(MANY), live(MANY, 's-10')]) {
    const scene = layoutScene(timeline, { width: 1012, stacks: stackRows([], enTimeline.moreSame, en) }, en)
    const wrong = [0, ...timeline.snapshots.map(({ t }) => t), timeline.restMs].filter((t) => {
      const receipt = layoutMoment(scene, timeline, t, en).shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.cls.startsWith('receipt') ? [Number(shape.text)] : [],
      )
      return (
        receipt.length !== scene.rows.length || receipt.reduce((sum, n) => sum + n, 0) !== stateAt(timeline, t).ready
      )
    })
    expect(wrong).toEqual([])
  }
})
