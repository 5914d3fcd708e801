import { useId } from 'react'
import { CodeText } from '../../ui/code-text.tsx'

/** A toggle for one fault. With an obstacle it can be reached, says why, and does nothing. */
export function Chip({
  label,
  isOn,
  obstacle,
  onToggle,
  isWide = false,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly obstacle: string | undefined
  readonly onToggle: () => void
  /** Shows the obstacle under the label instead of on hover. */
  readonly isWide?: boolean
}) {
  const id = useId()
  const plain = obstacle?.replaceAll('`', '')
  return (
    <>
      <button
        type="button"
        className={isWide ? 'chip chip-wide' : 'chip'}
        aria-pressed={isOn}
        aria-disabled={obstacle !== undefined}
        aria-describedby={obstacle === undefined ? undefined : id}
        title={isWide ? undefined : plain}
        onClick={() => {
          if (obstacle === undefined) onToggle()
        }}
      >
        {label}
      </button>
      {obstacle !== undefined && (
        <span id={id} className={isWide ? 'chip-why' : 'visually-hidden'}>
          <CodeText text={obstacle} />
        </span>
      )}
    </>
  )
}
