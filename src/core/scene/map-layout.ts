import type { ContainerList, ContainerRole } from '../pod/pod-model.ts'

/** Where a container stands on the Map. `label`, `image` and `ports` are cut to fit. */
export interface MapNode {
  readonly name: string
  readonly label: string
  readonly role: ContainerRole
  readonly list: ContainerList
  readonly image: string
  /** `:8080 :9090`, '' where none is declared. */
  readonly ports: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MapBox {
  readonly list: ContainerList
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
}

/** `to` gets its SIGTERM when `from` is gone; '' stands for the mains. */
export interface MapStop {
  readonly from: string
  readonly to: string
  readonly d: string
  readonly arrows: string
  readonly label: MapLabel | undefined
}

export interface MapMount {
  readonly container: string
  readonly mountPath: string
  readonly readOnly: boolean
}

/** A pill, and where it lies under one row of nodes the hairlines to those that mount it. */
export interface MapVolume {
  readonly name: string
  /** More than one: so many volumes that only this container mounts; `name` is one of them. */
  readonly count: number
  readonly text: string
  readonly mounts: readonly MapMount[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: string
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly names: MapLabel | undefined
}

/** Containers in start order, and what waits for what. CSS px. */
export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly MapNode[]
  readonly boxes: readonly MapBox[]
  readonly gates: readonly MapGate[]
  readonly stops: readonly MapStop[]
  readonly volumes: readonly MapVolume[]
}
