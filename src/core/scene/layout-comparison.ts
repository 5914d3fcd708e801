import type { Comparison, Side } from '../compare/comparison.ts'
import type { ComparisonText } from '../compare/describe-comparison.ts'
import { describeDifference } from '../compare/describe-difference.ts'
import type { CompareWords } from '../messages/compare-words.ts'
import type { PictureMessages } from '../messages/messages.ts'
import { allContainers } from '../pod/pod-model.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutAxis, momentLabel, timeToPosition } from './axis.ts'
import { layoutDifferences } from './layout-differences.ts'
import { layoutCount, layoutPlayed, lineAndPill } from './layout-moment.ts'
import { axisGroup, layoutScene, plotOf } from './layout-scene.ts'
import { printRow } from './print-moment.ts'
import { rowClassFor } from './row-classes.ts'
import type { AxisPiece, RowClass, Scene, SceneGroup, SceneMoment, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

const AXIS_HEIGHT = 62
const TRACK = 47
/** From an upper edge to a panel head's baseline, and on to its first box. */
const HEAD = 22
const BELOW_HEAD = 13
const RECEIPT = 132
/** Narrower pictures have no receipt: the heads say READY. */
const RECEIPT_FROM = 720
/** Room at a head's right end for READY and STATUS. */
const ROW_ROOM = 170

/** Two panels, A over B, on one axis, with the differences between them. B is left out where nothing differs. */
export interface ComparisonScene {
  readonly width: number
  readonly height: number
  readonly axis: readonly AxisPiece[]
  readonly track: number
  readonly lineEnd: number
  readonly a: Scene
  readonly b: Scene | undefined
  /** The baseline of each panel's head. */
  readonly heads: Readonly<Record<Side, number>>
  readonly groups: readonly SceneGroup[]
}

/** Everything of a comparison that does not move with the playhead. Pure. */
export function layoutComparison(
  comparison: Comparison,
  text: ComparisonText,
  view: { readonly width: number },
  messages: PictureMessages,
  words: CompareWords,
): ComparisonScene {
  const { a, b, differences } = comparison
  const { width } = view
  const receipt = width >= RECEIPT_FROM
  const { gutter, right } = plotOf(width, receipt)
  const axis = layoutAxis(comparison.acts, gutter, right)
  const rowClass = classFor(Math.max(allContainers(a.pod).length, allContainers(b.pod).length))
  const panel = (timeline: Timeline, head: number) =>
    layoutScene(timeline, { width, rowClass, receipt, within: { axis, top: head + BELOW_HEAD } }, messages)
  const headA = AXIS_HEIGHT + HEAD
  const sceneA = panel(a, headA)
  const items = differences.map((difference) => ({
    x: timeToPosition(axis, difference.t),
    rank: difference.kind === 'row' ? 1 : 0,
    lines: describeDifference(difference, words),
  }))
  const strip = layoutDifferences(items, { from: gutter, to: width - 8, top: sceneA.height + 4 })
  const headB = strip.bottom + HEAD
  const sceneB = differences.length > 0 ? panel(b, headB) : undefined
  const last = sceneB ?? sceneA
  return {
    width,
    height: last.height,
    axis,
    track: TRACK,
    lineEnd: last.lineEnd,
    a: sceneA,
    b: sceneB,
    heads: { a: headA, b: headB },
    groups: [
      axisGroup(a, axis, receipt ? width - RECEIPT : undefined, messages),
      headGroup('A', text.a, headA, width),
      ...panelGroups('a', sceneA, comparison, text, words),
      ...(sceneB === undefined
        ? []
        : [
            { key: 'differences', kind: 'over' as const, shapes: strip.shapes },
            headGroup('B', text.b, headB, width),
            ...panelGroups('b', sceneB, comparison, text, words),
          ]),
    ],
  }
}

/** DESIGN's Compare class up to eight containers, then as small as the timeline's. */
function classFor(containers: number): RowClass {
  return containers <= 8 ? 'compare' : rowClassFor(containers)
}

function headGroup(letter: 'A' | 'B', { title, note }: ComparisonText['a'], y: number, width: number): SceneGroup {
  const shown = fitText(title, 15, width - 34 - ROW_ROOM)
  const noteX = 34 + textWidth(shown, 15) + 16
  const room = width - ROW_ROOM - noteX
  const shapes: Shape[] = [
    { kind: 'text', cls: 'panel-letter', x: 12, y, text: letter, size: 15, anchor: 'start' },
    { kind: 'text', cls: 'panel-title', x: 34, y, text: shown, size: 15, anchor: 'start' },
  ]
  if (room > 60)
    shapes.push({
      kind: 'text',
      cls: 'note',
      x: noteX,
      y,
      text: fitText(note, 11.5, room),
      size: 11.5,
      anchor: 'start',
    })
  return { key: `head-${letter}`, kind: 'over', shapes }
}

/** A panel's groups under keys of its own, with what only a comparison says of its rows. */
function panelGroups(
  side: Side,
  scene: Scene,
  comparison: Comparison,
  text: ComparisonText,
  words: CompareWords,
): readonly SceneGroup[] {
  const { pod } = comparison[side]
  const meant = new Set(pod.containers.flatMap(({ name }) => (text.meantAsSidecars.includes(name) ? [name] : [])))
  const room = (scene.axis[0]?.from ?? 0) - 22
  return scene.groups.map((group) => ({
    ...group,
    key: `${side} ${group.key}`,
    shapes: meant.has(group.container ?? '') ? group.shapes.map(asMeant) : group.shapes,
  }))

  function asMeant(shape: Shape): Shape {
    const isKind = shape.kind === 'text' && shape.cls.startsWith('kind ')
    return isKind ? { ...shape, text: fitText(words.meantAsSidecar, shape.size, room) } : shape
  }
}

/** What the one playhead shows in both panels at A's moment `t`. Pure. */
export function layoutComparisonMoment(
  scene: ComparisonScene,
  comparison: Comparison,
  t: number,
  messages: PictureMessages,
  words: CompareWords,
): SceneMoment {
  const position = timeToPosition(scene.axis, t)
  const names = messages.scene.acts[comparison.a.pod.runsToCompletion ? 'job' : 'serving']
  const label = momentLabel(scene.axis, t, names)
  const sides: readonly (readonly [Side, Scene])[] = [
    ['a', scene.a],
    ...(scene.b === undefined ? [] : [['b', scene.b] as const]),
  ]
  return {
    t,
    position,
    label,
    shapes: [
      ...layoutPlayed(scene, position),
      ...lineAndPill(scene, position, label),
      ...sides.flatMap(([side, panel]) => [
        headRow(scene, comparison[side], side, t, words),
        ...layoutCount(panel, comparison[side], t, messages),
      ]),
    ],
  }
}

/** READY and STATUS at the right end of a panel's head. */
function headRow(scene: ComparisonScene, timeline: Timeline, side: Side, t: number, words: CompareWords): Shape {
  const text = fitText(printRow(timeline, t, words), 13, ROW_ROOM - 14, true)
  return { kind: 'text', cls: 'panel-row', x: scene.width - 12, y: scene.heads[side], text, size: 13, anchor: 'end' }
}
