import { useState } from 'react'
import type { ExportWords } from '../../core/index.ts'
import { drawPng } from './draw-png.ts'
import type { ExportFile } from './use-export.ts'

const SCALE = 2

/** Copies the picture as pixels: the one form that every program pastes. */
export function CopyImage({ file, words }: { readonly file: ExportFile | undefined; readonly words: ExportWords }) {
  const [told, setTold] = useState<{ readonly of: ExportFile; readonly text: string }>()
  const isTold = told !== undefined && told.of === file
  const copy = async (of: ExportFile) => {
    try {
      const png = of.blob?.type === 'image/png' ? of.blob : await drawPng(of.text, SCALE, undefined)
      if (png === undefined) throw new Error('no picture')
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      setTold({ of, text: words.copied })
    } catch {
      setTold({ of, text: words.copyFailed })
    }
  }
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={file?.blob === undefined}
        onClick={() => file !== undefined && void copy(file)}
      >
        {isTold ? told.text : words.copyImage}
      </button>
      <span className="visually-hidden" role="status">
        {isTold ? told.text : ''}
      </span>
    </>
  )
}
