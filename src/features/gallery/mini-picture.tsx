import { useMemo } from 'react'
import { en, layoutScene, type Segment, type Timeline, timeToPosition } from '../../core/index.ts'

const WIDTH = 220
const HEIGHT = 44
const TALLEST = 10
const SOLID: ReadonlySet<Segment['state']> = new Set(['counted', 'tail'])
const OUTLINED: ReadonlySet<Segment['state']> = new Set([
  'init',
  'starting',
  'running',
  'unseen',
  'masked',
  'ephemeral',
])

/** A pod's life at a glance: a line a container, solid where it counts. */
export function MiniPicture({ timeline }: { readonly timeline: Timeline }) {
  const bars = useMemo(() => layoutBars(timeline), [timeline])
  return (
    <svg className="mini" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {bars.map(({ key, cls, x, y, width, height }) => (
        <rect key={key} className={cls} x={x} y={y} width={width} height={height} />
      ))}
    </svg>
  )
}

function layoutBars(timeline: Timeline) {
  const { axis } = layoutScene(timeline, { width: 600, receipt: false }, en)
  const from = axis[0]?.from ?? 0
  const scale = WIDTH / Math.max(1, (axis.at(-1)?.to ?? 0) - from)
  const pitch = Math.min(TALLEST + 4, HEIGHT / Math.max(1, timeline.lanes.length))
  const bar = pitch * 0.7
  return timeline.lanes.flatMap(({ container, role, segments }, row) =>
    segments.flatMap((segment) => {
      const isSolid = SOLID.has(segment.state)
      if (!isSolid && !OUTLINED.has(segment.state)) return []
      const x = (timeToPosition(axis, segment.fromMs) - from) * scale
      const width = (timeToPosition(axis, segment.toMs) - from) * scale - x
      const height = segment.state === 'tail' ? bar / 2 : bar
      return [
        {
          key: `${container} ${segment.fromMs}`,
          cls: `${isSolid ? 'mini-solid' : 'mini-open'} mini-${role}`,
          x,
          y: row * pitch + (pitch - height) / 2,
          width: Math.max(0.6, width),
          height,
        },
      ]
    }),
  )
}
