import type { PictureMessages } from '../messages/messages.ts'
import { foldRows } from './fold-rows.ts'
import { layoutStack } from './layout-stack.ts'
import type { Stacks } from './scene.ts'

/** Rows that behave the same folded into stacks, except those of which one is named in `open`. `moreSame` is the name of a stack. */
export function stackRows(
  open: readonly string[] | 'all',
  moreSame: (count: number) => string,
  messages: PictureMessages,
): Stacks {
  return {
    fold: (timeline, inList, selected) => foldRows(timeline, inList, open, selected),
    layout: (container, lane, place, places) => layoutStack(container, lane, place, places, messages, moreSame),
  }
}
