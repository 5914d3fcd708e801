import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { allContainers, type Diagnostic, enPage, type PodModel } from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import './editor.css'
import type { YamlEditor } from './yaml-editor.ts'

/** Texts beyond this stay in the plain field: nothing is highlighted, and nothing is slow. */
const LONGEST_HIGHLIGHTED = 400_000
/** Of a longer text the beginning, to be read only: a browser lays out a whole field at once. */
const SHOWN_OF_LONG = 20_000

/** The YAML: a plain field at once, the full editor as soon as the page is idle or the field is entered. */
export function EditorPane({
  diagnostics,
  pod,
  describe,
}: {
  readonly diagnostics: readonly Diagnostic[]
  readonly pod: PodModel | undefined
  readonly describe: (diagnostic: Diagnostic) => string
}) {
  const words = useWords('page', enPage)
  const label = useRef(words.yamlTitle)
  label.current = words.yamlTitle
  const text = useStore(viewState, (view) => view.text)
  const reveal = useStore(viewState, (view) => view.reveal)
  const host = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const [editor, setEditor] = useState<YamlEditor>()
  const hint = useStore(viewState, (view) => view.hint)
  const list = useStore(pictureState, (picture) => picture.list)
  const drawn = useRef(pod)
  drawn.current = pod
  const isLong = text.length > LONGEST_HIGHLIGHTED

  useEffect(() => {
    let cancelled = false
    let made: YamlEditor | undefined
    const load = () => {
      cancelIdle(idle)
      import('./yaml-editor.ts').then(({ createYamlEditor }) => {
        if (cancelled || host.current === null || made !== undefined) return
        const field = plain.current
        const hasFocus = field !== null && document.activeElement === field
        // A hidden element takes no focus and cannot be measured: the two change places before the editor is made.
        host.current.hidden = false
        if (field !== null) field.hidden = true
        made = createYamlEditor(host.current, {
          text: viewState.get().text,
          label: label.current,
          selection: field === null ? undefined : [field.selectionStart, field.selectionEnd],
          hasFocus,
          onChange: (next) => viewState.set({ text: next, origin: 'typed' }),
          onCursor: (offset) => selectAt(drawn.current, offset),
          onPoint: (offset) => pictureState.set({ list: listAt(drawn.current, offset) }),
        })
        setEditor(made)
      })
    }
    const idle = whenIdle(load)
    const field = plain.current
    field?.addEventListener('focus', load)
    return () => {
      cancelled = true
      cancelIdle(idle)
      field?.removeEventListener('focus', load)
      made?.destroy()
    }
  }, [])
  useEffect(() => {
    if (editor !== undefined && !isLong) editor.setText(text)
  }, [editor, text, isLong])
  useEffect(() => {
    if (isLong) return
    editor?.setMarks(
      diagnostics.map((diagnostic) => ({
        span: diagnostic.span,
        severity: diagnostic.severity,
        message: describe(diagnostic),
      })),
      pod,
    )
  }, [editor, diagnostics, pod, describe, isLong])
  useEffect(() => {
    if (reveal === undefined) return
    if (editor !== undefined) editor.reveal(reveal.from, reveal.to)
    else plain.current?.setSelectionRange(reveal.from, reveal.to)
  }, [editor, reveal])

  useEffect(() => editor?.setLabel(words.yamlTitle), [editor, words.yamlTitle])
  useEffect(() => editor?.setHint(hint), [editor, hint])
  useEffect(() => editor?.setList(list), [editor, list])

  const usesPlain = editor === undefined || isLong
  return (
    <div className="editor">
      <div ref={host} className="editor-host" hidden={usesPlain} />
      {usesPlain && (
        <textarea
          ref={plain}
          className="editor-plain"
          aria-label={words.yamlTitle}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          value={
            isLong ? `${text.slice(0, SHOWN_OF_LONG)}\n# … ${words.moreCharacters(text.length - SHOWN_OF_LONG)}` : text
          }
          readOnly={isLong}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
            viewState.set({ text: event.target.value, origin: 'typed' })
          }
        />
      )}
    </div>
  )
}

/** The container in whose lines the cursor stands is selected in the picture. */
function selectAt(pod: PodModel | undefined, offset: number): void {
  const own = pod && allContainers(pod).find(({ span }) => offset >= span.from && offset <= span.to)
  if (own !== undefined) viewState.set({ selection: own.name })
}

/** The list in one of whose entries an offset lies. */
function listAt(pod: PodModel | undefined, offset: number | undefined) {
  if (pod === undefined || offset === undefined) return undefined
  return allContainers(pod).find(({ span }) => offset >= span.from && offset <= span.to)?.list
}

function whenIdle(run: () => void): number {
  return typeof requestIdleCallback === 'function'
    ? requestIdleCallback(run, { timeout: 1500 })
    : window.setTimeout(run, 300)
}

function cancelIdle(handle: number): void {
  if (typeof cancelIdleCallback === 'function') cancelIdleCallback(handle)
  else clearTimeout(handle)
}
