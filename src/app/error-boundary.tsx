import { Component, type ReactNode } from 'react'
import { viewState } from '../state/view-state.ts'

interface Caught {
  readonly error: Error | undefined
}

/** The last resort: a fault of ours loses nobody's text. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { error: undefined }

  static getDerivedStateFromError(error: Error): Caught {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="fault">
        <h1>Podlapse has met a fault of its own</h1>
        <p>{error.message}</p>
        <p>Your text is below. Nothing has left this page.</p>
        <textarea readOnly aria-label="Your text" value={viewState.get().text} />
        <button type="button" className="button primary" onClick={() => this.setState({ error: undefined })}>
          Try again
        </button>
      </main>
    )
  }
}
