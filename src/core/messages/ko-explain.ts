import type { ExplainWords } from './explain-words.ts'
import { koList } from './ko-list.ts'

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)}초`
const inSteps = (steps: readonly (readonly string[])[]): string =>
  steps.map((names) => (names.length === 1 ? koList(names) : `${koList(names)} 함께`)).join(' → ')

/** Korean answers to the ten questions. */
export const koExplain: ExplainWords = {
  questions: {
    'why-ready': '왜 READY가 이 값일까요?',
    'init-waiting': 'Init은 무엇을 기다리나요?',
    sidecar: '사이드카는 어디에 있나요: 네이티브인가요, 예전 방식인가요?',
    job: 'Job은 끝나나요?',
    'start-order': '무엇이 언제 시작하고, 어떤 게이트가 붙잡고 있나요?',
    'stop-order': '무엇이 언제 멈추고, 유예 시간은 충분한가요?',
    'init-network': 'init 컨테이너가 네트워크를 쓸 수 있나요?',
    requests: '파드는 실제로 얼마를 요청하나요?',
    'status-source': 'STATUS는 어느 컨테이너에서 왔나요?',
    'restarts-source': 'RESTARTS는 어디에서 왔나요?',
  },
  list: koList,
  seconds,
  whyReady: {
    gone: () => '파드 객체가 사라졌습니다. kubectl은 NotFound라고 하고 아무것도 세지 않습니다.',
    all: ({ ready, counted, never }) =>
      `${ready}: ${koList(counted)} 컨테이너가 준비되어 집계됩니다${never.length > 0 ? `. ${koList(never)} 컨테이너는 집계되지 않습니다` : ''}.`,
    some: ({ ready, counted, missing }) =>
      `${ready}: ${koList(counted)} 컨테이너가 집계됩니다. 집계되지 않음: ${koList(missing)}.`,
    none: ({ ready, missing, isOver }) =>
      missing.length > 0
        ? `${ready}: ${isOver ? '' : '아직 '}아무것도 집계되지 않습니다: ${koList(missing)}.`
        : `${ready}: 이 파드에서 집계될 수 있는 컨테이너가 없습니다.`,
    missing: (name, why) => `${name} (${why})`,
  },
  initWaiting: {
    noInits: () => '없음: 파드에 initContainers가 없어 컨테이너들이 바로 시작합니다.',
    done: (count) =>
      count === 1
        ? '없음: initContainers의 유일한 항목이 할 일을 마쳤습니다.'
        : `없음: initContainers의 ${count}개 항목이 모두 0으로 끝났거나 시작했습니다.`,
    gone: () => '더 이상 없음: 파드가 끝났거나 사라졌습니다.',
    gated: (gates) =>
      `파드가 스케줄되지 않았습니다. init이 시작하려면 먼저 schedulingGates (${koList(gates)})가 제거되어야 합니다.`,
    mustExit: ({ name, entry, of, state }) =>
      `${of}개 중 ${entry}번째 항목 ${name}: 일반 init은 0으로 끝나야 다음이 시작됩니다. 지금은 ${state}.`,
    mustStart: ({ name, entry, of, state }) =>
      `${of}개 중 ${entry}번째 항목 ${name}: 네이티브 사이드카는 시작되어야 다음이 시작됩니다. 지금은 ${state}.`,
    mustPassStartupProbe: ({ name, failures, failureThreshold, nextMs }) =>
      `${name}: 실행 중이지만 startupProbe를 아직 통과하지 못했습니다 (${failureThreshold}번 중 ${failures}번 실패${nextMs === undefined ? '' : `, 다음은 ${seconds(nextMs)}`}).`,
  },
  sidecar: {
    native: (name) =>
      `${name} 컨테이너는 네이티브 사이드카입니다. restartPolicy: Always를 달고 initContainers에 있어 메인보다 먼저 시작하고, 함께 실행되며, 나중에 멈추고, 1로 집계됩니다.`,
    legacy: (name) =>
      `${name} 컨테이너는 예전 방식입니다. containers에 있어 메인처럼 1로 집계되고, 시작·종료 순서가 없으며, Job을 끝나지 않게 합니다.`,
    init: (name) =>
      `${name} 컨테이너는 restartPolicy: Always 없이 initContainers에 있습니다. 일반 init이므로 다른 것이 시작하기 전에 끝나야 하고 집계되지 않습니다.`,
    othersNative: (names) =>
      `여기의 네이티브 사이드카: ${koList(names)}. restartPolicy: Always를 달고 initContainers에 있으며 각각 1로 집계됩니다.`,
    none: () =>
      '이 파드에는 사이드카가 없습니다. initContainers에 restartPolicy: Always인 항목이 없고, 이름으로 보아 도우미인 메인도 없습니다.',
  },
  job: {
    serves: (kind) => `끝날 것이 없습니다. ${kind}은(는) 삭제될 때까지 서비스합니다.`,
    succeeds: ({ mains, sidecars, atMs }) =>
      `예: ${koList(mains)} 컨테이너가 0으로 끝나고${sidecars.length > 0 ? `, 이어서 Kubernetes가 ${koList(sidecars)} 컨테이너를 멈추고` : ''}, 파드는 ${seconds(atMs)}에 Succeeded가 됩니다.`,
    fails: ({ culprit, exitCode, atMs }) =>
      `아니요: ${culprit} 컨테이너가 ${exitCode === undefined ? '' : `종료 코드 ${exitCode}(으)로 `}끝나서 파드는 ${seconds(atMs)}에 Failed가 됩니다.`,
    failsByDeadline: ({ kept, seconds: limit }) =>
      `아니요: ${kept.length > 0 ? `${koList(kept)} 컨테이너가 아직 실행 중일 때 ` : ''}activeDeadlineSeconds (${limit}초)가 지나 파드가 Failed로 끝납니다.`,
    evicted: (atMs) =>
      `아니요: kubelet이 파드를 축출하여 ${seconds(atMs)}에 Failed로 끝납니다. 축출된 파드는 다시 시작되지 않으며, 소유자가 새 파드를 만듭니다.`,
    refused: () =>
      '아니요: 노드 자원이 부족하여 kubelet이 파드를 거부합니다. 아무것도 실행되지 않으며, 소유자가 새 파드를 만듭니다.',
    evictedInTime: () => ' 축출 때문에 멈춘 것이지만, 종료 코드 0은 그래도 성공으로 칩니다.',
    keptBy: ({ kept, ready, status }) =>
      `아니요: ${koList(kept)} 컨테이너가 containers에 있고 끝나지 않으므로 파드는 ${ready} ${status}에 머뭅니다. 네이티브 사이드카라면 Kubernetes가 멈춰 줍니다.`,
    neverExits: ({ mains, ready, status }) =>
      `아니요: 이 그림에서는 ${koList(mains)} 컨테이너가 끝나지 않으므로 파드는 ${ready} ${status}에 머뭅니다.`,
    stuckInInit: ({ name, status }) => `아니요: initContainers의 ${name}을(를) 넘지 못합니다 (${status}).`,
    restarts: ({ name, status }) =>
      `이대로는 아닙니다: ${name} 컨테이너가 계속 실패하고 거듭 다시 시작됩니다 (${status}).`,
  },
  startOrder: {
    atOnce: (names) => `${koList(names)}: 바로`,
    afterExit: (names, gate, atMs) => `${koList(names)}: ${gate} 컨테이너가 0으로 끝나면 (${seconds(atMs)})`,
    afterStarted: (names, gate, atMs) => `${koList(names)}: ${gate} 컨테이너가 시작하면 (${seconds(atMs)})`,
    afterPostStart: (names, gate, atMs) =>
      `${koList(names)}: ${gate} 컨테이너의 postStart 훅이 반환하면 (${seconds(atMs)})`,
    afterStartupProbe: (names, gate, atMs) =>
      `${koList(names)}: ${gate} 컨테이너가 startupProbe를 통과하면 (${seconds(atMs)})`,
    never: (names) => `${koList(names)}: 이 그림에서는 시작하지 않음`,
    noOrder: (names, helpers) => `${koList(names)} 컨테이너는 ${koList(helpers)} 컨테이너가 준비되기를 기다리지 않음`,
    all: (steps) => `${steps.join('; ')}.`,
    gated: (gates) =>
      `아무것도 시작하지 않습니다. schedulingGates (${koList(gates)})가 제거될 때까지 스케줄러가 파드를 붙잡고 있습니다.`,
  },
  stopOrder: {
    notStopped: (grace) => `이 그림에서는 아무것도 멈추지 않습니다. 삭제하면 파드 전체에 ${grace}초가 주어집니다.`,
    order: ({ steps, usedMs, grace }) =>
      `${inSteps(steps)}: ${grace}초 중 ${seconds(usedMs)} 만에 모두 사라지므로 유예는 충분합니다.`,
    finish: ({ steps, usedMs, grace }) => `메인이 끝나면: ${inSteps(steps)}, ${grace}초 중 ${seconds(usedMs)} 안에.`,
    killed: ({ names, grace, enough }) =>
      `유예 ${grace}초는 충분하지 않습니다: ${koList(names)} 컨테이너가 SIGKILL을 받습니다. ${enough === undefined ? 'SIGTERM을 무시하므로 어떤 유예로도 안 됩니다' : `${enough}초면 됩니다`}.`,
    cut: ({ hooks, early, grace, enough }) =>
      `유예 ${grace}초는 충분하지 않습니다: ${[
        ...(hooks.length > 0 ? [`${koList(hooks)} 컨테이너의 preStop 훅이 중간에 끊깁니다`] : []),
        ...(early.length > 0 ? [`${koList(early)} 컨테이너가 차례보다 먼저 SIGTERM을 받습니다`] : []),
      ].join(', ')}. ${enough === undefined ? '어떤 유예로도 안 됩니다' : `${enough}초면 됩니다`}.`,
    forced: () => '유예 0으로 삭제했습니다. 객체는 즉시 사라지고 프로세스는 그 뒤에서 멈춥니다.',
    evicted: ({ steps, killed, usedMs, grace, own }) =>
      `축출할 때의 유예는 ${grace === own ? `파드 자신의 ${own}초` : `파드 자신의 ${own}초가 아니라 ${grace}초`}입니다: ${inSteps(steps)}, ${seconds(usedMs)} 만에 모두 사라집니다.${killed.length === 0 ? '' : ` ${koList(killed)} 컨테이너가 SIGKILL을 받습니다.`}`,
    refused: () => '멈출 것이 없습니다. kubelet이 파드를 거부하여 아무것도 실행된 적이 없습니다.',
  },
  initNetwork: {
    noMesh: () => '이 파드의 트래픽을 돌리는 메시가 없습니다. 모든 init 컨테이너가 네트워크를 직접 씁니다.',
    noOtherInits: (own, proxy) =>
      own.length === 0
        ? `물어볼 init 컨테이너가 없습니다. initContainers에 ${proxy} 말고는 없습니다.`
        : `물어볼 것이 없습니다. ${koList(own)} 컨테이너는 ${proxy}를 지나는 길을 준비할 뿐이고, 다른 init 컨테이너는 없습니다.`,
    before: (names, proxy) =>
      `${koList(names)} 컨테이너는 ${proxy}보다 먼저 실행됩니다. 돌려진 트래픽은 아직 갈 곳이 없습니다.`,
    after: (names, proxy, isReady) =>
      `${koList(names)} 컨테이너는 ${proxy}가 시작한 뒤에 실행됩니다. 프록시를 거칩니다${isReady ? '' : '. 다만 startupProbe가 없어 프록시가 아직 응답하지 않을 수 있습니다'}.`,
    beforeRedirect: (names, redirect) =>
      `${koList(names)} 컨테이너는 ${redirect}보다 먼저 실행됩니다. 네트워크에 직접 닿습니다.`,
    neverWithLegacy: (names, proxy, redirect) =>
      `${koList(names)} 컨테이너는 ${redirect} 뒤에, 메인과 함께 시작하는 ${proxy}보다 먼저 실행됩니다. 돌려진 트래픽은 갈 곳이 없습니다.`,
  },
  requests: {
    none: () => '없음: cpu나 memory를 요청하는 컨테이너가 없습니다.',
    total: (resource, amount, why) => `${resource} ${amount} (${why})`,
    sum: (terms) => terms.join(' + '),
    initStep: (name) => `${name} 단계, 나중에 실행되는 것보다 큼`,
    podLevel: () => '파드 전체에 설정됨',
    overhead: (amount) => `오버헤드 ${amount}`,
    qos: (qosClass) => `QoS 클래스 ${qosClass}.`,
  },
  statusSource: {
    gone: () => '없음: 객체가 사라졌습니다.',
    terminating: () =>
      '없음: 파드에 deletionTimestamp가 있어 컨테이너가 무엇을 하든 kubectl은 Terminating이라고 합니다.',
    fromInit: ({ status, name }) =>
      `${name}: initContainers에서 0으로 끝나지도 시작하지도 않은 첫 항목이 ${status}을(를) 냅니다.`,
    fromMain: ({ status, name, failuresFirst }) =>
      `${name}: 목록에서 기다리거나 끝난 첫 메인${failuresFirst ? ' (실패한 것이 완료된 것보다 먼저)' : ''}이 ${status}을(를) 냅니다.`,
    gated: () => '없음: schedulingGates 때문에 PodScheduled 컨디션이 False이므로 kubectl은 SchedulingGated라고 합니다.',
    initializing: ({ status, name }) => `생성을 기다리는 ${name} 컨테이너가 ${status}을(를) 냅니다.`,
    running: () => '특정한 것 없음: 메인이 실행 중이고 파드가 Ready입니다.',
    notReady: (names) =>
      `${koList(names)} 컨테이너는 끝났는데 다른 메인이 아직 실행 중이고 파드가 Ready가 아닙니다. kubectl은 NotReady라고 합니다.`,
    evicted: ({ reason, isLost }) =>
      isLost
        ? ` 모든 메인이 0으로 끝나 파드는 Succeeded가 되고, ${reason}라는 이유는 사라집니다.`
        : ` ${reason}는 파드의 reason이며 kubectl describe에 있습니다. 끝난 컨테이너가 있으면 kubectl은 그것을 먼저 말합니다.`,
    refused: (reason) => `없음: 상태가 있는 컨테이너가 없어 파드의 reason인 ${reason}입니다.`,
    phase: (status) => `없음: 더 말해 주는 컨테이너 상태가 없어 phase인 ${status}입니다.`,
  },
  restartsSource: {
    none: () => '다시 시작된 것이 없습니다.',
    terms: ({ restarts, terms, dropped }) =>
      `${restarts} = ${terms.join(' + ')}${dropped.length > 0 ? `. ${koList(dropped)} 컨테이너는 일반 init이라 초기화 후에는 빠집니다` : ''}.`,
  },
  versions: {
    before: {
      evictsAtOnce: '하드 축출 임계값은 1초가 아니라 파드 자신의 terminationGracePeriodSeconds를 줍니다',
      keepsOwnGraceOnEviction:
        '소프트 축출 임계값은 파드 자신의 유예 시간이 더 짧아도 kubelet의 evictionMaxPodGracePeriod를 줍니다',
      triggerResetsTicks:
        'readiness 프로브는 kubelet이 순서 밖에서 물은 뒤에도 자기 주기를 지키고, 통과한 startup 프로브는 컨테이너가 끝날 때까지 계속 묻습니다',
      keepsSidecarProbes: '끝난 사이드카의 프로브는 다음 실행 때에야 새로 시작합니다',
      phaseAsksRuntime: '사이드카 옆에서 메인이 모두 백오프로 기다리는 파드의 phase는 Pending입니다',
      retriesAtBackOffEnd:
        '크래시 루프는 백오프의 끝이 아니라 10초마다 오는 다음 재시도를 기다리고, CrashLoopBackOff를 더 일찍 말합니다',
      carriesStarted: 'startupProbe가 있는 컨테이너는 다시 시작되면 프로브를 다시 통과할 때까지 시작 전으로 봅니다',
      hasRestartRules: '컨테이너별 restartPolicy와 restartPolicyRules는 무시되고 파드의 것만 쓰입니다',
      relistsOnDemand:
        'kubelet이 시작하거나 멈춘 것은 2 ms 뒤가 아니라 런타임을 다음에 살펴볼 때(1초에 한 번) 보이므로, 시작 순서의 한 단계가 1초씩 걸립니다',
      keepsInitialized: '사이드카가 내려가면 파드가 Initialized 컨디션을 다시 잃을 수 있습니다',
      staysInitialized: '모두 내려간 메인은 함께 내려간 사이드카보다 먼저 다시 시작되지 않습니다',
      countsSidecars: 'kubectl은 네이티브 사이드카를 세지 않습니다',
      saysHowItEnded: 'kubectl은 삭제된 파드가 Succeeded나 Failed여도 Terminating이라고 합니다',
      prefersFailures:
        '여러 메인이 끝났을 때 kubectl은 실패한 것이 아니라 목록에서 먼저 끝난 메인에서 STATUS를 가져옵니다',
      restartsAllContainers: '재시작 규칙의 RestartAllContainers는 받아들여지더라도 끝난 컨테이너만 다시 시작합니다',
      renewsEveryProbe: '끝난 프로브는 컨테이너가 아니라 파드 전체에서 앞에 다른 프로브가 없을 때만 새로 시작합니다',
    },
    difference: ({ before, since, changes }) =>
      `v${since} 전에는 ${before} (여기서는 ${changes === 'order' ? '행이 달라짐' : '같은 행이 다른 시각에 나옴'}).`,
  },
}
