import { useState } from 'react'
import { type Analysis, enExport, enPage, fileName, stateAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segments } from '../../ui/segments.tsx'
import './export.css'
import { CopyImage } from './copy-image.tsx'
import { type ExportChoice, FORMATS, type FormatName } from './export-choice.ts'
import { Preview } from './preview.tsx'
import { type MakeLink, useExport } from './use-export.ts'

const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
const WIDTHS = ['600', '880', '1012'] as const
const SCALES = ['1', '2', '3'] as const
const THEMES = ['auto', 'light', 'dark'] as const

/** Makes a file of what is shown: seen as it will be, downloaded or copied. */
export function ExportDialog({
  timeline,
  analysis,
  makeLink,
  onClose,
}: {
  readonly timeline: Timeline
  readonly analysis: Analysis
  readonly makeLink: MakeLink
  readonly onClose: () => void
}) {
  const words = useWords('export', enExport)
  const page = useWords('page', enPage)
  const [t] = useState(() => Math.min(timeline.endMs, Math.round(playbackState.get().t)))
  const [told, setTold] = useState('')
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    format: 'film',
    moment: t === timeline.restMs ? 'resting' : 'playhead',
    theme: viewState.get().theme,
    width: '880',
    scale: '2',
    loops: false,
    namesAssumptions: true,
  }))
  const choose = (change: Partial<ExportChoice>) => {
    setTold('')
    setChoice((now) => ({ ...now, ...change }))
  }
  const format = FORMATS[choice.format]
  const asks = (what: (typeof format.asks)[number]) => format.asks.includes(what)
  const file = useExport(choice, { timeline, analysis, t, makeLink })
  const name = fileName(timeline.pod.name, format.file)
  const moments = [
    ['playhead', words.atPlayhead((t / 1000).toFixed(1))],
    ['resting', words.resting(stateAt(timeline, timeline.restMs).row.ready)],
    ...(asks('life') ? [['life', words.wholeLife] as const] : []),
  ] as const
  const moment = choice.moment === 'life' && !asks('life') ? 'resting' : choice.moment
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="export-note">{words.note}</p>
      <Segments
        name={words.format}
        options={FORMAT_NAMES.map((one) => [one, words.formats[one]] as const)}
        chosen={choice.format}
        onChoose={(one) => choose({ format: one })}
      />
      {asks('moment') && (
        <Segments name={words.moment} options={moments} chosen={moment} onChoose={(one) => choose({ moment: one })} />
      )}
      {asks('theme') && (
        <Segments
          name={words.theme}
          options={THEMES.map((one) => [one, page.themes[one]] as const)}
          chosen={choice.theme}
          onChoose={(theme) => choose({ theme })}
        />
      )}
      {asks('width') && (
        <Segments
          name={words.width}
          options={WIDTHS.map((one) => [one, one] as const)}
          chosen={choice.width}
          onChoose={(width) => choose({ width })}
        />
      )}
      {asks('scale') && (
        <Segments
          name={words.scale}
          options={SCALES.map((one) => [one, `${one}×`] as const)}
          chosen={choice.scale}
          onChoose={(scale) => choose({ scale })}
        />
      )}
      {asks('play') && (
        <>
          <Segments
            name={words.play}
            options={[
              ['once', words.once],
              ['loop', words.loop],
            ]}
            chosen={choice.loops ? 'loop' : 'once'}
            onChoose={(one) => choose({ loops: one === 'loop' })}
          />
          {choice.loops && <p className="export-note">{words.loopNote}</p>}
        </>
      )}
      {asks('assumptions') && (
        <label className="export-check">
          <input
            type="checkbox"
            checked={choice.namesAssumptions}
            onChange={(event) => choose({ namesAssumptions: event.target.checked })}
          />{' '}
          {words.assumptions}
        </label>
      )}
      <Preview file={file} isPicture={format.isPicture || format.file === 'html'} words={words} />
      <p className="export-size" role="status">
        {told !== ''
          ? told
          : file === undefined
            ? words.making
            : file.blob === undefined
              ? words.failed
              : words[format.file === 'html' ? 'sizeWithPlayer' : 'size']((file.blob.size / 1000).toFixed(1))}
      </p>
      {format.opensAgain && file !== undefined && (
        <p className="export-note">{file.carriesSource ? words.opensAgain : words.tooLargeToOpen}</p>
      )}
      <div className="export-buttons">
        {format.isPicture ? (
          <CopyImage file={file} words={words} />
        ) : (
          <CopyButton label={words.copyText} text={file?.text} copied={words.copied} failed={words.copyFailed} />
        )}
        <button
          type="button"
          className="button primary"
          disabled={file?.blob === undefined}
          onClick={() => {
            if (file?.blob === undefined) return
            download(file.blob, name)
            setTold(words.downloaded(name))
          }}
        >
          {words.download}
        </button>
      </div>
    </Dialog>
  )
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
