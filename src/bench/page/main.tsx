import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import 'virtual:scene.css'
import '../../ui/tokens.css'
import { analyze, en, type Timeline } from '../../core/index.ts'
import { Diagram } from '../../features/diagram/index.ts'
import { pictureState } from '../../state/picture-state.ts'
import { ganttOf } from './gantt-of.ts'
import { itemsOf } from './items-of.ts'

/** What the measurements call inside the page. */
export interface BenchPage {
  /** From YAML to a laid-out picture in the document, as the app draws it; milliseconds. */
  readonly drawOurs: (text: string) => number
  /** The picture alone, of a text that was read before; milliseconds. */
  readonly redrawOurs: () => number
  /** The same pod for Mermaid's gantt, with calculated rows. */
  readonly gantt: (text: string) => string
  /** The same pod for vis-timeline. */
  readonly items: (text: string) => ReturnType<typeof itemsOf>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

// Every row is drawn: none is folded into a stack.
pictureState.set({ open: 'all' })

let root: Root | undefined
let last: Timeline | undefined

window.bench = {
  drawOurs: (text) => {
    const start = performance.now()
    last = timelineOf(text)
    draw(last)
    return performance.now() - start
  },
  redrawOurs: () => {
    if (last === undefined) throw new Error('nothing was drawn before')
    const start = performance.now()
    draw(last)
    return performance.now() - start
  },
  gantt: (text) => ganttOf(timelineOf(text)),
  items: (text) => itemsOf(timelineOf(text)),
}

function draw(timeline: Timeline): void {
  const host = document.getElementById('ours')
  if (host === null) throw new Error('the page has no #ours')
  root?.unmount()
  root = createRoot(host)
  const mounted = root
  flushSync(() => mounted.render(<Diagram timeline={timeline} messages={en} label="bench" layoutPhone={undefined} />))
  // Reading a box makes the browser lay the picture out now.
  host.querySelector('svg')?.getBBox()
}

function timelineOf(text: string): Timeline {
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('the bench pod was not read')
  return timeline
}
