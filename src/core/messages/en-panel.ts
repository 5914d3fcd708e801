import type { PanelWords } from './panel-words.ts'

const ADDS = {
  sidecar: 'added to the mains for the whole life of the pod',
  main: 'added to the other mains and the sidecars',
  init: 'counts only where its step needs more than what runs later',
  ephemeral: 'ephemeral containers request nothing',
} as const

/** English words of the row panel. */
export const enPanel: PanelWords = {
  close: 'Close',
  terms: {
    now: 'Now',
    starts: 'Starts',
    stops: 'Stops',
    requests: 'Requests',
    network: 'Network',
    status: 'STATUS',
    restarts: 'RESTARTS',
  },
  stopsAfter: (gone) => `SIGTERM comes after ${gone} has exited.`,
  stopsAtDelete: 'SIGTERM comes at the delete, after its own preStop hook.',
  stopsWhenSpent: 'SIGTERM comes when the grace period is spent, with 2 s left.',
  noRequests: 'It requests nothing.',
  requests: (amounts, role) => `${amounts.join(', ')}: ${ADDS[role]}.`,
  restarts: (count) => (count === 1 ? 'Restarted once.' : `Restarted ${count} times.`),
  ends: {
    pull: 'image pull',
    start: 'start',
    'post-start': 'postStart hook',
    started: 'until its startupProbe can pass',
    ready: 'until its readinessProbe can pass',
    run: 'run until its exit',
    'pre-stop': 'preStop hook',
    term: 'time to exit on SIGTERM',
  },
  end: (container, what) => `${container}: ${what}`,
  endValue: (seconds, isGiven) => `${isGiven ? '' : '~'}${seconds} s${isGiven ? ', yours' : ', assumed'}`,
  drag: 'Drag, or use the arrow keys; Backspace resets.',
  durations: 'Durations',
  nthRun: (what, run) => `${what}, run ${run}`,
  assumed: 'assumed',
  yours: 'yours',
  seconds: 's',
  shorter: 'Shorter',
  longer: 'Longer',
  assumeAgain: 'Assume again',
}
