import { useEffect } from 'react'
import { positionToTime, type Scene, type Timeline, timeToPosition } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { playheadNow } from '../../state/playhead-now.ts'

/** Where the fixed line stands, as a share of the screen's height. */
const LINE_AT = 0.46

/** On phones scrolling is scrubbing: the line stands still and the picture moves under it. */
export function DownScroller({ scene, timeline }: { readonly scene: Scene; readonly timeline: Timeline }) {
  useEffect(() => {
    const stage = document.querySelector('main')
    const canvas = stage?.querySelector('.diagram-canvas')
    if (stage === null || canvas === null || canvas === undefined) return
    const lineY = () => window.innerHeight * LINE_AT
    const canvasTop = () => canvas.getBoundingClientRect().top
    let own = false
    let isScrubbing = false
    const follow = () => {
      own = true
      stage.scrollTop += canvasTop() + timeToPosition(scene.axis, playheadNow(timeline)) - lineY()
      requestAnimationFrame(() => {
        own = false
      })
    }
    const scrub = () => {
      if (own || playbackState.get().run !== undefined) return
      isScrubbing = true
      playbackState.set({ t: Math.min(timeline.endMs, positionToTime(scene.axis, lineY() - canvasTop())) })
      isScrubbing = false
    }
    follow()
    let frame = 0
    const goOn = () => {
      cancelAnimationFrame(frame)
      if (!isScrubbing) follow()
      if (playbackState.get().run !== undefined) frame = requestAnimationFrame(goOn)
    }
    const stop = playbackState.subscribe(goOn)
    stage.addEventListener('scroll', scrub, { passive: true })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      stage.removeEventListener('scroll', scrub)
    }
  }, [scene, timeline])
  return null
}
