import { enShare, type Share } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import type { Hidden } from './share-dialog.tsx'

interface Row {
  readonly label: string
  readonly detail: string
  readonly isIn: boolean
  /** Absent: it is always in, or never. */
  readonly hides?: keyof Hidden
}

/** What goes into the link, what may be left out and what never goes in. */
export function ContentList({
  share,
  hidden,
  onChange,
}: {
  readonly share: Share
  readonly hidden: Hidden
  readonly onChange: (hidden: Hidden) => void
}) {
  const words = useWords('share', enShare)
  const { variables, commands, marks, references } = share.leftOut
  const may = (label: string, detail: string, hides: keyof Hidden): Row => ({
    label,
    detail,
    hides,
    isIn: !hidden[hides],
  })
  const rows: readonly Row[] = [
    { label: words.names, detail: words.neededToDraw, isIn: true },
    { label: words.probes, detail: words.kindAndTiming, isIn: true },
    may(words.podNames, share.podName, 'hidesPodNames'),
    may(words.images, words.imageParts, 'hidesImages'),
    ...(share.hasVolumes ? [may(words.volumes, words.volumeNames, 'hidesVolumes')] : []),
    ...(share.hasStatus ? [may(words.status, words.statesAndTimes, 'hidesStatus')] : []),
    { label: words.variables, detail: words.variablesRemoved(variables, commands), isIn: false },
    { label: words.marks, detail: words.removed(marks), isIn: false },
    { label: words.references, detail: words.removed(references), isIn: false },
  ]
  return (
    <ul className="share-list" aria-label={words.title}>
      {rows.map(({ label, detail, isIn, hides }) => (
        <li key={label}>
          <label>
            <input
              type="checkbox"
              checked={isIn}
              disabled={hides === undefined}
              onChange={(event) => {
                if (hides !== undefined) onChange({ ...hidden, [hides]: !event.target.checked })
              }}
            />{' '}
            <span>{label}</span>
            <span className={hides === 'hidesPodNames' ? 'share-detail share-name' : 'share-detail'}>{detail}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
