import { type ReactNode, useEffect, useMemo } from 'react'
import {
  type Comparison,
  type ComparisonSubject,
  describeComparison,
  enCompare,
  enPage,
  type Messages,
  type PodAnalysis,
  playTogether,
  type Timeline,
} from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { CodeText } from '../../ui/code-text.tsx'
import { CompareDiagram, type DrawShapes } from './compare-diagram.tsx'
import { CompareModes } from './compare-modes.tsx'
import { DifferenceList } from './difference-list.tsx'
import { installCompareStyles } from './install-compare-styles.ts'
import { KubectlLines } from './kubectl-lines.tsx'
import './compare.css'

installCompareStyles()

/** B, or why there is none; undefined while it is being worked out. */
export type HeldAgainst =
  | { readonly comparison: Comparison; readonly subject: ComparisonSubject }
  | { readonly missing: 'noTwin' | 'noOtherPod' | 'noEdit' }
  | undefined

/** The pod against another, or against itself run another way: two panels on one axis, what differs, both kubectl lines. */
export function CompareView({
  held,
  pods,
  timeline,
  messages,
  drawShapes,
  transport,
  onPlayed,
  onExample,
}: {
  readonly held: HeldAgainst
  readonly pods: readonly PodAnalysis[]
  readonly timeline: Timeline
  readonly messages: Messages
  readonly drawShapes: DrawShapes
  readonly transport: (played: Timeline) => ReactNode
  /** Told what the playhead moves through while Compare is shown. */
  readonly onPlayed: (played: Timeline | undefined) => void
  readonly onExample: () => void
}) {
  const words = useWords('compare', enCompare)
  const page = useWords('page', enPage)
  const found = held !== undefined && 'comparison' in held ? held : undefined
  const played = useMemo(() => (found === undefined ? undefined : playTogether(found.comparison)), [found])
  const text = useMemo(
    () => (found === undefined ? undefined : describeComparison(found.comparison, found.subject, words)),
    [found, words],
  )
  useEffect(() => {
    onPlayed(played)
    return () => onPlayed(undefined)
  }, [played, onPlayed])
  return (
    <section className="compare" aria-label={words.title}>
      <div className="compare-head">
        <h2>{text === undefined ? words.title : <CodeText text={text.headline} />}</h2>
        {text !== undefined && text.detail !== '' && <p>{text.detail}</p>}
      </div>
      <CompareModes pods={pods} timeline={timeline} onExample={onExample} />
      {held === undefined && (
        <p className="loading" role="status">
          {page.loadingCompare}
        </p>
      )}
      {held !== undefined && 'missing' in held && (
        <p className="compare-missing" role="status">
          <CodeText text={words[held.missing]} />
        </p>
      )}
      {found !== undefined && text !== undefined && played !== undefined && (
        <>
          <CompareDiagram
            comparison={found.comparison}
            text={text}
            played={played}
            messages={messages}
            drawShapes={drawShapes}
          />
          {transport(played)}
          <KubectlLines comparison={found.comparison} />
          <DifferenceList comparison={found.comparison} messages={messages} />
        </>
      )}
    </section>
  )
}
