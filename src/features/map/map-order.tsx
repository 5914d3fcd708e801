import { enMap, type MapLayout } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'

/** The Map's edges as a list, for those who do not see them: each gate, open or closed, and the stop order. */
export function MapOrder({ layout, at }: { readonly layout: MapLayout; readonly at: number }) {
  const words = useWords('map', enMap)
  return (
    <ul className="visually-hidden" aria-label={words.order}>
      {layout.gates.map(({ from, to, reason, t }) => (
        <li key={`gate ${from}`}>{words.gate({ from, to: to.join(', '), reason, isOpen: t <= at })}</li>
      ))}
      {layout.stops.map(({ from, to }) => (
        <li key={`stop ${to}`}>{words.stop({ from: from === '' ? words.mains : from, to })}</li>
      ))}
    </ul>
  )
}
