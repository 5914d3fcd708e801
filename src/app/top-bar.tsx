import type { ReactNode } from 'react'
import { enPage, KUBERNETES_VERSIONS, parseKubernetesVersion } from '../core/index.ts'
import { addressState } from '../state/address-state.ts'
import { openDialog } from '../state/dialog-state.ts'
import { useStore } from '../state/use-store.ts'
import { useWords } from '../state/use-words.ts'
import { type ViewName, viewState } from '../state/view-state.ts'
import { MoreTools } from './more-tools.tsx'

const VIEWS: readonly ViewName[] = ['timeline', 'map', 'compare']

/** Wordmark, tabs, the pod picker, the Kubernetes version, and what can be opened. */
export function TopBar({
  children,
  onYaml,
  isYamlOpen,
  hasPicture,
}: {
  readonly children: ReactNode
  readonly onYaml: () => void
  readonly isYamlOpen: boolean
  /** There is something to export. */
  readonly hasPicture: boolean
}) {
  const words = useWords('page', enPage)
  const view = useStore(viewState, (state) => state.view)
  const isViewOnly = useStore(addressState, (state) => state.isViewOnly)
  const kubernetes = useStore(viewState, (state) => state.kubernetes)
  return (
    <header className="top-bar">
      <h1 className="wordmark">
        <Logo /> Podlapse <span>{words.tagline}</span>
      </h1>
      <nav aria-label={words.views}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className="tab"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => viewState.set({ view: name })}
          >
            {words.viewNames[name]}
          </button>
        ))}
      </nav>
      {children}
      <div className="top-tools">
        {isViewOnly ? (
          <EditCopy />
        ) : (
          <button type="button" className="button yaml-toggle" aria-expanded={isYamlOpen} onClick={onYaml}>
            YAML
          </button>
        )}
        <label>
          <span className="kubernetes-label">Kubernetes </span>
          <select
            value={kubernetes}
            onChange={(event) =>
              viewState.set({ kubernetes: parseKubernetesVersion(event.target.value) ?? kubernetes })
            }
          >
            {[...KUBERNETES_VERSIONS].reverse().map((version) => (
              <option key={version} value={version}>
                v{version}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" title="G" onClick={() => openDialog('gallery')}>
          {words.examples}
        </button>
        <button type="button" className="button" title="X" disabled={!hasPicture} onClick={() => openDialog('export')}>
          {words.export}
        </button>
        <button type="button" className="button primary" title="S" onClick={() => openDialog('share')}>
          {words.share}
        </button>
        <MoreTools />
      </div>
    </header>
  )
}

/** Of a view link: the same picture with its YAML. */
function EditCopy() {
  const words = useWords('page', enPage)
  return (
    <button
      type="button"
      className="button"
      onClick={() => void import('./open-link.ts').then(({ editCopy }) => editCopy())}
    >
      {words.editCopy}
    </button>
  )
}

function Logo() {
  return (
    <svg className="logo" viewBox="0 0 28 24" width="28" height="24" aria-hidden="true">
      <rect x="1" y="2" width="10" height="5" rx="1.5" fill="none" stroke="var(--init)" strokeWidth="1.5" />
      <rect x="7" y="9.5" width="20" height="5" rx="1.5" fill="var(--side)" />
      <rect x="12" y="17" width="12" height="5" rx="1.5" fill="var(--main)" />
      <path d="M16.5 0v24" stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}
