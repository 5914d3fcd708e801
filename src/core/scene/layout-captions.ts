import type { PictureMessages } from '../messages/messages.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { AxisPiece, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

const SIZE = 12
const MOST_TEXT_LINES = 2
const LONGEST_NAME = 150

/** A sentence or two under each act; one that does not fit the room up to the next caption is left out. */
export function layoutCaptions(
  timeline: Timeline,
  axis: readonly AxisPiece[],
  y: number,
  width: number,
  messages: PictureMessages,
): readonly Shape[] {
  const words = messages.scene.captions
  const total = timeline.snapshots[0]?.total ?? 0
  const hasSidecar = timeline.pod.initContainers.some(({ role }) => role === 'sidecar')
  const gate = timeline.gates.find(({ opens }) => opens === 'startup-probe')
  const released = gate?.releases[0]
  const text: Readonly<Record<string, readonly string[]>> = {
    start:
      gate === undefined || released === undefined
        ? []
        : [words.start(short(released), short(gate.container)), words.gate],
    serve: [words.serve(total)],
    stop: hasSidecar && !timeline.pod.runsToCompletion ? [words.stop(total), words.stopOrder] : [],
  }
  const acts = axis.filter((piece, i) => piece.act !== axis[i - 1]?.act && (text[piece.act]?.length ?? 0) > 0)
  return acts.flatMap((piece, i): readonly Shape[] => {
    const room = (acts[i + 1]?.from ?? width) - piece.from - 8
    const lines = (text[piece.act] ?? []).map((one) => wrapEvenly(one, room)).find((one) => fits(one, room))
    return (lines ?? []).map((line, row) => ({
      kind: 'text',
      cls: 'caption',
      x: piece.from + 1,
      y: y + 16 + row * 16,
      text: line,
      size: SIZE,
      anchor: 'start',
    }))
  })
}

function short(name: string): string {
  return fitText(name, SIZE, LONGEST_NAME)
}

function fits(lines: readonly string[], room: number): boolean {
  return lines.length <= MOST_TEXT_LINES && lines.every((line) => textWidth(line, SIZE) <= room)
}

/** In as few lines as `width` asks for, the lines about as long as each other. */
function wrapEvenly(text: string, width: number): readonly string[] {
  const lines = wrap(text, width)
  let best = lines
  for (let narrower = width * 0.95; narrower > width / 2; narrower *= 0.95) {
    const next = wrap(text, narrower)
    if (next.length > lines.length) break
    best = next
  }
  return best
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, SIZE) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
