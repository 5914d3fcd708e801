import { lazy, type MouseEvent, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import SEED from '../core/examples/seed.yaml?raw'
import { type Analysis, type Diagnostic, enPage, enTimeline, type Shape, type Timeline } from '../core/index.ts'
import { Diagram, Shapes } from '../features/diagram/index.ts'
import { EditorPane } from '../features/editor/index.ts'
import { playOnce, ThumbBar, Transport } from '../features/playback/index.ts'
import { KubectlStrip, Ledger, VerdictHead } from '../features/readiness/index.ts'
import { addressState } from '../state/address-state.ts'
import { openDialog } from '../state/dialog-state.ts'
import { pictureState } from '../state/picture-state.ts'
import { playbackState } from '../state/playback-state.ts'
import { useStore } from '../state/use-store.ts'
import { useMessages, useWords } from '../state/use-words.ts'
import { type ViewName, viewState } from '../state/view-state.ts'
import { CodeText } from '../ui/code-text.tsx'
import { Announcer } from './announcer.tsx'
import { BusyNote } from './busy-note.tsx'
import { Dialogs } from './dialogs.tsx'
import { Footnote } from './footnote.tsx'
import { PodPicker } from './pod-picker.tsx'
import { ProblemRibbon } from './problem-ribbon.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { hasFragment, useAddress } from './use-address.ts'
import { useAnalysis } from './use-analysis.ts'
import { useDrawnPod } from './use-drawn-pod.ts'
import { useInput } from './use-input.ts'
import { useIsPhone } from './use-is-phone.ts'
import { useLater } from './use-later.ts'
import { useLocale } from './use-locale.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTheme } from './use-theme.ts'
import { YamlHead } from './yaml-head.tsx'

const BreakIt = lazy(() => import('../features/faults/index.ts').then(({ BreakIt }) => ({ default: BreakIt })))
const FaultTags = lazy(() => import('../features/faults/index.ts').then(({ FaultTags }) => ({ default: FaultTags })))
const VersionPanel = lazy(() => import('./version-panel.tsx').then(({ VersionPanel }) => ({ default: VersionPanel })))
const Answers = lazy(() => import('../features/readiness/answers.tsx').then(({ Answers }) => ({ default: Answers })))
const CompareStage = lazy(() => import('./compare-stage.tsx').then(({ CompareStage }) => ({ default: CompareStage })))
const EventTable = lazy(() =>
  import('../features/readiness/event-table.tsx').then(({ EventTable }) => ({ default: EventTable })),
)
const LinkNote = lazy(() => import('./link-note.tsx').then(({ LinkNote }) => ({ default: LinkNote })))
const ObservedNote = lazy(() =>
  import('../features/readiness/observed-note.tsx').then(({ ObservedNote }) => ({ default: ObservedNote })),
)
const ObservedSwitch = lazy(() =>
  import('../features/observed/index.ts').then(({ ObservedSwitch }) => ({ default: ObservedSwitch })),
)
const ObservedView = lazy(() =>
  import('../features/observed/index.ts').then(({ ObservedView }) => ({ default: ObservedView })),
)
const PointCard = lazy(() => import('../features/inspect/index.ts').then(({ PointCard }) => ({ default: PointCard })))
const RowPanel = lazy(() => import('../features/inspect/index.ts').then(({ RowPanel }) => ({ default: RowPanel })))
const StatusLeader = lazy(() => import('./status-leader.tsx').then(({ StatusLeader }) => ({ default: StatusLeader })))
const MapStage = lazy(() => import('./map-stage.tsx').then(({ MapStage }) => ({ default: MapStage })))

// With a link in the address the seed is never shown.
if (hasFragment()) addressState.set({ isOpening: true })
viewState.set(hasFragment() ? { text: '', origin: 'link' } : { text: SEED, origin: 'seed' })

const NONE: readonly Diagnostic[] = []
const LATEST_PAINT_MS = 500
const NOTHING: Analysis = { pods: [], diagnostics: NONE }

/** Top bar, YAML pane and stage. */
export function Shell() {
  const analysis = useAnalysis()
  const messages = useMessages()
  const words = useWords('page', enPage)
  const timelineWords = useWords('timeline', enTimeline)
  const podIndex = useStore(viewState, (view) => view.podIndex)
  const view = useStore(viewState, (state) => state.view)
  const [isYamlOpen, setYamlOpen] = useState(() => window.innerWidth >= 960)
  const [isTableOpen, setTableOpen] = useState(false)
  const pods = analysis.drawn?.pods ?? []
  const shownIndex = pods[podIndex] === undefined ? 0 : podIndex
  const chosen = pods[shownIndex]
  const timeline = chosen?.timeline
  const observed = chosen?.observed
  const isObserved = useStore(pictureState, (picture) => picture.isObserved) && observed !== undefined
  const hasSelection = useStore(viewState, ({ selection }) => selection !== undefined)
  const isPhone = useIsPhone()
  const isInSheet = isPhone && hasSelection
  const isThumbBar = isPhone && view === 'timeline'
  const [played, setPlayed] = useState<Timeline>()
  const isSettled = useSettled(timeline !== undefined)
  const { describe, layoutPhone } = useLater()
  const isOpening = useStore(addressState, (state) => state.isOpening)
  const isViewOnly = useStore(addressState, (state) => state.isViewOnly)
  const problem = useStore(addressState, (state) => state.problem)
  const moment = useStore(addressState, (state) => state.moment)
  const isWaiting = isOpening || (moment !== undefined && !analysis.isFresh)
  const isQuiet = isWaiting || (problem !== undefined && timeline === undefined)
  const diagnostics = isQuiet ? NONE : (analysis.current?.diagnostics ?? NONE)
  const { isDropping, openFiles } = useInput()
  useTheme()
  useLocale()
  useAddress()
  useDrawnPod(pods.length, analysis.isFresh && !analysis.isStale)
  useRestOnNewPod(timeline)
  useTopOfView(view)
  useLinkedMoment(timeline, analysis.isFresh)
  const toggleYaml = useCallback(() => setYamlOpen((open) => !open), [])
  const toggleTable = useCallback(() => setTableOpen((open) => !open), [])
  useShortcuts({ timeline: played ?? timeline, toggleYaml, toggleTable })
  return (
    <div className="app" aria-busy={analysis.isBusy}>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to the stage; only the address must stay */}
      <a className="skip-link" href="#stage" onClick={skipToStage}>
        {words.skip}
      </a>
      <TopBar onYaml={toggleYaml} isYamlOpen={isYamlOpen} hasPicture={timeline !== undefined}>
        <PodPicker pods={pods} shownIndex={shownIndex} />
      </TopBar>
      <BusyNote analysis={analysis} />
      <div className="panes">
        {!isOpening && !isViewOnly && (
          <aside className="yaml-pane" aria-label={words.yamlPane} hidden={!isYamlOpen}>
            <YamlHead onFiles={openFiles} onClose={toggleYaml} />
            <EditorPane
              diagnostics={describe === undefined ? NONE : diagnostics}
              pod={analysis.isStale ? undefined : chosen?.pod}
              describe={describe ?? String}
            />
            <Footnote.Privacy problems={diagnostics.filter(({ severity }) => severity === 'error').length} />
          </aside>
        )}
        <main id="stage" className="stage" tabIndex={-1}>
          {describe !== undefined && problem !== undefined && (
            <Suspense>
              <LinkNote problem={problem} describe={describe} hasPicture={timeline !== undefined} />
            </Suspense>
          )}
          {describe !== undefined && (
            <ProblemRibbon diagnostics={diagnostics} isStale={analysis.isStale} describe={describe} />
          )}
          {timeline === undefined ? (
            <EmptyStage isWaiting={isWaiting} />
          ) : view === 'compare' ? (
            <Suspense fallback={<p className="loading">{words.loadingCompare}</p>}>
              <CompareStage
                pods={pods}
                podIndex={shownIndex}
                timeline={timeline}
                messages={messages}
                onPlayed={setPlayed}
              />
            </Suspense>
          ) : isObserved && view === 'timeline' ? (
            <Suspense>
              <ObservedSwitch />
              <ObservedView timeline={timeline} row={observed} messages={messages} drawShapes={drawShapes} />
            </Suspense>
          ) : (
            <>
              {observed !== undefined && view === 'timeline' && (
                <Suspense>
                  <ObservedSwitch />
                </Suspense>
              )}
              <VerdictHead timeline={timeline} messages={messages} />
              {observed !== undefined && (
                <>
                  <p className="observed">
                    <CodeText text={words.observed(observed)} />
                  </p>
                  <Suspense>
                    <ObservedNote timeline={timeline} observed={observed} />
                  </Suspense>
                </>
              )}
              {view === 'map' ? (
                <Suspense fallback={<p className="loading">{words.loadingMap}</p>}>
                  <MapStage pods={pods} podIndex={shownIndex} timeline={timeline} messages={messages} />
                </Suspense>
              ) : (
                <Diagram
                  timeline={timeline}
                  messages={messages}
                  label={timelineWords.picture(timeline.pod.name)}
                  layoutPhone={layoutPhone}
                  overlay={(scene, scale) => (
                    <Suspense>
                      <PointCard scene={scene} timeline={timeline} scale={scale} />
                      <FaultTags scene={scene} timeline={timeline} scale={scale} podIndex={shownIndex} />
                    </Suspense>
                  )}
                />
              )}
              <Transport timeline={timeline} isApart={isThumbBar} />
              <KubectlStrip timeline={timeline} messages={messages}>
                {isThumbBar && <ThumbBar timeline={timeline} />}
              </KubectlStrip>
              {isSettled && (
                <>
                  <Suspense>{view === 'timeline' && <StatusLeader timeline={timeline} messages={messages} />}</Suspense>
                  <Suspense>
                    {!isInSheet && <BreakIt timeline={timeline} podIndex={shownIndex} />}
                    <RowPanel timeline={timeline} messages={messages}>
                      {isInSheet && <BreakIt timeline={timeline} podIndex={shownIndex} />}
                    </RowPanel>
                  </Suspense>
                  <Ledger timeline={timeline} messages={messages} />
                  <Suspense>
                    <VersionPanel timeline={timeline} podIndex={shownIndex} />
                    <Answers timeline={timeline} messages={messages} />
                    {isTableOpen && <EventTable timeline={timeline} />}
                  </Suspense>
                </>
              )}
              <Announcer timeline={timeline} />
            </>
          )}
          <Footnote.Legend onTable={toggleTable} isTableOpen={isTableOpen} />
        </main>
      </div>
      {isDropping && (
        <div className="drop-target" role="status">
          {words.dropHere}
        </div>
      )}
      <Dialogs timeline={timeline} analysis={analysis.drawn ?? NOTHING} actions={{ toggleYaml, toggleTable }} />
      <Toasts />
    </div>
  )
}

const drawShapes = (shapes: readonly Shape[]) => <Shapes shapes={shapes} />

function EmptyStage({ isWaiting }: { readonly isWaiting: boolean }) {
  const words = useWords('page', enPage)
  return (
    <section className="empty" aria-label={words.nothingYet}>
      <p>
        <CodeText text={isWaiting ? words.openingLink : words.empty} />
      </p>
      {!isWaiting && (
        <button type="button" className="button" onClick={() => openDialog('gallery')}>
          {words.examples}
        </button>
      )}
    </section>
  )
}

/** Becomes true when the first picture has been painted: what stands below it is drawn after it. */
function useSettled(isDrawn: boolean): boolean {
  const [isSettled, setSettled] = useState(isDrawn)
  useEffect(() => {
    if (!isDrawn) return undefined
    // A hidden page is never painted.
    const timer = setTimeout(() => setSettled(true), LATEST_PAINT_MS)
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setSettled(true)))
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [isDrawn])
  return isSettled
}

/** Another view begins at its top. The timeline on a phone finds its own place: scrolling is scrubbing there. */
function useTopOfView(view: ViewName): void {
  useLayoutEffect(() => {
    if (view !== 'timeline') document.getElementById('stage')?.scrollTo(0, 0)
  }, [view])
}

let hasPlayed = false

/**
 * A new pod and a text that was brought in whole are shown at their resting moment; the seed's story is told once, on the first visit.
 * A life that only got longer or shorter keeps the moment.
 */
function useRestOnNewPod(timeline: Timeline | undefined): void {
  const opened = useStore(viewState, (view) => view.opened)
  const key =
    timeline === undefined
      ? ''
      : `${opened} ${timeline.pod.name} ${timeline.pod.path} ${timeline.acts.map(({ id }) => id).join()} ${timeline.kubernetes}`
  const rested = useRef(0)
  const latest = useRef(timeline)
  latest.current = timeline
  const endMs = timeline?.endMs ?? 0
  const restMs = timeline?.restMs ?? 0
  useLayoutEffect(() => {
    const shown = latest.current
    if (shown === undefined || key === '' || addressState.get().moment !== undefined) return undefined
    rested.current = shown.restMs
    const { t, playing } = playbackState.get()
    if (!hasPlayed && viewState.get().origin === 'seed') {
      hasPlayed = true
      return playOnce(shown)
    }
    if (!playing || t > shown.endMs) playbackState.set({ t: shown.restMs, playing: false })
    return undefined
  }, [key])
  useEffect(() => {
    const { t } = playbackState.get()
    if (t === rested.current) playbackState.set({ t: restMs })
    else if (t > endMs) playbackState.set({ t: endMs })
    rested.current = restMs
  }, [endMs, restMs])
}

/** The moment that a link asks for, as soon as its picture is there. */
function useLinkedMoment(timeline: Timeline | undefined, isFresh: boolean): void {
  const moment = useStore(addressState, (state) => state.moment)
  useLayoutEffect(() => {
    if (moment === undefined || timeline === undefined || !isFresh) return
    addressState.set({ moment: undefined })
    // In Compare the other life may be the longer one.
    const endMs = viewState.get().view === 'compare' ? Number.POSITIVE_INFINITY : timeline.endMs
    playbackState.set({ t: moment === 'resting' ? timeline.restMs : Math.min(moment, endMs), playing: false })
  }, [moment, timeline, isFresh])
}

/** The address is for links: it does not change when the stage is entered. */
function skipToStage(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('stage')?.focus()
}
