import { Component, type ReactNode } from 'react'
import { enPage } from '../core/index.ts'
import { localeState } from '../state/locale-state.ts'
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
    const words = localeState.get().words.page ?? enPage
    return (
      <main className="fault">
        <h1>{words.faultTitle}</h1>
        <p>{error.message}</p>
        <p>{words.faultText}</p>
        <textarea readOnly aria-label={words.yourText} value={viewState.get().text} />
        <button type="button" className="button primary" onClick={() => this.setState({ error: undefined })}>
          {words.tryAgain}
        </button>
      </main>
    )
  }
}
