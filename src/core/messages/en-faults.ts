import { enNames } from './en-list.ts'
import type { FaultWords } from './fault-words.ts'

const verb = (names: readonly string[], one: string, many: string): string => (names.length === 1 ? one : many)

/** English words of Break it. */
export const enFaults: FaultWords = {
  title: 'Break it',
  target: 'Container to break',
  names: {
    'crash-once': 'Crash once',
    'crash-loop': 'Crash loop',
    oom: 'OOM',
    'readiness-never': 'readinessProbe never passes',
    'readiness-flaps': 'readinessProbe fails for a while',
    'liveness-fails': 'livenessProbe fails',
    'startup-fails': 'startupProbe never passes',
    'pull-for-a-while': 'Image pull fails for a while',
    'pull-for-ever': 'Image pull fails for ever',
    'ignore-sigterm': 'Ignore SIGTERM',
    'slow-start': 'Slow start',
  },
  probeMenu: 'Probe fails',
  pullMenu: 'Image pull fails',
  deletePod: 'Delete pod',
  deletedAt: (seconds) => `Pod deleted at ${seconds} s`,
  evict: 'Node pressure: evict',
  refuse: 'Node pressure: refuse',
  evictedAt: (seconds) => `Evicted at ${seconds} s`,
  refused: 'Refused on arrival',
  active: 'What is broken',
  remove: (what) => `Remove ${what}`,
  of: (container, fault) => `${container}: ${fault}`,
  mendAll: 'Mend all',
  undo: 'Undo',
  redo: 'Redo',
  exitCode: 'exit code',
  obstacles: {
    'not-scheduled': () => 'The pod is on no node: nothing of it runs.',
    'no-probe': ({ container, probe }) => `\`${container}\` has no ${probe}.`,
    'ends-before': ({ container }) => `\`${container}\` has exited before anybody sends SIGTERM.`,
    'not-restarted': ({ container }) => `\`${container}\` is not started again here, so it can crash only once.`,
    'image-there': ({ container }) =>
      `The image of \`${container}\` is there already: another container has the same one.`,
    critical: () => 'A critical pod is never evicted and never refused: its priority is too high.',
    'never-pulled': ({ container }) => `imagePullPolicy: Never, so the image of \`${container}\` is not pulled.`,
  },
  says: {
    'main-restarts': ({ container, others }) =>
      `\`${container}\` restarts alone. ${enNames(others)} ${verb(others, 'keeps running and stays counted', 'keep running and stay counted')}.`,
    'main-alone-restarts': ({ container }) =>
      `The kubelet starts \`${container}\` again: at once the first time, then after 10 s, 20 s, 40 s … up to 300 s.`,
    'not-restarted': ({ container }) => `restartPolicy: Never, so \`${container}\` is not started again in this pod.`,
    'sidecar-crashes': ({ container, others }) =>
      others.length === 0
        ? `kubectl stops at \`${container}\`. A native sidecar is always restarted.`
        : `kubectl stops at \`${container}\`. ${enNames(others)} never stopped.`,
    'init-crashes': ({ container }) => `\`${container}\` has to exit 0 before anything after it in the list begins.`,
    'memory-limit': ({ memoryLimit }) => `Killed by the kernel at its memory limit, ${memoryLimit}.`,
    'memory-node': () => 'Killed by the kernel. It has no memory limit: the node itself ran out.',
    'not-ready': () => 'Not ready is not dead: nothing restarts.',
    liveness: ({ container }) => `The kubelet stops \`${container}\` with SIGTERM and starts it again.`,
    'startup-gate': ({ others }) =>
      `The gate is started. It never comes, so ${enNames(others)} never ${verb(others, 'starts', 'start')}.`,
    'startup-main': ({ container }) =>
      `\`${container}\` never counts as started: the kubelet stops it when failureThreshold is reached, and tries again.`,
    'no-image': () => 'No image, no container.',
    'no-image-yet': () => 'No image, no container, until a later try succeeds.',
    'spends-grace': ({ container, others, graceSeconds }) =>
      `\`${container}\` uses all ${graceSeconds} s. ${enNames(others)} ${verb(others, 'is', 'are')} left 2 s.`,
    'spends-grace-alone': ({ container, graceSeconds }) => `\`${container}\` uses all ${graceSeconds} s, then SIGKILL.`,
    'sidecar-spends-grace': ({ container, graceSeconds }) =>
      `\`${container}\` gets SIGTERM after its turn has come, and SIGKILL when the ${graceSeconds} s are over.`,
    'not-deleted': () => 'It shows only when somebody stops the pod: press Delete pod.',
    'slow-gate': ({ container, others }) =>
      `The gate opens late: ${enNames(others)} ${verb(others, 'waits', 'wait')} for \`${container}\`.`,
    'slow-main': ({ container }) => `\`${container}\` counts later. Slow is not broken: nothing restarts.`,
    'slow-liveness': ({ container }) =>
      `The livenessProbe does not wait for a slow start: it stops \`${container}\`. A startupProbe would hold it back.`,
    refused: ({ reason }) =>
      `Under disk or PID pressure a node takes critical pods only. No container has a status, so kubectl prints the pod’s reason: ${reason}. It stays until somebody deletes it.`,
    evicted: ({ graceSeconds, status, reason }) =>
      `The pod has ${graceSeconds} s to stop, then it stays as Failed. Its reason is ${reason}, but kubectl prints how a container ended: ${status}.`,
    'evicted-in-time': ({ graceSeconds, status, reason }) =>
      `The pod has ${graceSeconds} s to stop. Every main exited 0 in time, so it has Succeeded, its reason ${reason} is lost, and kubectl prints ${status}.`,
    'nothing-to-evict': () => 'The pod was being stopped or had ended before: the eviction changes nothing.',
    deleted: () => 'The kubelet reports it to kubectl when the whole pod has stopped.',
    'deleted-mains': () => 'Mains first, then sidecars in reverse. kubectl reports it when the whole pod has stopped.',
  },
}
