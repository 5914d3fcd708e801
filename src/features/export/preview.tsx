import { useEffect, useState } from 'react'
import type { ExportWords } from '../../core/index.ts'
import type { ExportFile } from './use-export.ts'

const MOST_LETTERS = 6000

/** The file as it will be: a picture as an image, which is how it will be shown elsewhere; a text as its beginning. */
export function Preview({
  file,
  isPicture,
  words,
}: {
  readonly file: ExportFile | undefined
  readonly isPicture: boolean
  readonly words: ExportWords
}) {
  const url = useImage(isPicture ? file?.text : undefined)
  if (isPicture)
    return <div className="export-preview">{url !== undefined && <img src={url} alt={words.preview} />}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to get into it
    <section className="export-preview" aria-label={words.preview} tabIndex={0}>
      <pre>{file?.text.slice(0, MOST_LETTERS)}</pre>
    </section>
  )
}

/** The picture of a file's text under an address of the page's own; of an HTML file the one inside it. */
function useImage(text: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const svg = text === undefined ? undefined : /<svg .*<\/svg>/s.exec(text)?.[0]
    if (svg === undefined) return undefined
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return url
}
