import { describe, expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { en } from '../messages/en.ts'
import { enExplain } from '../messages/en-explain.ts'
import type { QuestionId } from '../messages/explain-words.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { explainPod } from './explain-pod.ts'

function timelineOf(text: string | undefined, scenario?: Scenario): Timeline {
  const analysis = analyze(text ?? '', scenario === undefined ? {} : { scenarios: { 0: scenario } })
  const timeline = analysis.pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod in the example')
  return timeline
}

function answer(id: QuestionId, timeline: Timeline, t = timeline.restMs): string {
  return explainPod(timeline, t, en, enExplain).find((one) => one.id === id)?.sentence ?? ''
}

const pod = (spec: string, metadata = '{name: p}') => `apiVersion: v1\nkind: Pod\nmetadata: ${metadata}\nspec:\n${spec}`

const seed = timelineOf(EXAMPLE_PODS.seed)
const legacy = timelineOf(EXAMPLE_PODS.legacy)
const job = timelineOf(EXAMPLE_PODS.job)
const legacyJob = timelineOf(EXAMPLE_PODS.legacyJob)
const shortGrace = timelineOf(EXAMPLE_PODS.shortGrace)
const stack = timelineOf(EXAMPLE_PODS.two)
const crashing = timelineOf(EXAMPLE_PODS.seed, {
  containers: { details: { runs: [{ exitCode: 1, afterSeconds: 3 }] } },
})

const gated = timelineOf(pod('  schedulingGates: [{name: example.com/quota}]\n  containers: [{name: a, image: b}]\n'))

const hasty = pod('  terminationGracePeriodSeconds: 60\n  containers: [{name: a, image: b}]\n')
const stubborn = { containers: { a: { termSeconds: null } } }
const evicted = timelineOf(hasty, { ...stubborn, evictAtSeconds: 30 })
const refused = timelineOf(hasty, { evictAtSeconds: 0 })

describe('an evicted pod', () => {
  test('STATUS is of the container that ended, the reason stands elsewhere', () => {
    expect(answer('status-source', evicted)).toBe(
      'a: the first main in the list that waits or has ended, one that failed before one that completed, gives Error. Evicted is the pod’s reason and stands in kubectl describe: an ended container has the word before it.',
    )
    expect(answer('status-source', evicted, 29_000)).toBe('None in particular: a main runs and the pod is Ready.')
  })
  test('a main that exits 0 in time takes the reason away', () =>
    expect(answer('status-source', timelineOf(hasty, { evictAtSeconds: 30 }))).toMatch(
      /gives Completed\. Every main exited 0, so the pod has Succeeded, and its reason Evicted is lost\.$/,
    ))
  test('a refused one has no container to say anything', () => {
    expect(answer('status-source', refused)).toBe(
      'None: no container has a status, so it is the pod’s reason, Evicted.',
    )
    expect(answer('stop-order', refused)).toBe(
      'There is nothing to stop: the kubelet refused the pod, and nothing of it ever ran.',
    )
  })
  test('nothing of it is counted, and nothing will be', () => {
    expect(answer('why-ready', evicted)).toBe('0/1: nothing is counted: a (exited).')
    expect(answer('why-ready', refused)).toBe('0/1: nothing is counted: a (waiting).')
  })
  test('its grace is the threshold’s, and who does not make it is killed', () => {
    expect(answer('stop-order', evicted)).toMatch(
      /^The eviction gives 1 s in place of the pod’s own 60 s: a, all gone after [23]\.\d s; a gets SIGKILL\.$/,
    )
    const soft = timelineOf(hasty, { ...stubborn, evictAtSeconds: 30, evictGraceSeconds: 90 })
    expect(answer('stop-order', soft)).toMatch(/^The eviction gives the pod’s own 60 s: /)
  })
  test('a Job’s pod does not complete', () => {
    const work = timelineOf(EXAMPLE_PODS.job, { evictAtSeconds: 10, containers: { work: { termSeconds: null } } })
    expect(answer('job', work)).toMatch(
      /^No: the kubelet evicts the pod, which has Failed at 1\d\.\d s; an evicted pod is never started again/,
    )
    expect(answer('job', timelineOf(EXAMPLE_PODS.job, { evictAtSeconds: 10 }))).toMatch(
      /^Yes: .*An eviction told them to stop, and exit 0 is taken for success all the same\.$/,
    )
    expect(answer('job', timelineOf(EXAMPLE_PODS.job, { evictAtSeconds: 0 }))).toMatch(
      /^No: the kubelet refuses the pod/,
    )
  })
})

test('ten questions, each answered with one sentence for every example', () => {
  for (const text of Object.values(EXAMPLE_PODS)) {
    const timeline = timelineOf(text)
    const answers = explainPod(timeline, timeline.restMs, en, enExplain)
    expect(answers).toHaveLength(10)
    for (const { sentence } of answers) expect(sentence).toMatch(/^[^\n]+\.$/)
  }
})

describe('1 why this READY', () => {
  test('all that count are ready', () =>
    expect(answer('why-ready', seed)).toBe(
      '2/2: istio-proxy and details are ready and counted; istio-init never counts.',
    ))
  test('nothing at the beginning', () => expect(answer('why-ready', seed, 0)).toMatch(/^0\/2: nothing is counted yet/))
  test('some', () =>
    expect(answer('why-ready', legacyJob)).toBe('1/2: istio-proxy is counted; not counted: work (exited).'))
  test('gone', () => expect(answer('why-ready', seed, seed.endMs)).toContain('NotFound'))
})

describe('2 what Init:x/y waits for', () => {
  test('an exit', () =>
    expect(answer('init-waiting', seed, 2000)).toMatch(/^For istio-init, entry 1 of 2: a regular init must exit 0/))
  test('a startupProbe, with its attempts and the next one', () => {
    expect(answer('init-waiting', stack, 3000)).toMatch(
      /^For vault: it runs and has not passed its startupProbe \(failed \d of 3, next at 3\.0 s\)\.$/,
    )
  })
  test('a start', () => {
    const timeline = timelineOf(EXAMPLE_PODS.job, { containers: { 'istio-proxy': { imagePullSeconds: 9 } } })
    expect(answer('init-waiting', timeline, 4000)).toMatch(/^For istio-proxy, entry 1 of 1: a native sidecar must have/)
  })
  test('nothing any more, and no inits at all', () => {
    expect(answer('init-waiting', seed)).toBe('Nothing: all 2 entries of initContainers have exited 0 or started.')
    expect(answer('init-waiting', shortGrace)).toContain('the pod has no initContainers')
  })
})

describe('3 where the sidecar is', () => {
  test('native', () => expect(answer('sidecar', seed)).toMatch(/^istio-proxy is a native sidecar/))
  test('the old way', () => expect(answer('sidecar', legacy)).toMatch(/^istio-proxy is there the old way/))
  test('a regular init by mistake', () => {
    const timeline = timelineOf(
      pod('  initContainers: [{name: istio-proxy, image: proxyv2:1}]\n  containers: [{name: a, image: b}]\n'),
    )
    expect(answer('sidecar', timeline)).toMatch(/without restartPolicy: Always: it is a regular init/)
  })
  test('others, and none', () => {
    expect(answer('sidecar', stack)).toMatch(/^Native sidecars here: vault and logs/)
    expect(answer('sidecar', shortGrace)).toMatch(/^This pod has no sidecar/)
  })
})

describe('4 whether the Job completes', () => {
  test('it does, natively', () =>
    expect(answer('job', job)).toMatch(
      /^Yes: work exits 0, then Kubernetes stops istio-proxy, and the pod has Succeeded/,
    ))
  test('the old way keeps it', () =>
    expect(answer('job', legacyJob)).toMatch(/^No: istio-proxy is listed under containers and never exits/))
  test('a pod that serves', () => expect(answer('job', seed)).toMatch(/^There is nothing to complete/))
  test('a failing one', () => {
    const timeline = timelineOf(EXAMPLE_PODS.job, {
      containers: { work: { runs: [{ exitCode: 3, afterSeconds: 5 }] } },
    })
    expect(answer('job', timeline)).toMatch(/^No: the pod has Failed at .* because work ended with exit code 3\.$/)
  })
  test('a deadline', () => {
    const text = (EXAMPLE_PODS.legacyJob ?? '').replace(
      'restartPolicy: Never',
      'restartPolicy: Never\n      activeDeadlineSeconds: 60',
    )
    expect(answer('job', timelineOf(text))).toMatch(/activeDeadlineSeconds \(60 s\) is over and ends the pod as Failed/)
  })
  test('an init that never ends', () => {
    const text = (EXAMPLE_PODS.job ?? '').replace(
      'initContainers:',
      'initContainers:\n      - {name: wait, image: w:1}',
    )
    const timeline = timelineOf(text, { containers: { wait: {}, work: {} } })
    expect(answer('job', timelineOf(text))).toMatch(/^Yes/)
    const failing = timelineOf(text.replace('Never', 'OnFailure'), {
      containers: { wait: { runs: [{ exitCode: 1, afterSeconds: 1 }] } },
    })
    expect(answer('job', failing)).toMatch(/^No: it never gets past wait/)
    expect(timeline.pod.initContainers).toHaveLength(2)
  })
  test('a main that runs on is nobody else’s fault', () =>
    expect(answer('job', timelineOf(EXAMPLE_PODS.job, { containers: { work: { runs: [{}] } } }))).toBe(
      'No: work never exits in this picture, so the pod stays at 2/2 Running.',
    ))
  test('a main that fails again and again', () => {
    const timeline = timelineOf((EXAMPLE_PODS.job ?? '').replace('Never', 'OnFailure'), {
      containers: { work: { runs: [{ exitCode: 1, afterSeconds: 1 }] } },
    })
    expect(answer('job', timeline)).toMatch(/^Not as it stands: work keeps failing/)
  })
})

test('5 what starts when: each kind of gate, and what never starts', () => {
  expect(answer('start-order', seed)).toBe(
    'istio-init at once; istio-proxy when istio-init has exited 0 (3.3 s); details when istio-proxy has passed its startupProbe (6.3 s).',
  )
  expect(answer('start-order', job)).toBe('istio-proxy at once; work when istio-proxy has started (1.0 s).')
  const hook = pod(
    '  initContainers: [{name: s, image: s:1, restartPolicy: Always, lifecycle: {postStart: {sleep: {seconds: 3}}}}]\n  containers: [{name: a, image: b}]\n',
  )
  expect(answer('start-order', timelineOf(hook))).toMatch(/a when the postStart hook of s has returned/)
  const stuck = timelineOf(EXAMPLE_PODS.seed, { containers: { 'istio-proxy': { startupProbe: { fails: true } } } })
  expect(answer('start-order', stuck)).toMatch(/; details has not started as far as this picture goes\.$/)
  expect(answer('start-order', legacy)).toMatch(
    /; istio-proxy and details when istio-init has exited 0 \(3\.3 s\); details does not wait for istio-proxy to be ready\.$/,
  )
  expect(answer('start-order', gated)).toMatch(/^Nothing starts: .* schedulingGates \(example\.com\/quota\)/)
})

describe('6 what stops when, and whether the grace is enough', () => {
  test('enough, mains first, then the sidecar', () =>
    expect(answer('stop-order', seed)).toBe(
      'details, then istio-proxy: all gone after 3.0 s of 30 s, so the grace is enough.',
    ))
  test('mains have no order between them', () => {
    expect(answer('stop-order', legacy)).toMatch(/^istio-proxy and details together: /)
    expect(answer('stop-order', stack)).toMatch(/^app and worker together, then logs, then vault: /)
  })
  test('a Job finishes', () =>
    expect(answer('stop-order', job)).toMatch(/^When the mains are done: work, then istio-proxy/))
  test('SIGKILL, and the grace that would do', () => {
    const timeline = timelineOf(EXAMPLE_PODS.seed, {
      deleteAtSeconds: 60,
      containers: { details: { termSeconds: 45 } },
    })
    expect(answer('stop-order', timeline)).toMatch(
      /^The grace of 30 s is not enough: details gets SIGKILL; 4\d s would do\.$/,
    )
  })
  test('SIGKILL whatever the grace', () => {
    const timeline = timelineOf(EXAMPLE_PODS.seed, {
      deleteAtSeconds: 60,
      containers: { details: { termSeconds: null } },
    })
    expect(answer('stop-order', timeline)).toContain('no grace would do, because SIGTERM is ignored')
  })
  test('a sidecar that is slow to stop when the Job is done', () => {
    const timeline = timelineOf(EXAMPLE_PODS.job, { containers: { 'istio-proxy': { termSeconds: 45 } } })
    expect(answer('stop-order', timeline)).toMatch(/istio-proxy gets SIGKILL; 4\d s would do\.$/)
  })
  test('nobody is killed, but a hook is cut off and a sidecar stops before its turn', () => {
    expect(answer('stop-order', shortGrace)).toBe(
      'The grace of 5 s is not enough: the preStop hook of app is cut off; 22 s would do.',
    )
    const text = (EXAMPLE_PODS.shortGrace ?? '').replace(
      '  containers:',
      '  initContainers: [{name: s, image: s:1, restartPolicy: Always}]\n  containers:',
    )
    expect(answer('stop-order', timelineOf(text))).toContain('and s gets SIGTERM before its turn')
  })
  test('the grace that would do does', () => {
    const timeline = timelineOf((EXAMPLE_PODS.shortGrace ?? '').replace('Seconds: 5', 'Seconds: 22'))
    expect(answer('stop-order', timeline)).toMatch(/so the grace is enough\.$/)
  })
  test('a forced delete, and none at all', () => {
    expect(
      answer('stop-order', timelineOf(EXAMPLE_PODS.seed, { deleteAtSeconds: 60, deleteGraceSeconds: 0 })),
    ).toContain('grace 0')
    expect(answer('stop-order', crashing)).toMatch(/^Nothing stops in this picture/)
  })
})

describe('7 whether an init reaches the network', () => {
  const inits = (names: readonly string[], mains = '{name: a, image: b}') =>
    timelineOf(
      pod(
        `  initContainers:\n${names
          .map((name) =>
            name === 'istio-proxy'
              ? '  - {name: istio-proxy, image: proxyv2:1, restartPolicy: Always}'
              : `  - {name: ${name}, image: ${name}:1}`,
          )
          .join('\n')}\n  containers: [${mains}]\n`,
      ),
    )
  test('no mesh', () => expect(answer('init-network', stack)).toMatch(/^No mesh/))
  test('nothing but the mesh', () =>
    expect(answer('init-network', seed)).toMatch(/^There is none to ask about: istio-init only/))
  test('before and after the proxy', () => {
    expect(answer('init-network', inits(['istio-init', 'fetch', 'istio-proxy']))).toMatch(
      /^fetch runs before istio-proxy: redirected traffic goes nowhere yet/,
    )
    expect(answer('init-network', inits(['istio-init', 'istio-proxy', 'fetch']))).toMatch(
      /^fetch runs after istio-proxy has started: through the proxy/,
    )
    expect(answer('init-network', inits(['fetch', 'istio-init', 'istio-proxy']))).toMatch(/reached directly/)
  })
  test('the old way: never', () => {
    expect(
      answer(
        'init-network',
        inits(['istio-init', 'fetch'], '{name: istio-proxy, image: proxyv2:1}, {name: a, image: b}'),
      ),
    ).toMatch(/^fetch runs after istio-init and before istio-proxy, which starts only with the mains/)
  })
})

test('8 what the pod requests: sums, an init step, the pod level, overhead, nothing', () => {
  expect(answer('requests', stack)).toBe('cpu 750m (app 500m + worker 250m); memory 1Gi (app 1Gi).')
  expect(answer('requests', seed)).toBe('Nothing: no container asks for cpu or memory.')
  const big = pod(
    '  initContainers: [{name: big, image: b:1, resources: {requests: {cpu: "2"}}}]\n  containers: [{name: a, image: b, resources: {requests: {cpu: 100m}}}]\n  overhead: {cpu: 50m}\n',
  )
  expect(answer('requests', timelineOf(big))).toContain('the step of big, larger than what runs later')
  expect(answer('requests', timelineOf(big))).toContain('overhead 50m')
  const level = pod('  resources: {requests: {cpu: "3"}}\n  containers: [{name: a, image: b}]\n')
  expect(answer('requests', timelineOf(level))).toContain('set for the whole pod')
})

test('9 which container supplied STATUS', () => {
  expect(answer('status-source', seed, 1000)).toMatch(
    /^istio-init: the first entry of initContainers .* gives Init:0\/2/,
  )
  expect(answer('status-source', seed)).toMatch(/^None in particular/)
  expect(answer('status-source', legacyJob)).toMatch(/^work has ended while another main still runs/)
  expect(answer('status-source', seed, 751_000)).toMatch(/^None: the pod has a deletionTimestamp/)
  expect(answer('status-source', seed, seed.endMs)).toBe('None: the object is gone.')
  const t = crashing.snapshots.find(({ row }) => row.status === 'Error')?.t ?? -1
  expect(answer('status-source', crashing, t)).toMatch(/^details: .* gives Error\.$/)
})

test('10 where RESTARTS come from', () => {
  expect(answer('restarts-source', seed)).toBe('Nothing has been restarted.')
  expect(answer('restarts-source', crashing, crashing.endMs - 1)).toMatch(/^(\d+) = istio-proxy 0 \+ details \1\.$/)
  const failing = timelineOf(EXAMPLE_PODS.seed, {
    containers: {
      'istio-init': {
        runs: [
          { exitCode: 1, afterSeconds: 1 },
          { exitCode: 0, afterSeconds: 1 },
        ],
      },
    },
  })
  const first = failing.snapshots.find(({ row }) => row.restarts === '1')?.t ?? -1
  expect(answer('restarts-source', failing, first)).toMatch(/^1 = istio-init 1/)
  expect(answer('restarts-source', failing)).toBe(
    '0 = istio-proxy 0 + details 0; istio-init is a regular init and drops out after initialising.',
  )
})
