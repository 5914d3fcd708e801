import { expect, test } from 'vitest'
import { analyze, en, enMap, layoutMap, mapStateAt, renderMapSvg, sameMoment, type Timeline } from '../index.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'

function timelineOf(text: string): Timeline {
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod')
  return timeline
}

function manyPods(inits: number, mains: number): string {
  const list = (name: string, count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `  - {name: ${name}-${i}, image: "x:${i}"${name === 'i' && i % 3 === 0 ? ', restartPolicy: Always' : ''}}`,
    ).join('\n')
  const head = 'apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n'
  return `${head}${inits === 0 ? '' : `  initContainers:\n${list('i', inits)}\n`}  containers:\n${list('m', mains)}\n`
}

const SIZES = [
  [0, 1],
  [1, 1],
  [3, 2],
  [4, 7],
  [14, 6],
  [40, 20],
] as const

for (const [inits, mains] of SIZES)
  for (const width of [358, 600, 1012, 1280])
    test(`${inits} inits and ${mains} mains at ${width}: no node covers another, all stand in their box and width`, () => {
      const { nodes, boxes } = layoutMap(timelineOf(manyPods(inits, mains)), { width }, en, enMap)
      expect(nodes).toHaveLength(inits + mains)
      const covered = nodes.flatMap((one, i) =>
        nodes
          .slice(i + 1)
          .filter(
            (two) =>
              one.x < two.x + two.width &&
              two.x < one.x + one.width &&
              one.y < two.y + two.height &&
              two.y < one.y + one.height,
          ),
      )
      expect(covered).toEqual([])
      for (const node of nodes) {
        const box = boxes.find(({ list }) => list === node.list)
        expect(node.width).toBeGreaterThanOrEqual(120)
        expect(node.x).toBeGreaterThanOrEqual(box?.x ?? Infinity)
        expect(node.x + node.width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0))
        expect(node.y + node.height).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
        expect(node.x + node.width).toBeLessThanOrEqual(width)
      }
    })

test('a gate holds from the moment before it opens, and is open from then on', () => {
  const timeline = timelineOf(EXAMPLE_PODS.seed ?? '')
  const layout = layoutMap(timeline, { width: 1012 }, en, enMap)
  const [first, second] = layout.gates
  if (first === undefined || second === undefined) throw new Error('two gates')
  const at = (t: number) => layout.gates.map(mapStateAt(timeline, layout, t).gate)
  expect(at(0)).toEqual(['held', 'closed'])
  expect(at(first.t - 1)).toEqual(['held', 'closed'])
  expect(at(first.t)).toEqual(['open', 'held'])
  expect(at(second.t)).toEqual(['open', 'open'])
  expect(at(timeline.acts.find(({ id }) => id === 'stop')?.fromMs ?? 0)).toEqual(['past', 'past'])
})

test('while the pod stops the stop lines say whose turn it is', () => {
  const timeline = timelineOf(EXAMPLE_PODS.two ?? '')
  const layout = layoutMap(timeline, { width: 1012 }, en, enMap)
  const [first, second] = layout.stops
  if (first === undefined || second === undefined) throw new Error('two stop lines')
  const at = (t: number) => layout.stops.map(mapStateAt(timeline, layout, t).stop)
  expect(at(timeline.restMs)).toEqual(['later', 'later'])
  expect(at(timeline.acts.find(({ id }) => id === 'stop')?.fromMs ?? 0)).toEqual(['next', 'later'])
  expect(at(first.t)).toEqual(['sent', 'next'])
  expect(at(second.t)).toEqual(['sent', 'sent'])
  const { hasSigterm } = mapStateAt(timeline, layout, first.t)
  expect(['vault', 'logs', 'app'].map(hasSigterm)).toEqual([false, true, false])
})

test('stop order: the last of the list waits for the mains, the ones before it for each other', () => {
  const { stops } = layoutMap(timelineOf(EXAMPLE_PODS.two ?? ''), { width: 1012 }, en, enMap)
  expect(stops.map(({ from, to }) => `${from} > ${to}`)).toEqual([' > logs', 'logs > vault'])
})

test('the file shows nodes in the state of its moment', () => {
  const timeline = timelineOf(EXAMPLE_PODS.seed ?? '')
  const layout = layoutMap(timeline, { width: 1012 }, en, enMap)
  const at = (t: number) => renderMapSvg(timeline, layout, { theme: 'light', t, title: 'x', desc: '' }, en)
  expect(at(0)).not.toContain('map-node-box counted-main')
  expect(at(timeline.restMs)).toContain('map-node-box counted-main')
  expect(at(timeline.restMs)).toContain('map-node-box counted-sidecar')
})

test('the same moment of another life is as far in the same act', () => {
  const [one, two] = [timelineOf(EXAMPLE_PODS.seed ?? ''), timelineOf(EXAMPLE_PODS.two ?? '')]
  expect(sameMoment(one, 0, two)).toBe(0)
  const stop = two.acts.find(({ id }) => id === 'stop')
  const own = one.acts.find(({ id }) => id === 'stop')
  expect(sameMoment(one, own?.fromMs ?? 0, two)).toBe(stop?.fromMs)
})
