import type { FilesWords } from './files-words.ts'

/** English words of exported files. */
export const enFiles: FilesWords = {
  footer: 'Podlapse · order is exact, seconds are assumed',
  headline: (sidecars) =>
    sidecars.length === 1
      ? `Where did my ${sidecars[0]} go? It moved to initContainers.`
      : 'Native sidecars start first and stop last.',
  title: ({ name, ready, status }) => `${name}: READY ${ready}, STATUS ${status}`,
  lifeTitle: (name) => `${name}: its whole life`,
  assumed: 'Assumed:',
  assumptions: {
    imagePullSeconds: (seconds) => `pull ${seconds}`,
    runs: (seconds) => `run ${seconds}`,
    startupProbe: (seconds) => `startupProbe after ${seconds}`,
    readinessProbe: (seconds) => `readinessProbe after ${seconds}`,
    postStartSeconds: (seconds) => `postStart ${seconds}`,
    preStopSeconds: (seconds) => `preStop ${seconds}`,
    termSeconds: (seconds) => `stop ${seconds}`,
  },
  deleted: (seconds) => `kubectl delete at ${seconds}`,
  at: (seconds) => `at ${seconds}`,
  andMore: (count) => `and ${count} more events`,
  heads: { container: 'container', kind: 'kind', counts: 'counts', why: 'why', time: 'time', event: 'event' },
  countedAt: (moment) => `What counts ${moment}`,
  changes: 'What kubectl prints, and when',
  resting: 'while it rests',
  roles: { init: 'init', sidecar: 'native sidecar', main: 'main', ephemeral: 'ephemeral' },
}
