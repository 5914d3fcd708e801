/** The cells of one line of `kubectl get pod -o wide`, as text. */
export interface PodRow {
  readonly ready: string
  readonly status: string
  /** With "(8s ago)" where kubectl adds it. */
  readonly restarts: string
  readonly age: string
  readonly ip: string
  readonly node: string
  readonly nominatedNode: string
  readonly readinessGates: string
}
