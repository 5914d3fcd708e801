import type { OpenedLink } from '../core/index.ts'

/** The text of a link as the editor has it. */
export function openedText({ text }: OpenedLink): string {
  return text.replace(/\r\n?/g, '\n')
}
