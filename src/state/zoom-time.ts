import { fittingStretch, stretchBy, type Timeline, zoomAround } from '../core/index.ts'
import { pictureState } from './picture-state.ts'
import { playbackState } from './playback-state.ts'
import { isPhone } from './stage-size.ts'

const STEP = 1.6
/** What stands over and under the picture on a phone, px. */
const AROUND = 370
const LEAST_ROOM = 240

const room = () => Math.max(LEAST_ROOM, window.innerHeight - AROUND)

/** A step into time or out of it, around the playhead. On a phone the picture gets longer or shorter. */
export function zoomTime({ acts }: Timeline, direction: 1 | -1): void {
  const { zoom, stretch } = pictureState.get()
  const factor = direction > 0 ? STEP : 1 / STEP
  if (isPhone()) pictureState.set({ stretch: stretchBy(acts, stretch, factor, room()) })
  else pictureState.set({ zoom: zoomAround(acts, zoom, factor, playbackState.get().t) })
}

/** The whole life in sight. */
export function fitTime({ acts }: Timeline): void {
  if (isPhone()) pictureState.set({ stretch: fittingStretch(acts, room()) })
  else pictureState.set({ zoom: undefined })
}

/** Whether the whole life is in sight already. */
export function isTimeFit({ acts }: Timeline, zoom: unknown, stretch: number): boolean {
  return isPhone() ? stretch <= fittingStretch(acts, room()) : zoom === undefined
}
