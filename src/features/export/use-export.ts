import { useEffect, useMemo, useState } from 'react'
import {
  type Analysis,
  type EncodedLink,
  enFiles,
  enTell,
  type FileMessages,
  type LinkInput,
  renderFile,
  type Timeline,
} from '../../core/index.ts'
import { scenarioState } from '../../state/scenario-state.ts'
import { useMessages, useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { drawPng } from './draw-png.ts'
import { type ExportChoice, FORMATS } from './export-choice.ts'

/** Makes the link that a file carries; ends early when `signal` says that it is no longer wanted. */
export type MakeLink = (input: LinkInput, signal: AbortSignal) => Promise<EncodedLink>

export interface ExportFile {
  /** The text of the file; of a PNG the SVG that it is drawn from. */
  readonly text: string
  /** Undefined where the browser cannot draw it. */
  readonly blob: Blob | undefined
  readonly carriesSource: boolean
}

/** The file that the choice asks for; undefined until it is made. */
export function useExport(
  choice: ExportChoice,
  of: { readonly timeline: Timeline; readonly analysis: Analysis; readonly t: number; readonly makeLink: MakeLink },
): ExportFile | undefined {
  const { timeline, analysis, t, makeLink } = of
  const words = useFileMessages()
  const [link, setLink] = useState<EncodedLink>()
  const [made, setMade] = useState<{ readonly key: string; readonly blob: Blob | undefined }>()
  const { moment, theme } = choice
  useEffect(() => {
    const controller = new AbortController()
    makeLink({ ...shownPicture(), theme, ...(moment === 'playhead' ? { t } : {}) }, controller.signal).then(
      (encoded) => {
        if (!controller.signal.aborted) setLink(encoded)
      },
      () => undefined,
    )
    return () => controller.abort()
  }, [makeLink, theme, moment, t])
  const fragment = link !== undefined && 'fragment' in link ? link.fragment : undefined
  const format = FORMATS[choice.format]
  const player = useHtmlPlayer(format.file === 'html')
  const text = useMemo(() => {
    if (link === undefined || (format.file === 'html' && player === undefined)) return undefined
    return renderFile(
      {
        format: format.file,
        shape: format.shape,
        timeline,
        moment:
          moment === 'playhead' ? t : moment === 'life' && format.asks.includes('life') ? 'life' : timeline.restMs,
        theme: format.file === 'png' ? inPage(choice.theme) : choice.theme,
        width: Number(choice.width),
        loops: choice.loops,
        namesAssumptions: choice.namesAssumptions,
        fragment,
        player,
        report: { analysis, text: viewState.get().text, file: 'pod.yaml' },
      },
      words,
    )
  }, [link, fragment, player, format, timeline, analysis, moment, t, choice, words])
  const isPng = format.file === 'png'
  const key = isPng && text !== undefined ? `${choice.scale} ${text}` : ''
  useEffect(() => {
    if (key === '' || text === undefined) return undefined
    let isWanted = true
    drawPng(text, Number(choice.scale), fragment).then((blob) => {
      if (isWanted) setMade({ key, blob })
    })
    return () => {
      isWanted = false
    }
  }, [key, text, choice.scale, fragment])
  return useMemo(() => {
    if (text === undefined) return undefined
    const carriesSource = fragment !== undefined
    if (!isPng) return { text, blob: new Blob([text], { type: format.type }), carriesSource }
    return made?.key === key ? { text, blob: made.blob, carriesSource } : undefined
  }, [text, fragment, isPng, format, made, key])
}

/** The script of HTML files, loaded when it is first wanted; a page is still where it cannot be. */
function useHtmlPlayer(isWanted: boolean): string | undefined {
  const [player, setPlayer] = useState<string>()
  const loads = isWanted && player === undefined
  useEffect(() => {
    if (!loads) return
    import('virtual:html-player').then(
      ({ default: text }) => setPlayer(text),
      () => setPlayer(''),
    )
  }, [loads])
  return player
}

function useFileMessages(): FileMessages {
  const messages = useMessages()
  const tell = useWords('tell', enTell)
  const files = useWords('files', enFiles)
  return useMemo(() => ({ ...messages, tell, files }), [messages, tell, files])
}

/** What is shown, without the moment and the theme. */
function shownPicture(): LinkInput {
  const { text, kubernetes, view, podIndex, selection } = viewState.get()
  const { scenarios } = scenarioState.get()
  return { text, kubernetes, view, podIndex, scenarios, ...(selection === undefined ? {} : { selection }) }
}

/** Pixels have one theme: the one the person sees. */
function inPage(theme: ExportChoice['theme']): 'light' | 'dark' {
  if (theme !== 'auto') return theme
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
