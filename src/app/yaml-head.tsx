import { useRef } from 'react'
import { enPage } from '../core/index.ts'
import { showToast } from '../state/toast-state.ts'
import { useWords } from '../state/use-words.ts'
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
  const words = useWords('page', enPage)
  return (
    <div className="yaml-head">
      <h2>{words.yamlTitle}</h2>
      <button
        type="button"
        className="button"
        onClick={() => {
          navigator.clipboard?.readText().then(
            (text) => openText(text, 'pasted'),
            () => showToast(words.clipboardDenied),
          )
        }}
      >
        {words.paste}
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.openFile}
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        aria-label={words.openFiles}
        tabIndex={-1}
        accept=".yaml,.yml,.json,.txt,text/plain,application/json"
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <button type="button" className="button" onClick={onClose} aria-label={words.hideYaml} title="[">
        ×
      </button>
    </div>
  )
}
