import type { ObservedWords } from './observed-words.ts'

/** English words of the Observed picture. */
export const enObserved: ObservedWords = {
  show: 'Show',
  observed: 'Observed',
  predicted: 'Predicted',
  picture: (pod) => `${pod}: what its status says`,
  legend: 'Bars: what the status proves. Pale, behind them: the prediction. Ticks on the axis: conditions.',
  kubectlNote: (clock) => `what \`kubectl get pod\` printed for this status${clock === '' ? '' : ` at ${clock}`}`,
  containers: 'Containers in the status',
  container: 'container',
  adds: 'adds',
  reason: 'why',
  restarts: 'RESTARTS',
  facts: 'What the status says',
  time: 'time',
  fact: 'what',
  noTime: 'no time given',
  condition: ({ type, status, reason }) => `\`${type}\` became \`${status}\`${reason === '' ? '' : ` (\`${reason}\`)`}`,
  started: (name, run) => `${name} started${run > 1 ? `, run ${run}` : ''}`,
  ended: ({ name, run, exitCode, reason }) =>
    `${name} exited with ${exitCode}${reason === '' ? '' : ` (\`${reason}\`)`}${run > 1 ? `, run ${run}` : ''}`,
  waiting: (name, reason) => `${name} waits${reason === '' ? '' : `: \`${reason}\``}`,
  earlierRuns: (name, count) =>
    count === 1
      ? `${name} ran once before; the status keeps no times of it`
      : `${name} ran ${count} times before; the status keeps no times of them`,
  readySinceUnknown: (name) =>
    `${name} is ready; since when the status does not say, so its bar is solid from its start`,
}
