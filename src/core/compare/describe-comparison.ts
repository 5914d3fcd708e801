import type { CompareWords } from '../messages/compare-words.ts'
import type { Comparison } from './comparison.ts'
import type { Twin } from './derive-twin.ts'

/** What B is to A. */
export type ComparisonSubject =
  | { readonly kind: 'twin'; readonly twin: Twin }
  | { readonly kind: 'version' | 'pod' | 'edit' }

interface PanelHead {
  readonly title: string
  readonly note: string
}

/** The words above a comparison; the headline holds names in back-ticks. */
export interface ComparisonText {
  readonly headline: string
  readonly detail: string
  readonly a: PanelHead
  readonly b: PanelHead
  /** Mains of the old way that are sidecars on the other side. */
  readonly meantAsSidecars: readonly string[]
}

/** What a comparison shows, in a headline, a line, and a head for each panel. Pure. */
export function describeComparison(
  comparison: Comparison,
  subject: ComparisonSubject,
  words: CompareWords,
): ComparisonText {
  if (subject.kind === 'twin') return describeTwin(comparison, subject.twin, words)
  const { a, b, differences } = comparison
  const { headlines } = words
  const count = differences.length
  const rest = { detail: count === 0 ? '' : headlines.onlyDifferences, meantAsSidecars: [] }
  switch (subject.kind) {
    case 'version': {
      const versions = [a.kubernetes, b.kubernetes] as const
      return {
        ...rest,
        headline: count === 0 ? headlines.versionsSame(...versions) : headlines.versionsDiffer(...versions, count),
        a: { title: `v${a.kubernetes}`, note: a.pod.name },
        b: { title: `v${b.kubernetes}`, note: b.pod.name },
      }
    }
    case 'pod': {
      const names = [code(a.pod.name), code(b.pod.name)] as const
      return {
        ...rest,
        headline: count === 0 ? headlines.podsSame(...names) : headlines.podsDiffer(...names, count),
        a: { title: a.pod.name, note: a.pod.kind },
        b: { title: b.pod.name, note: b.pod.kind },
      }
    }
    default:
      return {
        ...rest,
        headline: count === 0 ? headlines.editSame : headlines.editDiffers(count),
        a: { title: words.now, note: words.nowNote },
        b: { title: words.before, note: words.beforeNote },
      }
  }
}

function describeTwin({ a, differences }: Comparison, twin: Twin, words: CompareWords): ComparisonText {
  const names = words.join(twin.moved)
  const native = { title: words.ways.native, note: words.ways.nativeNote(names) }
  const old = { title: words.ways.old, note: words.ways.oldNote(names) }
  const moved = words.join(twin.moved.map(code))
  const works = a.pod.containers.filter(({ name }) => !twin.moved.includes(name)).map(({ name }) => code(name))
  const isEndless = differences.some(({ kind }) => kind === 'endless')
  const ended = a.pod.runsToCompletion
    ? words.headlines.jobBothEnd(moved)
    : words.headlines.ordered(moved, twin.moved.length)
  return {
    headline: isEndless
      ? words.headlines.jobEndless({ work: words.join(works), isJob: /Job$/.test(a.pod.kind) })
      : ended,
    detail: words.headlines.sameBlock,
    a: twin.way === 'old' ? native : old,
    b: twin.way === 'old' ? old : native,
    meantAsSidecars: twin.moved,
  }
}

function code(name: string): string {
  return `\`${name}\``
}
