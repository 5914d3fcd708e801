import { layoutMap, type MapWords, type Messages, renderMapSvg, stateAt, type Timeline } from '../../core/index.ts'
import { saveText } from '../../ui/save-text.ts'

const WIDTH = 1012

/** The Map at a moment as a file. */
export function saveMap(timeline: Timeline, t: number, messages: Messages, words: MapWords): void {
  const layout = layoutMap(timeline, { width: WIDTH }, messages, words)
  const { row } = stateAt(timeline, t)
  const title = `${timeline.pod.name}: ${row.ready} ${row.status}`
  const gates = layout.gates.map(({ from, to, reason, t: opens }) =>
    words.gate({ from, to: to.join(', '), reason, isOpen: opens <= t }),
  )
  const stops = layout.stops.map(({ from, to }) => words.stop({ from: from === '' ? words.mains : from, to }))
  const desc = `${[...gates, ...stops].join('. ')}.`
  saveText(
    `${timeline.pod.name}-map.svg`,
    'image/svg+xml',
    renderMapSvg(timeline, layout, { theme: 'auto', t, title, desc }, messages),
  )
}
