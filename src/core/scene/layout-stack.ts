import type { PictureMessages } from '../messages/messages.ts'
import type { ContainerModel } from '../pod/pod-model.ts'
import type { Lane } from '../timeline/timeline.ts'
import type { Places } from './layout-row.ts'
import { breakGlyphs, layoutSegment } from './layout-segment.ts'
import { ROW_SIZES } from './row-classes.ts'
import type { RowPlace, SceneGroup, Shape } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

/** Three thin bars stand for all of a stack. */
const LAYERS = [-1, 0, 1]
const LAYER_SHARE = 0.4
const LAYER_STEP = 0.55

/** The row of several containers that behave the same: "… 14 more, same behaviour", ×14 where there is room, and their one behaviour as a pile of thin bars. */
export function layoutStack(
  container: ContainerModel,
  lane: Lane,
  place: RowPlace,
  places: Places,
  messages: PictureMessages,
  moreSame: (count: number) => string,
): SceneGroup {
  const count = place.stack?.length ?? 1
  const { name: size } = ROW_SIZES[places.rowClass]
  const times = `×${count}`
  const name = moreSame(count)
  const room = places.gutter - 22
  const hasTimes = textWidth(name, size) + 10 + textWidth(times, size) <= room
  const y = place.middle + size * 0.34
  const label = fitText(name, size, room)
  const layers = LAYERS.flatMap((layer) => {
    const thin = { ...place, middle: place.middle + layer * LAYER_STEP * place.bar, bar: LAYER_SHARE * place.bar }
    return lane.segments
      .flatMap((segment) => layoutSegment(segment, container.role, thin, places, {}, messages))
      .filter(({ kind, cls }) => kind !== 'text' && cls !== 'rail')
  })
  const shapes: Shape[] = [
    { kind: 'text', cls: 'kind', x: 12, y, text: label, size, anchor: 'start' },
    // The count is in the words already.
    ...(hasTimes
      ? [
          {
            ...{ kind: 'text' as const, cls: `kind k-${container.role}`, x: places.gutter - 10, y, text: times, size },
            anchor: 'end' as const,
          },
        ]
      : []),
    ...layers,
    ...breakGlyphs(lane.segments, { ...place, bar: place.bar * 1.5 }, places.axis),
  ]
  return { key: `stack-${container.path}`, kind: 'row', container: container.name, shapes }
}
