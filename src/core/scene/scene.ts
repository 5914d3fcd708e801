import type { ActName } from '../messages/scene-words.ts'
import type { ContainerList, ContainerModel } from '../pod/pod-model.ts'
import type { Act, Lane, Timeline } from '../timeline/timeline.ts'
import type { Places } from './layout-row.ts'

/** One drawn thing. `cls` names its look (scene-css.ts); numbers are CSS px. */
export type Shape =
  | {
      readonly kind: 'rect'
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly rx?: number
    }
  | {
      readonly kind: 'line'
      readonly cls: string
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  | { readonly kind: 'circle'; readonly cls: string; readonly cx: number; readonly cy: number; readonly r: number }
  | { readonly kind: 'path'; readonly cls: string; readonly d: string }
  | {
      readonly kind: 'text'
      readonly cls: string
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
    }

/** Shapes that belong together. `container` and `list` say what a row or a box is. */
export interface SceneGroup {
  readonly key: string
  readonly kind: 'axis' | 'box' | 'lines' | 'row' | 'over' | 'chart' | 'captions'
  readonly container?: string
  readonly list?: ContainerList
  readonly shapes: readonly Shape[]
}

/** across: time runs right, a row a container. down: time runs down, a column a container. */
export type Orientation = 'across' | 'down'

export type RowClass = 'regular' | 'cosy' | 'compare' | 'compact' | 'dense' | 'card'

export interface SceneView {
  /** CSS px; of the picture for phones the width of the screen. */
  readonly width: number
  readonly rowClass?: RowClass
  /** The right column with +1 and 0. Default: with it. */
  readonly receipt?: boolean
  readonly captions?: boolean
  /** The READY chart under the rows. Default: with it, where the row class has one. */
  readonly chart?: boolean
  /** As a part of a larger picture: on that picture's axis, which is not drawn again, and from that y down. */
  readonly within?: { readonly axis: readonly AxisPiece[]; readonly top: number }
  /** Lays the acts between two places: `zoomedAxis` shows a part of the time. Default: all of it. */
  readonly layAxis?: (acts: readonly Act[], from: number, to: number) => readonly AxisPiece[]
  /** Whether a row is drawn; the others keep their place. Default: all are. */
  readonly draws?: (row: RowPlace) => boolean
  /** The chosen container: small rows write the labels of this one only. */
  readonly selected?: string
  /** Only containers whose name has this in it. Default: all. */
  readonly filter?: string
  /** Folds rows that behave the same: see `stackRows`. Default: every container has its row. */
  readonly stacks?: Stacks
}

/** A row of the picture: one container, or a stack of several that behave the same. */
export interface FoldedRow {
  readonly container: ContainerModel
  /** All of the stack, `container` first; absent for a row of its own. */
  readonly stack?: readonly string[]
}

/** How rows are folded and drawn: handed in, so that pictures without stacks do not carry it. */
export interface Stacks {
  readonly fold: (
    timeline: Timeline,
    inList: readonly ContainerModel[],
    selected: string | undefined,
  ) => readonly FoldedRow[]
  readonly layout: (container: ContainerModel, lane: Lane, place: RowPlace, places: Places) => SceneGroup
}

/** A stretch of time on the axis, linear within itself. */
export interface AxisPiece {
  readonly act: Act['id']
  /** Under which its name stands in the words. */
  readonly name: ActName
  readonly broken: boolean
  readonly fromMs: number
  readonly toMs: number
  /** Position along the axis: x across, y down. */
  readonly from: number
  readonly to: number
  /** Labels of Stopping count from here. */
  readonly zeroMs: number
}

/** Where a container's row (or column) is. `middle` is the line along its bar. */
export interface RowPlace {
  readonly container: string
  readonly start: number
  readonly size: number
  readonly middle: number
  readonly bar: number
  /** All whom this row stands for, where they are several; `container` is the first of them. */
  readonly stack?: readonly string[]
}

export interface Scene {
  readonly width: number
  readonly height: number
  readonly orientation: Orientation
  readonly rowClass: RowClass
  readonly axis: readonly AxisPiece[]
  /** Position of the axis track across the other direction, and where the playhead's line ends. */
  readonly track: number
  readonly lineEnd: number
  readonly rows: readonly RowPlace[]
  readonly receiptX: number | undefined
  readonly chart: { readonly top: number; readonly base: number } | undefined
  readonly groups: readonly SceneGroup[]
}

/** What moves with the playhead: shapes in the same coordinates as the scene's. */
export interface SceneMoment {
  readonly t: number
  readonly position: number
  readonly shapes: readonly Shape[]
  readonly label: string
}
