import { enList, enNames } from './en-list.ts'
import { enVerdict } from './en-verdict.ts'
import type { ReadinessWords } from './readiness-words.ts'

/** English sentences of the ledger and the verdict. */
export const enReadiness: ReadinessWords = {
  ledger: ({ role, reason, exitCode, hasReadinessProbe, maskedBy }) => {
    switch (reason) {
      case 'sidecar-ready':
        return 'native sidecar: restartPolicy Always under initContainers, counts'
      case 'main-ready':
        return 'main: running and ready, counts'
      case 'still-counted':
        return 'has exited, but the kubelet has not told the API yet: still counts'
      case 'init-waiting':
        return 'regular init: its turn has not come, never counts'
      case 'init-running':
        return 'regular init: running, never counts'
      case 'init-exited':
        return 'regular init: exited 0, never counts'
      case 'not-started':
        return 'being created: in the total, not yet in the ready number'
      case 'starting':
        return 'running, startupProbe or postStart not yet passed: in the total, not yet in the ready number'
      case 'not-ready':
        return hasReadinessProbe
          ? 'running, readinessProbe not yet passed: in the total, not yet in the ready number'
          : 'running, not ready: in the total, not yet in the ready number'
      case 'masked':
        return `ready, but kubectl stops counting at ${maskedBy ?? 'an earlier init entry'}: in the total, not in the ready number`
      case 'unseen':
        return 'running and ready, but the API does not say so yet: in the total, not yet in the ready number'
      case 'pulling':
        return role === 'init'
          ? 'regular init: image is being pulled, never counts'
          : 'image is being pulled: in the total, not yet in the ready number'
      case 'back-off':
        return role === 'init'
          ? 'regular init: waits before the next try, never counts'
          : 'waits before the next try: in the total, not in the ready number'
      case 'exited':
        return role === 'init'
          ? `regular init: exited ${exitCode ?? ''}, never counts`
          : `exited ${exitCode ?? ''}: in the total, not in the ready number`
      case 'ephemeral':
        return 'ephemeral container: never counts'
      case 'gone':
        return 'gone with its pod'
      default:
        return 'waits for its turn: in the total, not yet in the ready number'
    }
  },
  verdict: enVerdict,
  restart: {
    alone: (names, kept) => {
      const [is, again] = names.length === 1 ? ['has', 'restarts'] : ['have', 'restart']
      return `${enNames(names)} ${is} exited and ${again}${kept.length === 0 ? '' : ` alone. ${enNames(kept)} ${kept.length === 1 ? 'keeps running and stays' : 'keep running and stay'} counted`}.`
    },
    masked: (by, names) =>
      `\`${by}\` has exited and restarts; kubectl stops counting there. ${enNames(names)} never stopped.`,
    backOff: (first, most) =>
      `At once the first time, then ${first} s, ${2 * first} s, ${4 * first} s … up to ${most} s after each exit. STATUS changes only when the kubelet looks again.`,
  },
  moved: (names, completes) => {
    if (names.length > 1)
      return `${enList(names)} are in \`initContainers\` with \`restartPolicy: Always\`: they start first${completes ? ' and are stopped when the mains have exited, so the pod can complete' : ', keep running and stop last'}.`
    const end = completes
      ? 'Kubernetes stops it when the mains have exited, so the pod can complete.'
      : 'Starts first, keeps running, stops last.'
    return `Where did my ${names[0]} go? It moved up: it is in \`initContainers\` with \`restartPolicy: Always\`. ${end}`
  },
  legacy: (names, completes) =>
    `${enNames(names)} ${names.length === 1 ? 'is' : 'are'} in \`containers\`, the old way: no start order, no stop order, and ${completes ? 'this pod never completes' : 'a Job would never complete'}.`,
  statusFrom: (name) => `STATUS is from ${name}`,
  initsOnly: () => 'Init containers finish before serving and are not counted.',
  noInits: () => 'No initContainers: the containers start one after the other, with no gate between them.',
  many: (containers) => `${containers} containers. Select a row to label its gates; L shows the same as a table.`,
  drawnFrom: (kind, name, replicas) =>
    `Drawn from the pod template of ${kind} ${name}${replicas === undefined || replicas === 1 ? '' : `, which asks for ${replicas} such pods`}.`,
}
