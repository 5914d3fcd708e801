import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { setDiagnostics } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Range, StateEffect, StateField } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { allContainers, type PodModel, type Span } from '../../core/index.ts'
import { type ListName, listBoxes } from './list-boxes.ts'

export interface EditorMark {
  readonly span: Span
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
}

/** The full editor, told of changes from outside and telling of its own. */
export interface YamlEditor {
  readonly setText: (text: string) => void
  readonly setMarks: (marks: readonly EditorMark[], pod: PodModel | undefined) => void
  readonly reveal: (from: number, to: number) => void
  /** Lights up a range without moving anything; undefined puts it out. */
  readonly setHint: (range: Span | undefined) => void
  /** Lights up the box of one of the lists; undefined puts it out. */
  readonly setList: (list: ListName | undefined) => void
  /** What the field is called, in the page's language. */
  readonly setLabel: (label: string) => void
  readonly focus: () => void
  readonly destroy: () => void
}

interface YamlEditorOptions {
  readonly text: string
  /** What the field is called at first. */
  readonly label: string
  readonly selection: readonly [number, number] | undefined
  readonly hasFocus: boolean
  readonly onChange: (text: string) => void
  /** The person put the cursor somewhere, without changing the text. */
  readonly onCursor: (offset: number) => void
  /** The pointer is over the text at that offset; undefined: it has left. */
  readonly onPoint: (offset: number | undefined) => void
}

const setLines = StateEffect.define<DecorationSet>()
/** The containers' lines by role, and the line that decides it. */
const roleLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    let next = value.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setLines)) next = effect.value
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

const setHint = StateEffect.define<DecorationSet>()
/** The range that belongs to what is pointed at in the picture. */
const hint = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    let next = value.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setHint)) next = effect.value
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

const LISTS: readonly ListName[] = ['initContainers', 'containers', 'ephemeralContainers']

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--sunk)', color: 'var(--ink)', fontSize: '12.5px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '19px' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink3)', border: '0' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  // A scroller with something beyond its edge is a stop of its own for keys.
  '.cm-scroller:focus-visible': { outline: '2px solid var(--main)', outlineOffset: '-2px' },
  '&.cm-focused': { outline: '2px solid var(--main)', outlineOffset: '-2px' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--main-tint) !important' },
  '.line-init': { boxShadow: 'inset 3px 0 0 var(--init)' },
  '.line-sidecar': { boxShadow: 'inset 3px 0 0 var(--side)' },
  '.line-main': { boxShadow: 'inset 3px 0 0 var(--main)' },
  '.line-ephemeral': { boxShadow: 'inset 3px 0 0 var(--edge)' },
  '.hint': { backgroundColor: 'var(--main-tint)' },
  '.list-box': { position: 'relative' },
  '.list-box::after': {
    content: '""',
    position: 'absolute',
    inset: '0 6px 0 0',
    borderLeft: '1px solid var(--boxline)',
    borderRight: '1px solid var(--boxline)',
    pointerEvents: 'none',
  },
  '.list-first::after': { borderTop: '1px solid var(--boxline)', borderRadius: '5px 5px 0 0' },
  '.list-last::after': { borderBottom: '1px solid var(--boxline)', borderRadius: '0 0 5px 5px' },
  '.list-first.list-last::after': { borderRadius: '5px' },
  ...Object.fromEntries(
    LISTS.map((list) => [`&[data-list="${list}"] .in-${list}::after`, { borderColor: 'var(--ink)' }]),
  ),
  '.line-decides': { backgroundColor: 'var(--side-tint)', fontWeight: '600' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    borderBottom: '2px wavy var(--fail)',
    backgroundColor: 'var(--fail-tint)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    maxWidth: '420px',
  },
  '.cm-panels': { backgroundColor: 'var(--panel)', color: 'var(--ink)' },
})

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--ink2)' },
  { tag: tags.comment, color: 'var(--ink3)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content, tags.literal], color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator], color: 'var(--ink3)' },
])

/** Out of the text, so that the page's keys work; what Escape closes or unselects in the editor comes first. */
const LEAVE: KeyBinding = {
  key: 'Escape',
  run: ({ contentDOM }) => {
    contentDOM.blur()
    return true
  },
}

/** Mounts CodeMirror in a shadow root: there its style sheets are constructed, which the CSP needs no leave for. */
export function createYamlEditor(host: HTMLElement, options: YamlEditorOptions): YamlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let isOwn = false
  const named = new Compartment()
  const called = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label })
  const length = options.text.length
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      ...(options.selection === undefined
        ? {}
        : {
            selection: { anchor: Math.min(length, options.selection[0]), head: Math.min(length, options.selection[1]) },
          }),
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        yaml(),
        syntaxHighlighting(colours),
        roleLines,
        hint,
        theme,
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, LEAVE]),
        named.of(called(options.label)),
        EditorView.domEventHandlers({
          mousemove: (event, of) =>
            options.onPoint(of.posAtCoords({ x: event.clientX, y: event.clientY }) ?? undefined),
          mouseleave: () => options.onPoint(undefined),
          // The page opens files; the editor would put them in at the cursor as well.
          drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOwn) options.onChange(update.state.doc.toString())
          else if (update.transactions.some((transaction) => transaction.isUserEvent('select')))
            options.onCursor(update.state.selection.main.head)
        }),
      ],
    }),
  })
  view.scrollDOM.tabIndex = 0
  if (options.hasFocus) view.focus()
  return {
    setText: (text) => {
      const old = view.state.doc.toString()
      if (old === text) return
      isOwn = true
      view.dispatch({ changes: { from: 0, to: old.length, insert: text } })
      isOwn = false
    },
    setMarks: (marks, pod) => {
      const size = view.state.doc.length
      const clamp = (offset: number) => Math.min(size, Math.max(0, offset))
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map(({ span, severity, message }) => ({
            from: clamp(span.from),
            to: clamp(Math.max(span.to, span.from + 1)),
            severity,
            message,
          })),
        ),
      )
      view.dispatch({ effects: setLines.of(pod === undefined ? Decoration.none : decorate(view.state, pod)) })
    },
    setHint: (range) => {
      const size = view.state.doc.length
      const isWithin = range !== undefined && range.to > range.from && range.to <= size
      const mark = isWithin
        ? Decoration.set([Decoration.mark({ class: 'hint' }).range(range.from, range.to)])
        : Decoration.none
      view.dispatch({ effects: setHint.of(mark) })
    },
    setList: (list) => {
      if (list === undefined) delete view.dom.dataset.list
      else view.dom.dataset.list = list
    },
    reveal: (from, to) => {
      const size = view.state.doc.length
      view.dispatch({
        selection: { anchor: Math.min(size, from), head: Math.min(size, to) },
        effects: EditorView.scrollIntoView(Math.min(size, from), { y: 'center' }),
      })
    },
    setLabel: (label) => view.dispatch({ effects: named.reconfigure(called(label)) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

function decorate(state: EditorState, pod: PodModel): DecorationSet {
  const size = state.doc.length
  const marks: Range<Decoration>[] = [...listBoxes(state, pod)]
  for (const container of allContainers(pod)) {
    const first = state.doc.lineAt(Math.min(size, container.span.from)).number
    const last = state.doc.lineAt(Math.min(size, Math.max(container.span.from, container.span.to - 1))).number
    for (let line = first; line <= last; line++)
      marks.push(Decoration.line({ class: `line-${container.role}` }).range(state.doc.line(line).from))
    if (container.role === 'sidecar')
      marks.push(
        Decoration.line({ class: 'line-decides' }).range(
          state.doc.lineAt(Math.min(size, container.roleSpan.from)).from,
        ),
      )
  }
  return Decoration.set(marks, true)
}
