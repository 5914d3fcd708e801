import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { EXAMPLES } from '../examples/example-list.ts'
import { loadExample } from '../examples/load-example.ts'
import { en } from '../messages/en.ts'
import { enTimeline } from '../messages/en-timeline.ts'
import { koScene } from '../messages/ko-scene.ts'
import { koTimeline } from '../messages/ko-timeline.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutDown } from './layout-down.ts'
import { layoutMoment } from './layout-moment.ts'
import { layoutScene } from './layout-scene.ts'
import type { Scene, Shape } from './scene.ts'
import { stackRows } from './stack-rows.ts'
import { textWidth } from './text-width.ts'

const WIDTHS = [320, 390, 480, 640, 768, 960, 1012, 1280]
const CRASH: Scenario = { containers: { details: { runs: [{ exitCode: 1, afterSeconds: 5 }] } } }
const MANY = `apiVersion: v1
kind: Pod
metadata: {name: many}
spec:
  initContainers:
${Array.from({ length: 6 }, (_, i) => `  - {name: step-${i}, image: x${i % 2 === 0 ? '' : ', restartPolicy: Always'}}`).join('\n')}
  containers:
${Array.from({ length: 60 }, (_, i) => `  - {name: service-number-${i}, image: x}`).join('\n')}
`
const LIVES: Readonly<Record<string, Timeline>> = {
  ...Object.fromEntries(Object.entries(EXAMPLE_PODS).map(([name, text]) => [name, live(text)])),
  crash: live(EXAMPLE_PODS.seed ?? '', CRASH),
  ignoresSigterm: live(EXAMPLE_PODS.seed ?? '', {
    containers: { details: { termSeconds: null } },
    deleteAtSeconds: 100,
  }),
  sidecarCrash: live(EXAMPLE_PODS.two ?? '', {
    containers: { vault: { runs: [{ exitCode: 1, afterSeconds: 20 }] } },
  }),
  noImage: live(EXAMPLE_PODS.seed ?? '', { containers: { details: { imagePullFails: true } } }),
  twelve: live(
    MANY.replace(/(service-number-(?:[6-9]|\d\d))/g, '$1')
      .split('\n')
      .slice(0, 20)
      .join('\n'),
  ),
  many: live(MANY),
  ...Object.fromEntries(
    await Promise.all(
      EXAMPLES.map(
        async ({ name, scenario }) => [`the example ${name}`, live(await loadExample(name), scenario)] as const,
      ),
    ),
  ),
}

function live(text: string, scenario?: Scenario): Timeline {
  const timeline = analyze(text, scenario === undefined ? {} : { scenarios: { 0: scenario } }).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Upper bounds of where a text is: the same widths that the layout counts with. */
function boxOf(shape: Shape): readonly Box[] {
  if (shape.kind !== 'text') return []
  const isMono = /^(box-title|name|receipt|total|step-label)/.test(shape.cls)
  const width = textWidth(shape.text, shape.size, isMono) * (/^(act|label fail|given)/.test(shape.cls) ? 1.04 : 1)
  const left = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2
  return [
    {
      text: shape.text,
      left,
      right: left + width,
      top: shape.y - shape.size * 0.74,
      bottom: shape.y + shape.size * 0.22,
    },
  ]
}

function overlaps(shapes: readonly Shape[]): readonly string[] {
  const boxes = shapes.flatMap(boxOf).sort((a, b) => a.top - b.top)
  return boxes.flatMap((one, i) => {
    const found: string[] = []
    for (const other of boxes.slice(i + 1)) {
      if (other.top >= one.bottom) break
      if (one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom)
        found.push(`${one.text} × ${other.text}`)
    }
    return found
  })
}

function drawn(scene: Scene): readonly Shape[] {
  return scene.groups.flatMap(({ shapes }) => shapes)
}

for (const [name, timeline] of Object.entries(LIVES)) {
  test(`${name}: no text covers another at any width, at rest and while it is zoomed`, () => {
    const bad: string[] = []
    for (const width of WIDTHS) {
      for (const words of [en, { ...en, scene: koScene }])
        for (const zoom of [undefined, { from: 0.1, to: 0.4 }, { from: 0.6, to: 1 }]) {
          const { moreSame } = words === en ? enTimeline : koTimeline
          const stacks = stackRows([], moreSame, words)
          const view = { width, captions: true, stacks }
          const scene = layoutScene(timeline, { ...view, ...(zoom === undefined ? {} : { zoom }) }, words)
          const moment = layoutMoment(scene, timeline, timeline.restMs, words).shapes.filter(
            ({ cls }) => cls !== 'pill-text',
          )
          const texts = [...drawn(scene), ...moment]
          expect(texts.length).toBeGreaterThan(10)
          for (const one of overlaps(texts))
            bad.push(`${width} ${zoom?.from ?? ''} ${words === en ? 'en' : 'ko'}: ${one}`)
        }
    }
    expect(bad).toEqual([])
  })

  test(`${name}: no text covers another on a phone`, () => {
    const bad = [en, { ...en, scene: koScene }].flatMap((words) =>
      [320, 366, 420, 600].flatMap((width) =>
        overlaps(drawn(layoutDown(timeline, { width }, words))).map((one) => `${width}: ${one}`),
      ),
    )
    expect(bad).toEqual([])
  })

  test(`${name}: gate and stop lines are vertical, tails are half their bar`, () => {
    const scene = layoutScene(timeline, { width: 1012 }, en)
    const lines = drawn(scene).filter(({ cls }) => cls === 'gate-line' || cls === 'stop-line')
    const slanted = lines.filter((line) => line.kind === 'line' && line.x1 !== line.x2)
    expect(slanted).toEqual([])
    expect(lines.length).toBe(
      timeline.gates.filter(({ releases }) => releases.length > 0).length + timeline.stops.length,
    )
    const bars = scene.rows.map(({ bar }) => bar)
    const tails = drawn(scene).filter(({ cls }) => cls.endsWith(' tail'))
    expect(tails.every((tail) => tail.kind === 'rect' && bars.some((bar) => tail.height === bar / 2))).toBe(true)
  })
}

test('no word in a bar stands under the diamond of a gate', () => {
  const bad: string[] = []
  let diamonds = 0
  for (const [name, timeline] of Object.entries(LIVES))
    for (const width of WIDTHS) {
      const shapes = drawn(layoutScene(timeline, { width }, en))
      const words = shapes.filter(({ cls }) => cls === 'in-bar' || cls === 'on-bar').flatMap(boxOf)
      for (const shape of shapes) {
        if (shape.kind !== 'path' || !shape.cls.startsWith('diamond')) continue
        diamonds++
        const [x = 0, y = 0] = (shape.d.match(/-?[\d.]+/g) ?? []).map(Number)
        for (const word of words)
          if (word.left < x + 5 && word.right > x - 5 && word.top < y + 10 && word.bottom > y)
            bad.push(`${name} ${width}: ${word.text}`)
      }
    }
  expect(diamonds).toBeGreaterThan(50)
  expect(bad).toEqual([])
})
