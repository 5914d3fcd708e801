import { useRef } from 'react'
import { openText } from './open-text.ts'

/** Title of the YAML pane, with the ways to bring a text in. */
export function YamlHead({
  onFiles,
  onClose,
}: {
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="yaml-head">
      <h2>Pod YAML</h2>
      <button
        type="button"
        className="button"
        onClick={() => {
          navigator.clipboard?.readText().then(
            (text) => openText(text, 'pasted'),
            () => undefined,
          )
        }}
      >
        Paste
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Open file
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label="Open YAML files"
        tabIndex={-1}
        accept=".yaml,.yml,.json,.txt,text/plain,application/json"
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <button type="button" className="button" onClick={onClose} aria-label="Hide the YAML" title="[">
        ×
      </button>
    </div>
  )
}
