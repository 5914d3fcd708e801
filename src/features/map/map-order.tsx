import { enMap, type MapLayout } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { sayGate, sayStop } from './build-elements.ts'

/** The Map in words, for those who do not see it: each gate, open or closed, the stop order, and who mounts what. */
export function MapOrder({ layout, at }: { readonly layout: MapLayout; readonly at: number }) {
  const words = useWords('map', enMap)
  return (
    <ul className="visually-hidden" aria-label={words.order}>
      {layout.gates.map((gate) => (
        <li key={`gate ${gate.from}`}>{sayGate(gate, at, words)}</li>
      ))}
      {layout.stops.map((stop) => (
        <li key={`stop ${stop.to}`}>{sayStop(stop, words)}</li>
      ))}
      {layout.volumes.flatMap(({ mounts, name }) =>
        mounts.map(({ container, mountPath }) => (
          <li key={`mount ${name} ${container} ${mountPath}`}>{words.mount({ volume: name, container, mountPath })}</li>
        )),
      )}
    </ul>
  )
}
