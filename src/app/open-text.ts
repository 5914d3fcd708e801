import { playbackState } from '../state/playback-state.ts'
import { resetScenarios } from '../state/scenario-state.ts'
import { type ViewState, viewState } from '../state/view-state.ts'
import { findPastedLink } from './find-pasted-link.ts'

/** Takes a text in place of the old one and shows its first pod; a link in it is opened. Line ends become LF, as the editor keeps them. */
export function openText(text: string, origin: ViewState['origin']): void {
  const link = findPastedLink(text)
  if (link !== undefined) {
    void import('./open-link.ts').then(({ openPastedLink }) => openPastedLink(link))
    return
  }
  playbackState.set({ playing: false })
  resetScenarios()
  viewState.set({ text: text.replace(/\r\n?/g, '\n'), origin, podIndex: 0, selection: undefined })
}

/** Several files as one text: documents under a comment with the file's name. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })))
  const only = texts[0]
  if (texts.length === 1 && only !== undefined) openText(only.text, 'file')
  else
    openText(
      texts.map(({ name, text }) => `# ${name.replace(/[\r\n]/g, ' ')}\n${text.trimEnd()}\n`).join('---\n'),
      'file',
    )
}
