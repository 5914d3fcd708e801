import type { ContainerList, ContainerRole } from '../pod/pod-model.ts'

/** row: all inits side by side, the mains beside them. rows: as text wraps, the mains below. column: all below each other. */
export type MapForm = 'row' | 'rows' | 'column'

export interface MapRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a container stands on the Map, in whole px. `label`, `image` and `ports` are cut to fit. */
export interface MapNode extends MapRect {
  readonly name: string
  readonly label: string
  readonly role: ContainerRole
  readonly list: ContainerList
  readonly image: string
  /** `:8080 :9090`, '' where none is declared. */
  readonly ports: string
}

export interface MapBox extends MapRect {
  readonly list: ContainerList
}

export interface MapLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly string[]
}

/** What releases a start: its line, and its diamond, which is filled from `t` on (Infinity: never). */
export interface MapGate {
  readonly from: string
  readonly to: readonly string[]
  readonly reason: string
  readonly t: number
  readonly d: string
  readonly arrows: string
  readonly diamond: { readonly x: number; readonly y: number }
  readonly label: MapLabel
  /** Where it is pointed at and touched, besides its line. */
  readonly target: MapRect
}

/** `to` gets its SIGTERM at `t` (Infinity: never) when `from` is gone; '' stands for the mains. */
export interface MapStop {
  readonly from: string
  readonly to: string
  readonly t: number
  readonly d: string
  readonly arrows: string
  readonly label: MapLabel | undefined
  readonly target: MapRect
}

export interface MapMount {
  readonly container: string
  readonly mountPath: string
  readonly readOnly: boolean
}

/** A hairline from the pill to a container; '' stands for the mains, whose names are written beside it. */
export interface MapMountLine {
  readonly container: string
  readonly d: string
  readonly dot: { readonly x: number; readonly y: number }
}

/** A pill, and under one row of nodes the hairlines to those that mount it. */
export interface MapVolume extends MapRect {
  readonly name: string
  /** More than one: so many volumes that only this container mounts; `name` is one of them. */
  readonly count: number
  /** What the pill says: the name as it is in the YAML ('' for several volumes), and what we say of it. */
  readonly label: string
  readonly note: string
  readonly mounts: readonly MapMount[]
  readonly lines: readonly MapMountLine[]
  readonly names: MapLabel | undefined
}

/** Containers in start order, and what waits for what. CSS px. */
export interface MapLayout {
  readonly form: MapForm
  readonly width: number
  readonly height: number
  readonly nodes: readonly MapNode[]
  readonly boxes: readonly MapBox[]
  readonly gates: readonly MapGate[]
  readonly stops: readonly MapStop[]
  readonly volumes: readonly MapVolume[]
}
