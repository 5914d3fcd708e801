import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { EXAMPLES } from '../examples/example-list.ts'
import { loadExample } from '../examples/load-example.ts'
import { en } from '../messages/en.ts'
import { enMap } from '../messages/en-map.ts'
import { koMap } from '../messages/ko-map.ts'
import { koScene } from '../messages/ko-scene.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutMap } from './layout-map.ts'
import type { MapLayout, MapRect } from './map-layout.ts'
import { mapNodeShapes } from './map-node-shapes.ts'
import { mapBoxShapes, mapGateShapes, mapStopShapes, mapVolumeShapes } from './map-shapes.ts'
import { mapStateAt } from './map-state.ts'
import type { Shape } from './scene.ts'
import { textWidth } from './text-width.ts'

const WIDTHS = [320, 366, 420, 558, 600, 764, 900, 1012, 1100, 1280]

function timelinesOf(text: string): readonly Timeline[] {
  return analyze(text).pods.flatMap(({ timeline }) => timeline ?? [])
}

/** `s`: sidecar, `p`: sidecar with a startupProbe, `h`: with a postStart hook, anything else: a regular init. */
function podOf(kinds: string, mains: number, volumes = 0): string {
  const mount = (names: readonly number[]) =>
    names.length === 0
      ? ''
      : `, volumeMounts: [${names.map((v) => `{name: volume-${v}, mountPath: /data/${v}}`).join(', ')}]`
  const all = Array.from({ length: volumes }, (_, v) => v)
  const inits = [...kinds].map((kind, i) => {
    const always = 'sph'.includes(kind) ? ', restartPolicy: Always' : ''
    const probe = kind === 'p' ? ', startupProbe: {exec: {command: [ok]}, periodSeconds: 1}' : ''
    const hook = kind === 'h' ? ', lifecycle: {postStart: {sleep: {seconds: 1}}}' : ''
    return `  - {name: container-${i}, image: "registry.example/tool:${i}"${always}${probe}${hook}${mount(all.filter((v) => (v + i) % 2 === 0))}}`
  })
  const rest = Array.from(
    { length: mains },
    (_, i) =>
      `  - {name: service-${i}, image: "service:${i}", ports: [{containerPort: 8080}, {containerPort: 9090}]${mount(all.filter((v) => v % (i + 1) === 0))}}`,
  )
  const declared = all.map((v) => `{name: volume-${v}, emptyDir: {}}`).join(', ')
  return `apiVersion: v1
kind: Pod
metadata: {name: many}
spec:
  volumes: [${declared}]
${inits.length === 0 ? '' : `  initContainers:\n${inits.join('\n')}\n`}  containers:
${rest.join('\n')}
`
}

const LIVES: Readonly<Record<string, readonly Timeline[]>> = {
  ...Object.fromEntries(Object.entries(EXAMPLE_PODS).map(([name, text]) => [name, timelinesOf(text)])),
  ...Object.fromEntries(
    await Promise.all(
      EXAMPLES.map(async ({ name }) => [`the example ${name}`, timelinesOf(await loadExample(name))] as const),
    ),
  ),
  ...Object.fromEntries(
    [
      'i',
      's',
      'p',
      'ip',
      'pi',
      'hp',
      'sps',
      'pip',
      'ppp',
      'isps',
      'psip',
      'ipspi',
      'ssssss',
      'pppppp',
      'iiiiii',
      'pipipipi',
      'spspspspsp',
      'iiiiiiiiiip',
      'piiiiiiiiii',
      'hhhhhhhhhhhhhh',
    ].flatMap((kinds) =>
      [1, 2, 5, 9].map((mains) => [`${kinds} and ${mains} mains`, timelinesOf(podOf(kinds, mains))] as const),
    ),
  ),
  ...Object.fromEntries(
    ['', 'i', 'p', 'ip', 'isp', 'ipsp'].flatMap((kinds) =>
      [1, 3].map(
        (mains) => [`${kinds}, ${mains} mains and five volumes`, timelinesOf(podOf(kinds, mains, 5))] as const,
      ),
    ),
  ),
}

interface Named extends MapRect {
  readonly name: string
}

function textRect(shape: Shape): readonly Named[] {
  if (shape.kind !== 'text' || shape.text === '') return []
  const isMono = /^(box-title|name|receipt|map-volume-name|map-ports)/.test(shape.cls)
  const width = textWidth(shape.text, shape.size, isMono)
  const x = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2
  return [{ name: shape.text, x, y: shape.y - shape.size * 0.8, width, height: shape.size }]
}

/** The straight pieces of a path of M, H, V, h as thin rectangles. */
function pieces(name: string, d: string): readonly Named[] {
  let x = 0
  let y = 0
  const found: Named[] = []
  const to = (nextX: number, nextY: number) => {
    found.push({
      name,
      x: Math.min(x, nextX),
      y: Math.min(y, nextY),
      width: Math.abs(nextX - x),
      height: Math.abs(nextY - y),
    })
    ;[x, y] = [nextX, nextY]
  }
  for (const [, command = '', numbers = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [one = 0, two = 0] = numbers.trim().split(/[ ,]+/).map(Number)
    if (command === 'M') [x, y] = [one, two]
    else if (command === 'H') to(one, y)
    else if (command === 'h') to(x + one, y)
    else if (command === 'V') to(x, one)
    else throw new Error(`unknown command ${command}`)
  }
  return found
}

function meet(a: MapRect, b: MapRect, slack = 0.5): boolean {
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  )
}

/** A line and a rectangle: a line has no width of its own. */
function crosses(line: MapRect, rect: MapRect): boolean {
  return meet({ x: line.x - 0.5, y: line.y - 0.5, width: line.width + 1, height: line.height + 1 }, rect, 1)
}

/** Two lines that run over one another, so that nobody can tell them apart. */
function runOver(a: MapRect, b: MapRect): boolean {
  const isSame = (one: number, two: number) => Math.abs(one - two) < 1
  const shared = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.min(to, otherTo) - Math.max(from, otherFrom) > 3
  if (a.height === 0 && b.height === 0) return isSame(a.y, b.y) && shared(a.x, a.x + a.width, b.x, b.x + b.width)
  if (a.width === 0 && b.width === 0) return isSame(a.x, b.x) && shared(a.y, a.y + a.height, b.y, b.y + b.height)
  return false
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
}

function faultsOf(timeline: Timeline, layout: MapLayout, messages: typeof en): readonly string[] {
  const state = mapStateAt(timeline, layout, timeline.restMs)
  const labels = [
    ...layout.boxes.flatMap((box) => mapBoxShapes(box, messages)),
    ...layout.gates.flatMap((gate) => mapGateShapes(gate, 'open')),
    ...layout.stops.flatMap((stop) => mapStopShapes(stop, 'next')),
    ...layout.volumes.flatMap(mapVolumeShapes),
  ].flatMap(textRect)
  const nodes = layout.nodes.map((node): Named => node)
  const pills = layout.volumes.map((volume): Named => volume)
  const diamonds = layout.gates.map(
    ({ from, diamond }): Named => ({ name: `◆ ${from}`, x: diamond.x - 7, y: diamond.y - 7, width: 14, height: 14 }),
  )
  const gateLines = layout.gates.flatMap(({ from, d }) => pieces(`gate of ${from}`, d))
  const stopLines = layout.stops.flatMap(({ to, d }) => pieces(`stop of ${to}`, d))
  const mountLines = layout.volumes.flatMap(({ name, lines }) => lines.flatMap(({ d }) => pieces(`volume ${name}`, d)))
  const lines = [...gateLines, ...stopLines, ...mountLines]
  const isIn = (rect: MapRect, outer: MapRect) =>
    rect.x >= outer.x - 0.5 &&
    rect.y >= outer.y - 0.5 &&
    rect.x + rect.width <= outer.x + outer.width + 0.5 &&
    rect.y + rect.height <= outer.y + outer.height + 0.5
  const told = (what: string) => (pair: readonly [Named, Named]) => `${what}: ${pair[0].name} × ${pair[1].name}`
  const across = (one: readonly Named[], two: readonly Named[]) => one.flatMap((a) => two.map((b) => [a, b] as const))
  const pillTexts = layout.volumes.flatMap((volume) => [volume.label, volume.note])
  const free = labels.filter(({ name }) => !pillTexts.includes(name))
  return [
    ...pairs(labels)
      .filter(([a, b]) => meet(a, b))
      .map(told('label on label')),
    ...across(free, [...nodes, ...pills, ...diamonds])
      .filter(([a, b]) => meet(a, b))
      .map(told('label on')),
    ...across(labels, lines)
      .filter(([label, line]) => crosses(line, label))
      .map(told('line through label')),
    ...across(lines, nodes)
      .filter(([line, node]) =>
        crosses(line, { ...node, x: node.x + 1.5, y: node.y + 1.5, width: node.width - 3, height: node.height - 3 }),
      )
      .map(told('line through node')),
    ...across(mountLines, pills)
      .filter(([line, pill]) => line.name !== `volume ${pill.name}` && crosses(line, pill))
      .map(told('line through pill')),
    ...pairs(lines)
      .filter(([a, b]) => a.name !== b.name && runOver(a, b))
      .map(told('line on line')),
    ...pairs([...nodes, ...pills])
      .filter(([a, b]) => meet(a, b))
      .map(told('node on node')),
    ...[...labels, ...nodes, ...pills, ...lines]
      .filter((rect) => !isIn(rect, { x: 0, y: 0, width: layout.width, height: layout.height }))
      .map(({ name }) => `outside: ${name}`),
    ...layout.nodes.flatMap((node) => {
      const texts = mapNodeShapes(node, state.lines.get(node.name), false, messages).flatMap(textRect)
      const outside = texts.filter((text) => !isIn(text, node)).map(({ name }) => `outside of ${node.name}: ${name}`)
      return [
        ...outside,
        ...pairs(texts)
          .filter(([a, b]) => meet(a, b))
          .map(told(`in ${node.name}`)),
      ]
    }),
    ...layout.nodes
      .filter((node) => !layout.boxes.some((box) => box.list === node.list && isIn(node, box)))
      .map(({ name }) => `not in its list: ${name}`),
  ]
}

for (const [name, timelines] of Object.entries(LIVES))
  test(`${name}: no label or line of the Map lies on another, on a node or outside, at any width`, () => {
    const bad = timelines.flatMap((timeline) =>
      WIDTHS.flatMap((width) =>
        [
          { messages: en, words: enMap },
          { messages: { ...en, scene: koScene }, words: koMap },
        ].flatMap(({ messages, words }) => {
          const layout = layoutMap(timeline, { width }, messages, words)
          return faultsOf(timeline, layout, messages).map((fault) => `${width} ${layout.form}: ${fault}`)
        }),
      ),
    )
    expect(timelines.length).toBeGreaterThan(0)
    expect([...new Set(bad)].slice(0, 20)).toEqual([])
  })
