import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { type DiagnosticWords, describeDiagnostic, enShare, type LinkInput } from '../../core/index.ts'
import { sharedCompare } from '../../state/compare-state.ts'
import { playbackState } from '../../state/playback-state.ts'
import { scenarioState } from '../../state/scenario-state.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from './choice.tsx'
import { ContentList } from './content-list.tsx'
import { LinkPreview } from './link-preview.tsx'
import { SecretList } from './secret-list.tsx'
import './share.css'
import { Snippets, useSnippets } from './snippets.tsx'
import { type MakeShare, useShare } from './use-share.ts'

const QrCode = lazy(() => import('./qr-code.tsx').then(({ QrCode }) => ({ default: QrCode })))

/** Some chats, trackers and wikis cut longer ones. */
const LONGEST_SAFE = 2000

export interface Hidden {
  readonly hidesPodNames: boolean
  readonly hidesImages: boolean
  readonly hidesVolumes: boolean
  readonly hidesStatus: boolean
}

/** Makes a link to what is shown: what goes in is chosen and seen before it is copied. */
export function ShareDialog({
  make,
  restMs,
  diagnosticWords,
  onExport,
  onClose,
}: {
  readonly make: MakeShare
  /** The resting moment of the pod that is shown. */
  readonly restMs: number | undefined
  readonly diagnosticWords: DiagnosticWords
  /** Opens the way to a file, for links that are too long. */
  readonly onExport: (() => void) | undefined
  readonly onClose: () => void
}) {
  const words = useWords('share', enShare)
  const [t] = useState(() => Math.round(playbackState.get().t))
  const [mode, setMode] = useState<'view' | 'edit'>('view')
  const [moment, setMoment] = useState<'playhead' | 'resting'>(t === restMs ? 'resting' : 'playhead')
  const [content, setContent] = useState<'picture' | 'text'>('picture')
  const [hidden, setHidden] = useState<Hidden>({
    hidesPodNames: false,
    hidesImages: false,
    hidesVolumes: false,
    hidesStatus: false,
  })
  const [isQrShown, setQrShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const includesText = content === 'text'
  const input = useMemo(
    () => ({ ...shownPicture(), ...hidden, mode, includesText, ...(moment === 'resting' ? {} : { t }) }),
    [hidden, mode, moment, includesText, t],
  )
  const share = useShare(make, input)
  const encoded = share?.encoded
  const link = encoded !== undefined && 'fragment' in encoded ? `${base()}#${encoded.fragment}` : undefined
  const snippets = useSnippets(encoded, share?.podName ?? '')
  const isLong = link !== undefined && link.length > LONGEST_SAFE
  const copy = { copied: words.copied, failed: words.copyByHand, onCopy: () => field.current?.select() }
  const iframe = snippets.find(({ place, form }) => place === 'html' && form === 'iframe')
  const markdown = snippets.find(({ place, form }) => place === 'github' && form === 'image')

  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="share-note">{words.note}</p>
      <Choice
        name={words.opensAs}
        options={{ view: words.asView, edit: words.asEdit }}
        chosen={mode}
        onChoose={setMode}
      />
      <Choice
        name={words.moment}
        options={{ playhead: words.atPlayhead((t / 1000).toFixed(1)), resting: words.atRest }}
        chosen={moment}
        onChoose={setMoment}
      />
      <Choice
        name={words.content}
        options={{ picture: words.onlyPicture, text: words.wholeText }}
        chosen={content}
        onChoose={setContent}
      />
      {share === undefined ? (
        <p>{words.making}</p>
      ) : includesText ? (
        <SecretList secrets={share.secrets} />
      ) : (
        <ContentList share={share} hidden={hidden} onChange={setHidden} />
      )}
      {encoded !== undefined && 'diagnostic' in encoded ? (
        <p className="share-warning" role="alert">
          <CodeText text={describeDiagnostic(encoded.diagnostic, diagnosticWords)} />
        </p>
      ) : (
        <>
          <input
            ref={field}
            className="share-link"
            readOnly
            aria-label={words.link}
            value={link ?? ''}
            onFocus={(event) => event.target.select()}
          />
          <p className={isLong ? 'share-warning' : 'share-length'} role="status">
            {link !== undefined && (isLong ? words.tooLong(link.length) : words.characters(link.length))}
          </p>
        </>
      )}
      {onExport !== undefined && (isLong || (encoded !== undefined && link === undefined)) && (
        <button type="button" className="button" onClick={onExport}>
          {words.exportInstead}
        </button>
      )}
      <div className="share-buttons">
        <button
          type="button"
          className="button"
          aria-expanded={isQrShown}
          disabled={link === undefined}
          onClick={() => setQrShown((shown) => !shown)}
        >
          {isQrShown ? words.hideQr : words.showQr}
        </button>
        {markdown !== undefined && <CopyButton label={words.copyMarkdown} text={markdown.text} {...copy} />}
        {iframe !== undefined && <CopyButton label={words.copyEmbed} text={iframe.text} {...copy} />}
        <CopyButton label={words.copyLink} text={link} isPrimary {...copy} />
      </div>
      {isQrShown && link !== undefined && (
        <Suspense>
          <QrCode text={link} />
        </Suspense>
      )}
      {share !== undefined && share.text !== '' && <LinkPreview text={share.text} />}
      {snippets.length > 0 && <Snippets snippets={snippets} />}
    </Dialog>
  )
}

/** What is shown, without the moment. */
function shownPicture(): LinkInput {
  const { text, kubernetes, view, theme, podIndex, selection } = viewState.get()
  const { scenarios } = scenarioState.get()
  const selected = selection === undefined ? {} : { selection }
  return { text, kubernetes, view, theme, podIndex, scenarios, ...selected, ...sharedCompare() }
}

function base(): string {
  return location.href.replace(/#.*$/s, '')
}
