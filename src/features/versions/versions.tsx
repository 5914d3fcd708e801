import { useMemo, useState } from 'react'
import './versions.css'
import {
  describeVersions,
  enExplain,
  enVersions,
  findIstio,
  istioInjection,
  KUBERNETES_VERSIONS,
  NEWEST_KUBERNETES,
  sidecarStage,
  type Timeline,
  writtenSidecars,
} from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { useSeen } from '../../ui/use-seen.ts'
import { type FindChanges, useVersionChanges } from './use-version-lives.ts'

/** What the chosen Kubernetes does otherwise with this pod, where its life changes, and what Istio injects. */
export function Versions({
  timeline,
  podIndex,
  findChanges,
}: {
  readonly timeline: Timeline
  readonly podIndex: number
  readonly findChanges: FindChanges
}) {
  const words = useWords('versions', enVersions)
  const explain = useWords('explain', enExplain)
  const { pod, kubernetes } = timeline
  const sentences = useMemo(() => describeVersions(timeline, explain), [timeline, explain])
  const sidecars = writtenSidecars(pod)
  const stage = sidecarStage(kubernetes)
  const isNewest = kubernetes === NEWEST_KUBERNETES
  const isDropped = sidecars.length > 0 && (stage === 'unknown' || stage === 'alpha')
  return (
    <section className="versions" aria-label={words.title(kubernetes)}>
      <h2>{words.title(kubernetes)}</h2>
      <VersionStrip kubernetes={kubernetes} podIndex={podIndex} findChanges={findChanges} />
      {sidecars.length > 0 && (
        <p>
          <CodeText text={words.field[stage]({ names: sidecars, kubernetes })} />{' '}
          <span className="versions-quiet">({words.fieldStory})</span>
        </p>
      )}
      {sentences.length > 0 ? (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        !isDropped && <p>{isNewest ? words.newest(kubernetes) : words.same(kubernetes, NEWEST_KUBERNETES)}</p>
      )}
      <Istio timeline={timeline} />
    </section>
  )
}

/** The versions in a row, marked where the pod's life changes; a click chooses one. */
function VersionStrip({
  kubernetes,
  podIndex,
  findChanges,
}: {
  readonly kubernetes: string
  readonly podIndex: number
  readonly findChanges: FindChanges
}) {
  const words = useWords('versions', enVersions)
  // Each version is a reading of its own: none while nobody looks at the strip, or at nothing but the playhead.
  const [ref, isSeen] = useSeen()
  const playing = useStore(playbackState, (playback) => playback.playing)
  const found = useVersionChanges(podIndex, findChanges, isSeen && !playing)
  const changes = found === 'too-long' ? undefined : found
  return (
    <>
      <ol ref={ref} className="version-strip" aria-label={words.strip}>
        {KUBERNETES_VERSIONS.map((version) => {
          const change = changes?.get(version)
          const told = change === undefined ? '' : words.change(change)
          return (
            <li key={version}>
              <button
                type="button"
                aria-current={version === kubernetes}
                aria-label={told === '' ? `v${version}` : `v${version}: ${told}`}
                title={told}
                onClick={() => viewState.set({ kubernetes: version })}
              >
                <span aria-hidden="true" className="version-mark">
                  {change === undefined ? '·' : change.change === 'order' ? '◆' : '◇'}
                </span>
                v{version}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="versions-quiet">
        {found === 'too-long' ? words.tooLong : found === undefined ? words.looking : words.legend}
      </p>
    </>
  )
}

const OLDEST_ISTIO = 20
const NEWEST_ISTIO = 29
const ISTIO_MINORS = Array.from({ length: NEWEST_ISTIO - OLDEST_ISTIO + 1 }, (_, i) => NEWEST_ISTIO - i)

/** Where Istio of a version puts its proxy on this Kubernetes, beside where this pod has it. */
function Istio({ timeline: { pod, kubernetes } }: { readonly timeline: Timeline }) {
  const words = useWords('versions', enVersions)
  const [chosen, choose] = useState<number | undefined>(undefined)
  const istio = findIstio(pod)
  if (istio === undefined) return null
  const minor = chosen ?? Math.min(NEWEST_ISTIO, Math.max(OLDEST_ISTIO, istio.minor ?? NEWEST_ISTIO))
  const injection = istioInjection(minor, kubernetes)
  const usual = injection === 'native' ? 'initContainers' : 'containers'
  return (
    <div className="versions-istio">
      <label>
        {words.istio}{' '}
        <select value={minor} onChange={(event) => choose(Number(event.target.value))}>
          {ISTIO_MINORS.map((one) => (
            <option key={one} value={one}>
              {words.istioVersion(one)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        <CodeText text={words.injection[injection]({ istio: words.istioVersion(minor), kubernetes })} />{' '}
        {istio.proxyIn !== undefined && istio.proxyIn !== usual && <CodeText text={words.otherwise[istio.proxyIn]} />}
      </p>
      {istio.proxyIn === 'initContainers' && (
        <button type="button" className="link" onClick={() => viewState.set({ view: 'compare' })}>
          {words.compare}
        </button>
      )}
    </div>
  )
}
