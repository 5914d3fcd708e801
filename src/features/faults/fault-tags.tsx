import { enFaults, type Scene, type Timeline } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'
import { mendIt } from './fault-actions.ts'
import { useFaults } from './use-faults.ts'
import { useLook } from './use-look.ts'

const ROOMY = 44
/** In the label gutter, right of the kind. */
const TAG_AT = 84
/** Up to where the first grip may begin. */
const TAG_WIDTH = 86
const BELOW_HEADS = 78

/** On each broken row a tag that mends it: words where the row is high enough, else a mark. */
export function FaultTags({
  scene,
  scale,
  timeline,
  podIndex,
}: {
  readonly scene: Scene
  readonly scale: number
  readonly timeline: Timeline
  readonly podIndex: number
}) {
  const words = useWords('faults', enFaults)
  const { faults } = useFaults(timeline, podIndex)
  const look = useLook(timeline)
  const isAcross = scene.orientation === 'across'
  const rows = scene.rows.flatMap((row) => {
    const own = faults.filter(({ container }) => container === row.container)
    return own.length === 0 ? [] : [{ row, own }]
  })
  if (rows.length === 0) return null
  return (
    <ul className="row-faults" aria-label={words.active}>
      {rows.map(({ row, own }) => {
        const isRoomy = isAcross && row.size * scale >= ROOMY && own.length === 1
        const middle = (row.start + row.size / 2) * scale
        const style = isAcross
          ? { left: TAG_AT * scale, top: middle + (isRoomy ? 3 : -12), width: TAG_WIDTH * scale }
          : { left: row.start, top: BELOW_HEADS, width: row.size }
        return (
          <li key={row.container} style={style}>
            {own.map((fault) => (
              <button
                key={fault.kind}
                type="button"
                className="fault-tag"
                aria-label={words.remove(words.of(fault.container, words.names[fault.kind]))}
                title={words.names[fault.kind]}
                onClick={() => mendIt(timeline, podIndex, fault, look)}
              >
                {isRoomy && <span className="fault-name">{words.names[fault.kind]}</span>}
                <span aria-hidden="true">✕</span>
              </button>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
