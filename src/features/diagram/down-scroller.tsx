import { useEffect } from 'react'
import { positionToTime, type Scene, type Timeline, timeToPosition } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'

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
      stage.scrollTop += canvasTop() + timeToPosition(scene.axis, playbackState.get().t) - lineY()
      requestAnimationFrame(() => {
        own = false
      })
    }
    const scrub = () => {
      if (own || playbackState.get().playing) return
      isScrubbing = true
      playbackState.set({ t: Math.min(timeline.endMs, positionToTime(scene.axis, lineY() - canvasTop())) })
      isScrubbing = false
    }
    follow()
    const stop = playbackState.subscribe(() => {
      if (!isScrubbing) follow()
    })
    stage.addEventListener('scroll', scrub, { passive: true })
    return () => {
      stop()
      stage.removeEventListener('scroll', scrub)
    }
  }, [scene, timeline])
  return null
}
