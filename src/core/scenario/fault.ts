/** Something that goes wrong with one container. The names are stable; what each does to a scenario is in apply-fault.ts. */
export interface Fault {
  readonly kind: FaultKind
  readonly container: string
}

export type FaultKind =
  | 'crash-once'
  | 'crash-loop'
  | 'oom'
  | 'readiness-never'
  | 'readiness-flaps'
  | 'liveness-fails'
  | 'startup-fails'
  | 'pull-for-a-while'
  | 'pull-for-ever'
  | 'ignore-sigterm'
  | 'slow-start'

/** Why a fault would change nothing; the image is there already when another container with the same one came first. */
export type FaultObstacle =
  | 'not-scheduled'
  | 'no-probe'
  | 'ends-before'
  | 'not-restarted'
  | 'image-there'
  | 'never-pulled'
  | 'critical'
