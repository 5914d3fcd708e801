import {
  allContainers,
  describeLedger,
  enTimeline,
  type Messages,
  type Scene,
  stateAt,
  type Timeline,
} from '../../core/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { useStore } from '../../state/use-store.ts'
import { useWords } from '../../state/use-words.ts'
import { viewState } from '../../state/view-state.ts'
import { isNear, type Visible } from './near-rows.ts'
import { useTold } from './use-told.ts'

/** A button on each row: selects the container and says what it is and whether it is counted. */
export function RowButtons({
  scene,
  timeline,
  messages,
  scale,
  visible,
}: {
  readonly scene: Scene
  readonly timeline: Timeline
  readonly messages: Messages
  readonly scale: number
  readonly visible: Visible
}) {
  const selection = useStore(viewState, (view) => view.selection)
  const told = useTold(timeline)
  const near = scene.rows.filter((row) => isNear(scene, row, visible))
  const names = new Set(near.map(({ container }) => container))
  const moment = stateAt(timeline, told)
  const receipt = moment.receipt.filter(({ name }) => names.has(name))
  const ledger = describeLedger(timeline, { ...moment, receipt }, messages)
  const containers = new Map(allContainers(timeline.pod).map((container) => [container.name, container]))
  const lines = new Map(ledger.map((line) => [line.name, line]))
  const words = useWords('timeline', enTimeline)
  return (
    <ul className="row-buttons" aria-label={words.containers}>
      {near.map((row) => {
        const line = lines.get(row.container)
        const container = containers.get(row.container)
        if (line === undefined || container === undefined) return null
        const box =
          scene.orientation === 'across'
            ? { left: 0, top: row.start * scale, width: scene.width * scale, height: row.size * scale }
            : { left: row.start, top: 30, width: row.size, height: 44 }
        if (row.stack !== undefined) {
          const { stack } = row
          return (
            <li key={`stack ${row.container}`} style={box}>
              <button
                type="button"
                aria-expanded={false}
                aria-label={words.stack({
                  count: stack.length,
                  first: row.container,
                  last: stack.at(-1) ?? row.container,
                  isCounted: line.adds === 1,
                })}
                onClick={() => {
                  const { open } = pictureState.get()
                  if (open !== 'all') pictureState.set({ open: [...open, row.container] })
                }}
              />
            </li>
          )
        }
        const isSelected = selection === row.container
        return (
          <li key={row.container} style={box}>
            <button
              type="button"
              data-container={row.container}
              aria-pressed={isSelected}
              aria-label={words.row({
                name: row.container,
                kind: messages.scene.kinds[container.role],
                list: container.list,
                place: container.index + 1,
                total: timeline.pod[container.list].length,
                isCounted: line.adds === 1,
                why: line.why,
              })}
              onClick={() => {
                const { reveal } = viewState.get()
                viewState.set({
                  selection: isSelected ? undefined : row.container,
                  reveal: { from: container.roleSpan.from, to: container.roleSpan.to, seq: (reveal?.seq ?? 0) + 1 },
                })
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
