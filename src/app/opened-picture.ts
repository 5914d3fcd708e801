import type { OpenedLink } from '../core/index.ts'

/** What a link shows, with what it leaves out: that was the default when the format was made. */
export type OpenedPicture = ReturnType<typeof openedPicture>

/** The text as the editor has it, and all the page's settings that a link has. */
export function openedPicture({ text, state }: OpenedLink) {
  return {
    text: text.replace(/\r\n?/g, '\n'),
    podIndex: state.podIndex ?? 0,
    kubernetes: state.kubernetes ?? ('1.37' as const),
    scenarios: state.scenarios ?? {},
    view: state.view ?? ('timeline' as const),
    theme: state.theme ?? ('auto' as const),
    selection: state.selection,
    isViewOnly: state.mode !== 'edit',
  }
}
