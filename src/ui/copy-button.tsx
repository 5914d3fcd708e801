import { useEffect, useState } from 'react'
import { copyText } from './copy-text.ts'

const FEEDBACK_MS = 2000

/** Copies a text; what became of it stands in place of its label for two seconds and is announced. */
export function CopyButton({
  label,
  copied,
  failed,
  text,
  isPrimary = false,
  onCopy,
}: {
  readonly label: string
  readonly copied: string
  /** Said where the browser does not let the page copy. */
  readonly failed: string
  readonly text: string | undefined
  readonly isPrimary?: boolean
  readonly onCopy?: () => void
}) {
  const [told, setTold] = useState('')
  useEffect(() => {
    if (told === '') return undefined
    const timer = setTimeout(() => setTold(''), FEEDBACK_MS)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <>
      <button
        type="button"
        className={isPrimary ? 'button primary' : 'button'}
        disabled={text === undefined}
        onClick={async () => {
          if (text === undefined) return
          const done = await copyText(text)
          onCopy?.()
          setTold(done ? copied : failed)
        }}
      >
        {told === '' ? label : told}
      </button>
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </>
  )
}
