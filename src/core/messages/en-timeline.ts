import type { TimelineWords } from './timeline-words.ts'

/** English words around the picture. */
export const enTimeline: TimelineWords = {
  picture: (pod) => `${pod}: containers over time`,
  containers: 'Containers',
  row: ({ name, kind, list, place, total, isCounted, why }) =>
    `${name}, ${kind}, in ${list}, ${place} of ${total}. ${isCounted ? 'Counted' : 'Not counted'}: ${why}.`,
  time: 'Time',
  timeAt: ({ seconds, act, ready, total, status }) =>
    `${seconds} seconds, ${act}. READY ${ready} of ${total}. STATUS ${status}.`,
  filter: 'Filter containers',
  filtered: (shown, total) => `${shown} of ${total} containers shown; READY counts them all.`,
  many: (total, counted) => `${total} containers, ${counted} counted`,
  stack: ({ count, first, last, isCounted }) =>
    `${count} more with the same behaviour, ${first} to ${last}. ${isCounted ? `All counted: +${count}` : 'Not counted'}. Show each.`,
  moreSame: (count) => `… ${count} more, same behaviour`,
  unfold: 'Show every row',
  fold: 'Fold same rows',
  playback: 'Playback',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  rest: 'Rest',
  loop: 'Loop',
  speed: 'Speed',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  undo: 'Undo',
  redo: 'Redo',
  dragHint: 'Drag a bar’s end to change them.',
  tapHint: 'Tap a column to change them.',
  resetAssumptions: (count) => (count === 1 ? 'Reset 1 assumption' : `Reset ${count} assumptions`),
  kubectlNote: 'what `kubectl get pod` prints at this moment',
  watch: 'Watch',
  gone: 'gone',
  restartsFrom: (terms) => `RESTARTS: ${terms.join(' + ')}`,
  observed: {
    agrees: (time) => `Observed${time === '' ? '' : ` ${time}`}. Prediction agrees.`,
    differs: ({ time, predicted, observed, notReady, alreadyReady }) => {
      const why = [
        ...notReady.map((name) => `${name} is not ready`),
        ...alreadyReady.map((name) => `${name} is ready already`),
      ]
      return `Prediction says \`${predicted}\`, the cluster said \`${observed}\`${time === '' ? '' : ` at ${time}`}${why.length === 0 ? '' : `: ${why.join(', ')}`}.`
    },
    goThere: 'Show that moment',
  },
  ledger: {
    title: 'READY ledger',
    why: (ready) => `Why READY is ${ready}`,
    whyGone: 'Why there is no READY',
    container: 'container',
    list: 'in',
    adds: 'adds',
    reason: 'why',
    sum: (ready, total) => `${ready} ready of ${total} that count`,
    more: (count) => `Show ${count} more`,
    gone: 'the object is gone',
  },
  events: {
    caption: (pod, count, shown) => `${pod}: ${count} events${shown < count ? `, the first ${shown} shown` : ''}`,
    time: 'time',
    event: 'event',
  },
  questions: 'Ten questions about this pod',
}
