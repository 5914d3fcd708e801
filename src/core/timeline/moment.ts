import type { ContainerList, ContainerRole } from '../pod/pod-model.ts'
import type { ContainerReading, SegmentState, StatusRow } from './timeline.ts'

/** Everything that is true at one t. Made by `stateAt` and by nothing else. */
export interface Moment {
  readonly t: number
  readonly ready: number
  readonly total: number
  readonly row: StatusRow
  /** RESTARTS and AGE as kubectl prints them at t, "(8s ago)" included. */
  readonly restarts: string
  readonly age: string
  /** One line a container, in the order of `allContainers`; the +1s sum to `ready`. */
  readonly receipt: readonly ReceiptLine[]
  readonly statusFrom?: string
  /** The object is gone: kubectl would say NotFound. */
  readonly gone: boolean
}

/** Why a container adds 1 or 0, as a code that `messages/` words. */
export type ReceiptReason =
  | 'sidecar-ready'
  | 'main-ready'
  | 'still-counted'
  | 'init-waiting'
  | 'init-running'
  | 'init-exited'
  | 'not-started'
  | 'starting'
  | 'not-ready'
  | 'masked'
  | 'unseen'
  | 'waiting'
  | 'pulling'
  | 'back-off'
  | 'exited'
  | 'ephemeral'
  | 'gone'

export interface ReceiptLine {
  readonly name: string
  readonly role: ContainerRole
  readonly list: ContainerList
  /** +1 or 0 in n. */
  readonly adds: 0 | 1
  /** +1 or 0 in m. */
  readonly of: 0 | 1
  readonly reason: ReceiptReason
  readonly segment: SegmentState
  readonly reading: ContainerReading
}
