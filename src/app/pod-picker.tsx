import { enPage, type PodAnalysis } from '../core/index.ts'
import { choosePod } from '../state/choose-pod.ts'
import { useWords } from '../state/use-words.ts'

/** Which pod of the file is drawn; absent when there is only one. */
export function PodPicker({
  pods,
  shownIndex,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly shownIndex: number
}) {
  const words = useWords('page', enPage)
  if (pods.length < 2) return null
  return (
    <label className="pod-picker">
      {words.podsInFile(pods.length)}{' '}
      <select
        value={shownIndex}
        onChange={(event) => {
          const index = Number(event.target.value)
          const chosen = pods[index]
          if (chosen !== undefined) choosePod(index, chosen.pod)
        }}
      >
        {pods.map(({ pod, timeline }, i) => {
          const total =
            timeline?.snapshots[0]?.total ??
            pod.containers.length + pod.initContainers.filter(({ role }) => role === 'sidecar').length
          const key = `${i}-${pod.path}`
          return (
            <option key={key} value={i}>
              {pod.kind} {pod.name}
              {pod.replicas === undefined ? '' : ` × ${pod.replicas}`}, {words.podTotal(total)}
            </option>
          )
        })}
      </select>
    </label>
  )
}
