import type { ContainerRole } from '../pod/pod-model.ts'

/** The words of exported files, beside those of the picture: titles, footers, heads of tables. */
export interface FilesWords {
  /** At the foot of every file. */
  readonly footer: string
  /** Over the animated picture: where the sidecars went. */
  readonly headline: (sidecars: readonly string[]) => string
  readonly title: (of: { readonly name: string; readonly ready: string; readonly status: string }) => string
  /** Title of a picture of the whole life, without a playhead. */
  readonly lifeTitle: (name: string) => string
  /** Before the list of what was assumed. */
  readonly assumed: string
  /** What was assumed of a container, by the field of the scenario; seconds are marked as assumed. */
  readonly assumptions: {
    readonly imagePullSeconds: (seconds: string) => string
    readonly runs: (seconds: string) => string
    readonly startupProbe: (seconds: string) => string
    readonly readinessProbe: (seconds: string) => string
    readonly postStartSeconds: (seconds: string) => string
    readonly preStopSeconds: (seconds: string) => string
    readonly termSeconds: (seconds: string) => string
  }
  readonly deleted: (seconds: string) => string
  readonly at: (seconds: string) => string
  readonly andMore: (count: number) => string
  readonly heads: {
    readonly container: string
    readonly kind: string
    readonly counts: string
    readonly why: string
    readonly time: string
    readonly event: string
  }
  /** Over the tables of a document. */
  readonly countedAt: (moment: string) => string
  readonly changes: string
  readonly resting: string
  readonly roles: Readonly<Record<ContainerRole, string>>
}
