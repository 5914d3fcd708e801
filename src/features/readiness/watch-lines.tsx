import { useEffect, useRef } from 'react'
import { printWatch, snapshotAt, type Timeline } from '../../core/index.ts'
import { playbackState } from '../../state/playback-state.ts'
import { useStore } from '../../state/use-store.ts'
import './watch-lines.css'

/** What `kubectl get pod -w` has printed up to the playhead; the newest line is in view. */
export function WatchLines({ timeline }: { readonly timeline: Timeline }) {
  const at = useStore(playbackState, (playback) => snapshotAt(timeline, playback.t).t)
  const lines = printWatch(timeline, at)
  const box = useRef<HTMLPreElement>(null)
  const count = lines.length
  useEffect(() => {
    if (box.current !== null && count > 0) box.current.scrollTop = box.current.scrollHeight
  }, [count])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre ref={box} className="watch-lines" role="log" aria-live="off" aria-label="kubectl get pod -w" tabIndex={0}>
      <span className="watch-prompt">
        $ kubectl get pod {timeline.pod.name.slice(0, 80)} -w{'\n'}
      </span>
      {lines.join('\n')}
    </pre>
  )
}
