/** What `<podlapse-timeline>` is at the moment; times in seconds. */
export interface PodlapseState {
  /** Nothing is simulated before the element has come near the screen. */
  readonly drawn: boolean
  readonly name?: string
  readonly at?: number
  readonly end?: number
  readonly ready?: string
  readonly status?: string
  readonly playing: boolean
  readonly theme: 'auto' | 'light' | 'dark'
  /** Why there is no picture. */
  readonly problem?: string
}

/**
 * `<podlapse-timeline src at theme play form lang base>`. Tells `podlapse-ready` once it is drawn (or cannot be) and
 * `podlapse-state` when READY, STATUS, the theme or playing changed, each with a PodlapseState as detail.
 */
export interface PodlapseTimelineElement extends HTMLElement {
  play(): void
  pause(): void
  setTime(seconds: number): void
  readonly state: PodlapseState
}

declare global {
  interface HTMLElementTagNameMap {
    'podlapse-timeline': PodlapseTimelineElement
  }
  interface HTMLElementEventMap {
    'podlapse-ready': CustomEvent<PodlapseState>
    'podlapse-state': CustomEvent<PodlapseState>
  }
}
