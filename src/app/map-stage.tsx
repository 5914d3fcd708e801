import type { Messages, PodAnalysis, Shape, Timeline } from '../core/index.ts'
import { AxisStrip, Shapes } from '../features/diagram/index.ts'
import { PodMap } from '../features/map/index.ts'

/** The Map with the timeline's own axis and shapes. */
export function MapStage({
  pods,
  podIndex,
  timeline,
  messages,
}: {
  readonly pods: readonly PodAnalysis[]
  readonly podIndex: number
  readonly timeline: Timeline
  readonly messages: Messages
}) {
  return (
    <PodMap
      pods={pods}
      podIndex={podIndex}
      timeline={timeline}
      messages={messages}
      axis={<AxisStrip timeline={timeline} messages={messages} />}
      drawShapes={drawShapes}
    />
  )
}

const drawShapes = (shapes: readonly Shape[]) => <Shapes shapes={shapes} />
