import { enList } from './en-list.ts'
import type { ExplainWords } from './explain-words.ts'

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const are = (items: readonly string[]): string => (items.length === 1 ? 'is' : 'are')
const has = (items: readonly string[]): string => (items.length === 1 ? 'has' : 'have')
const inSteps = (steps: readonly (readonly string[])[]): string =>
  steps.map((names) => (names.length === 1 ? enList(names) : `${enList(names)} together`)).join(', then ')

/** English answers to the ten questions. */
export const enExplain: ExplainWords = {
  questions: {
    'why-ready': 'Why this READY?',
    'init-waiting': 'What is Init waiting for?',
    sidecar: 'Where is the sidecar: native or the old way?',
    job: 'Will the Job complete?',
    'start-order': 'What starts when, and which gate holds it?',
    'stop-order': 'What stops when, and is the grace enough?',
    'init-network': 'Can an init container reach the network?',
    requests: 'What does the pod really request?',
    'status-source': 'Which container supplied STATUS?',
    'restarts-source': 'Where do RESTARTS come from?',
  },
  list: enList,
  seconds,
  whyReady: {
    gone: () => 'The pod object is gone: kubectl says NotFound and counts nothing.',
    all: ({ ready, counted, never }) =>
      `${ready}: ${enList(counted)} ${are(counted)} ready and counted${never.length > 0 ? `; ${enList(never)} never ${never.length === 1 ? 'counts' : 'count'}` : ''}.`,
    some: ({ ready, counted, missing }) =>
      `${ready}: ${enList(counted)} ${are(counted)} counted; not counted: ${enList(missing)}.`,
    none: ({ ready, missing, isOver }) =>
      missing.length > 0
        ? `${ready}: nothing is counted${isOver ? '' : ' yet'}: ${enList(missing)}.`
        : `${ready}: no container of this pod can be counted.`,
    missing: (name, why) => `${name} (${why})`,
  },
  initWaiting: {
    noInits: () => 'Nothing: the pod has no initContainers, so its containers start at once.',
    done: (count) =>
      count === 1
        ? 'Nothing: the one entry of initContainers has done its part.'
        : `Nothing: all ${count} entries of initContainers have exited 0 or started.`,
    gone: () => 'Nothing any more: the pod has ended or is gone.',
    gated: (gates) =>
      `The pod is not scheduled: its schedulingGates (${enList(gates)}) must be removed before any init can start.`,
    mustExit: ({ name, entry, of, state }) =>
      `For ${name}, entry ${entry} of ${of}: a regular init must exit 0 before the next starts; it is ${state}.`,
    mustStart: ({ name, entry, of, state }) =>
      `For ${name}, entry ${entry} of ${of}: a native sidecar must have started before the next starts; it is ${state}.`,
    mustPassStartupProbe: ({ name, failures, failureThreshold, nextMs }) =>
      `For ${name}: it runs and has not passed its startupProbe (failed ${failures} of ${failureThreshold}${nextMs === undefined ? '' : `, next at ${seconds(nextMs)}`}).`,
  },
  sidecar: {
    native: (name) =>
      `${name} is a native sidecar: it stands under initContainers with restartPolicy: Always, starts before the mains, runs along, stops after them and counts 1.`,
    legacy: (name) =>
      `${name} is there the old way: it stands under containers, so it counts 1 like a main, has no start or stop order and would keep a Job running.`,
    init: (name) =>
      `${name} stands under initContainers without restartPolicy: Always: it is a regular init, must exit before anything else starts, and never counts.`,
    othersNative: (names) =>
      `Native sidecars here: ${enList(names)}, under initContainers with restartPolicy: Always; each counts 1.`,
    none: () =>
      'This pod has no sidecar: no entry of initContainers has restartPolicy: Always, and no main is a helper by its name.',
  },
  job: {
    serves: (kind) => `There is nothing to complete: a ${kind} serves until it is deleted.`,
    succeeds: ({ mains, sidecars, atMs }) =>
      `Yes: ${enList(mains)} ${mains.length === 1 ? 'exits' : 'exit'} 0${sidecars.length > 0 ? `, then Kubernetes stops ${enList(sidecars)}` : ''}, and the pod has Succeeded at ${seconds(atMs)}.`,
    fails: ({ culprit, exitCode, atMs }) =>
      `No: the pod has Failed at ${seconds(atMs)}, because ${culprit} ended${exitCode === undefined ? '' : ` with exit code ${exitCode}`}.`,
    failsByDeadline: ({ kept, seconds: limit }) =>
      `No: ${kept.length > 0 ? `${enList(kept)} ${are(kept)} still running when` : ''} activeDeadlineSeconds (${limit} s) ${kept.length > 0 ? 'is over and ends' : 'ends'} the pod as Failed.`,
    evicted: (atMs) =>
      `No: the kubelet evicts the pod, which has Failed at ${seconds(atMs)}; an evicted pod is never started again, its owner makes another.`,
    refused: () =>
      'No: the kubelet refuses the pod, because its node is under pressure; nothing of it runs, and its owner makes another.',
    evictedInTime: () => ' An eviction told them to stop, and exit 0 is taken for success all the same.',
    keptBy: ({ kept, ready, status }) =>
      `No: ${enList(kept)} ${are(kept)} listed under containers and never ${kept.length === 1 ? 'exits' : 'exit'}, so the pod stays at ${ready} ${status}; as a native sidecar Kubernetes would stop it.`,
    neverExits: ({ mains, ready, status }) =>
      `No: ${enList(mains)} never ${mains.length === 1 ? 'exits' : 'exit'} in this picture, so the pod stays at ${ready} ${status}.`,
    stuckInInit: ({ name, status }) => `No: it never gets past ${name} in initContainers (${status}).`,
    restarts: ({ name, status }) =>
      `Not as it stands: ${name} keeps failing and is restarted again and again (${status}).`,
  },
  startOrder: {
    atOnce: (names) => `${enList(names)} at once`,
    afterExit: (names, gate, atMs) => `${enList(names)} when ${gate} has exited 0 (${seconds(atMs)})`,
    afterStarted: (names, gate, atMs) => `${enList(names)} when ${gate} has started (${seconds(atMs)})`,
    afterPostStart: (names, gate, atMs) =>
      `${enList(names)} when the postStart hook of ${gate} has returned (${seconds(atMs)})`,
    afterStartupProbe: (names, gate, atMs) =>
      `${enList(names)} when ${gate} has passed its startupProbe (${seconds(atMs)})`,
    never: (names) => `${enList(names)} ${has(names)} not started as far as this picture goes`,
    noOrder: (names, helpers) =>
      `${enList(names)} ${names.length === 1 ? 'does' : 'do'} not wait for ${enList(helpers)} to be ready`,
    all: (steps) => `${steps.join('; ')}.`,
    gated: (gates) =>
      `Nothing starts: the scheduler holds the pod back until its schedulingGates (${enList(gates)}) are removed.`,
  },
  stopOrder: {
    notStopped: (grace) => `Nothing stops in this picture; a delete would give the whole pod ${grace} s.`,
    order: ({ steps, usedMs, grace }) =>
      `${inSteps(steps)}: all gone after ${seconds(usedMs)} of ${grace} s, so the grace is enough.`,
    finish: ({ steps, usedMs, grace }) =>
      `When the mains are done: ${inSteps(steps)}, within ${seconds(usedMs)} of ${grace} s.`,
    killed: ({ names, grace, enough }) =>
      `The grace of ${grace} s is not enough: ${enList(names)} ${names.length === 1 ? 'gets' : 'get'} SIGKILL; ${enough === undefined ? 'no grace would do, because SIGTERM is ignored' : `${enough} s would do`}.`,
    cut: ({ hooks, early, grace, enough }) =>
      `The grace of ${grace} s is not enough: ${[
        ...(hooks.length > 0 ? [`the preStop hook of ${enList(hooks)} is cut off`] : []),
        ...(early.length > 0
          ? [`${enList(early)} ${early.length === 1 ? 'gets' : 'get'} SIGTERM before its turn`]
          : []),
      ].join(' and ')}; ${enough === undefined ? 'no grace would do' : `${enough} s would do`}.`,
    forced: () => 'The delete had grace 0: the object goes at once, and the processes are stopped behind it.',
    evicted: ({ steps, killed, usedMs, grace, own }) =>
      `The eviction gives ${grace === own ? `the pod’s own ${own} s` : `${grace} s in place of the pod’s own ${own} s`}: ${inSteps(steps)}, all gone after ${seconds(usedMs)}${killed.length === 0 ? '' : `; ${enList(killed)} ${killed.length === 1 ? 'gets' : 'get'} SIGKILL`}.`,
    refused: () => 'There is nothing to stop: the kubelet refused the pod, and nothing of it ever ran.',
  },
  initNetwork: {
    noMesh: () => 'No mesh redirects this pod’s traffic: every init container uses the network directly.',
    noOtherInits: (own, proxy) =>
      own.length === 0
        ? `There is no init container to ask about: initContainers has none beside ${proxy}.`
        : `There is none to ask about: ${enList(own)} only ${own.length === 1 ? 'prepares' : 'prepare'} the way through ${proxy}, and no other init container runs.`,
    before: (names, proxy) =>
      `${enList(names)} ${names.length === 1 ? 'runs' : 'run'} before ${proxy}: redirected traffic goes nowhere yet.`,
    after: (names, proxy, isReady) =>
      `${enList(names)} ${names.length === 1 ? 'runs' : 'run'} after ${proxy} has started: through the proxy${isReady ? '' : ', which may not answer yet, as it has no startupProbe'}.`,
    beforeRedirect: (names, redirect) =>
      `${enList(names)} ${names.length === 1 ? 'runs' : 'run'} before ${redirect}: the network is reached directly.`,
    neverWithLegacy: (names, proxy, redirect) =>
      `${enList(names)} ${names.length === 1 ? 'runs' : 'run'} after ${redirect} and before ${proxy}, which starts only with the mains: redirected traffic goes nowhere.`,
  },
  requests: {
    none: () => 'Nothing: no container asks for cpu or memory.',
    total: (resource, amount, why) => `${resource} ${amount} (${why})`,
    sum: (terms) => terms.join(' + '),
    initStep: (name) => `the step of ${name}, larger than what runs later`,
    podLevel: () => 'set for the whole pod',
    overhead: (amount) => `overhead ${amount}`,
    qos: (qosClass) => `QoS class ${qosClass}.`,
  },
  statusSource: {
    gone: () => 'None: the object is gone.',
    terminating: () => 'None: the pod has a deletionTimestamp, so kubectl says Terminating whatever its containers do.',
    fromInit: ({ status, name }) =>
      `${name}: the first entry of initContainers that has neither exited 0 nor started gives ${status}.`,
    fromMain: ({ status, name, failuresFirst }) =>
      `${name}: the first main in the list that waits or has ended${failuresFirst ? ', one that failed before one that completed,' : ''} gives ${status}.`,
    gated: () =>
      'None: the condition PodScheduled is False because of schedulingGates, so kubectl says SchedulingGated.',
    initializing: ({ status, name }) => `${name}, which waits to be created, gives ${status}.`,
    running: () => 'None in particular: a main runs and the pod is Ready.',
    notReady: (names) =>
      `${enList(names)} ${has(names)} ended while another main still runs, and the pod is not Ready: kubectl says NotReady.`,
    evicted: ({ reason, isLost }) =>
      isLost
        ? ` Every main exited 0, so the pod has Succeeded, and its reason ${reason} is lost.`
        : ` ${reason} is the pod’s reason and stands in kubectl describe: an ended container has the word before it.`,
    refused: (reason) => `None: no container has a status, so it is the pod’s reason, ${reason}.`,
    phase: (status) => `None: no container has a state that says more, so it is the phase, ${status}.`,
  },
  restartsSource: {
    none: () => 'Nothing has been restarted.',
    terms: ({ restarts, terms, dropped }) =>
      `${restarts} = ${terms.join(' + ')}${dropped.length > 0 ? `; ${enList(dropped)} ${dropped.length === 1 ? 'is a regular init and drops' : 'are regular inits and drop'} out after initialising` : ''}.`,
  },
  versions: {
    before: {
      evictsAtOnce: 'a hard eviction threshold gives the pod its own terminationGracePeriodSeconds, not 1 s',
      keepsOwnGraceOnEviction:
        'a soft eviction threshold gives the kubelet’s evictionMaxPodGracePeriod even where the pod’s own grace is shorter',
      triggerResetsTicks:
        'a readiness probe keeps its own ticks after the kubelet has asked it out of turn, and a startup probe that has passed goes on until the container ends',
      keepsSidecarProbes: 'the probes of a sidecar that ended begin anew only with its next run',
      phaseAsksRuntime: 'a pod whose mains all wait in back-off beside a sidecar has the phase Pending',
      retriesAtBackOffEnd:
        'a crash loop waits for the next retry of every 10 s, not for the end of its back-off, and says CrashLoopBackOff earlier',
      carriesStarted:
        'a restarted container with a startupProbe counts as not started until the probe has passed again',
      hasRestartRules:
        'the restartPolicy and restartPolicyRules of single containers do not count, only those of the pod',
      relistsOnDemand:
        'what the kubelet starts or stops shows at its next look at the runtime (once a second), not 2 ms later, so a step of the start order takes a second',
      keepsInitialized: 'a pod can lose its Initialized condition again when a sidecar is down',
      staysInitialized: 'mains that are all down are not restarted before the sidecar that is down with them',
      countsSidecars: 'kubectl counts no native sidecars',
      saysHowItEnded: 'kubectl says Terminating of a deleted pod even when it has Succeeded or Failed',
      prefersFailures:
        'kubectl takes STATUS from the first ended main in the list, not from one that failed, when several have ended',
      restartsAllContainers:
        'the action RestartAllContainers of a restart rule restarts only the container that ended, if it is accepted at all',
      renewsEveryProbe:
        'a probe that had ended is begun anew only when no other probe stands before it in the pod, not only in its container',
    },
    difference: ({ before, since, changes }) =>
      `Before v${since} ${before} (here: ${changes === 'order' ? 'other rows' : 'the same rows at other times'}).`,
  },
}
