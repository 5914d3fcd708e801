import type { MapLabel, MapRect } from './map-layout.ts'
import { fitText, textWidth } from './text-width.ts'

export const LABEL_SIZE = 11
export const LINE_HEIGHT = 13

/** The first of these texts that fits the room, on one line; undefined where none does. */
export function firstThatFits(texts: readonly string[], room: number): string | undefined {
  return texts.find((text) => textWidth(text, LABEL_SIZE) <= room)
}

/** A text on one line, on a line a word where that is too narrow, cut where a word is wider still. */
export function linesFor(text: string, room: number): readonly string[] {
  if (textWidth(text, LABEL_SIZE) <= room) return [text]
  return text.split(' ').map((word) => fitText(word, LABEL_SIZE, room))
}

/** Where a label is drawn at most. */
export function labelRect({ x, y, anchor, lines }: MapLabel): MapRect {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - 9, width, height: 12 + (lines.length - 1) * LINE_HEIGHT }
}

/** The rectangle around all of these, at least so wide and high. */
export function rectAround(rects: readonly MapRect[], least: number): MapRect {
  const left = Math.min(...rects.map(({ x }) => x))
  const top = Math.min(...rects.map(({ y }) => y))
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) - left
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - top
  const more = { x: Math.max(0, least - width) / 2, y: Math.max(0, least - height) / 2 }
  return { x: left - more.x, y: top - more.y, width: width + 2 * more.x, height: height + 2 * more.y }
}

/** Of a number in a path: more than a tenth cannot be seen. */
export function r(value: number): number {
  return Math.round(value * 10) / 10
}
