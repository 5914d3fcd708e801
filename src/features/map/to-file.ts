import { layoutMap, type MapWords, type Messages, renderMapSvg, stateAt, type Timeline } from '../../core/index.ts'
import { saveText } from '../../ui/save-text.ts'
import { sayGate, sayStop } from './build-elements.ts'

const WIDTH = 1012

/** The Map at a moment as a file. */
export function saveMap(timeline: Timeline, t: number, messages: Messages, words: MapWords): void {
  const layout = layoutMap(timeline, { width: WIDTH }, messages, words)
  const { row } = stateAt(timeline, t)
  const title = `${timeline.pod.name}: ${row.ready} ${row.status}`
  const gates = layout.gates.map((gate) => sayGate(gate, t, words))
  const stops = layout.stops.map((stop) => sayStop(stop, words))
  const desc = `${[...gates, ...stops].join('. ')}.`
  saveText(
    `${timeline.pod.name}-map.svg`,
    'image/svg+xml',
    renderMapSvg(timeline, layout, { theme: 'auto', t, title, desc }, messages),
  )
}
