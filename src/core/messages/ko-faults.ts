import type { FaultWords } from './fault-words.ts'
import { koNames } from './ko-list.ts'

/** Korean words of Break it. */
export const koFaults: FaultWords = {
  title: '고장 내기',
  target: '고장 낼 컨테이너',
  names: {
    'crash-once': '한 번 크래시',
    'crash-loop': '크래시 반복',
    oom: 'OOM',
    'readiness-never': 'readinessProbe가 끝내 실패',
    'readiness-flaps': 'readinessProbe가 잠시 실패',
    'liveness-fails': 'livenessProbe 실패',
    'startup-fails': 'startupProbe가 끝내 실패',
    'pull-for-a-while': '이미지 풀이 잠시 실패',
    'pull-for-ever': '이미지 풀이 계속 실패',
    'ignore-sigterm': 'SIGTERM 무시',
    'slow-start': '느린 시작',
  },
  probeMenu: '프로브 실패',
  pullMenu: '이미지 풀 실패',
  deletePod: '파드 삭제',
  deletedAt: (seconds) => `${seconds}초에 파드 삭제`,
  evict: '노드 압박: 축출',
  refuse: '노드 압박: 거부',
  evictedAt: (seconds) => `${seconds}초에 축출`,
  refused: '도착하자마자 거부',
  active: '고장 난 것',
  remove: (what) => `${what} 되돌리기`,
  of: (container, fault) => `${container}: ${fault}`,
  mendAll: '모두 고치기',
  undo: '실행 취소',
  redo: '다시 실행',
  exitCode: '종료 코드',
  obstacles: {
    'not-scheduled': () => '파드가 어느 노드에도 없어 아무것도 실행되지 않습니다.',
    'no-probe': ({ container, probe }) => `\`${container}\`에는 ${probe}가 없습니다.`,
    'ends-before': ({ container }) => `\`${container}\` 컨테이너는 SIGTERM이 오기 전에 이미 종료됩니다.`,
    'not-restarted': ({ container }) =>
      `여기서 \`${container}\` 컨테이너는 다시 시작되지 않으므로 한 번만 크래시할 수 있습니다.`,
    'image-there': ({ container }) =>
      `\`${container}\`의 이미지는 이미 노드에 있습니다. 같은 이미지를 쓰는 컨테이너가 먼저 받았습니다.`,
    critical: () => '중요(critical) 파드는 우선순위가 높아 축출되지도 거부되지도 않습니다.',
    'never-pulled': ({ container }) => `imagePullPolicy: Never이므로 \`${container}\`의 이미지를 받지 않습니다.`,
  },
  says: {
    'main-restarts': ({ container, others }) =>
      `\`${container}\` 컨테이너만 다시 시작됩니다. ${koNames(others)} 컨테이너는 계속 실행되고 계속 집계됩니다.`,
    'main-alone-restarts': ({ container }) =>
      `kubelet이 \`${container}\` 컨테이너를 다시 시작합니다. 처음에는 바로, 그다음부터는 10초, 20초, 40초 … 최대 300초 뒤입니다.`,
    'not-restarted': ({ container }) =>
      `restartPolicy: Never이므로 이 파드에서 \`${container}\` 컨테이너는 다시 시작되지 않습니다.`,
    'sidecar-crashes': ({ container, others }) =>
      others.length === 0
        ? `kubectl은 \`${container}\`에서 멈춥니다. 네이티브 사이드카는 항상 다시 시작됩니다.`
        : `kubectl은 \`${container}\`에서 멈춥니다. ${koNames(others)} 컨테이너는 멈춘 적이 없습니다.`,
    'init-crashes': ({ container }) =>
      `목록에서 그 뒤에 있는 것은 \`${container}\` 컨테이너가 0으로 종료되어야 시작됩니다.`,
    'memory-limit': ({ memoryLimit }) => `메모리 한도 ${memoryLimit}에서 커널이 종료시켰습니다.`,
    'memory-node': () => '커널이 종료시켰습니다. 메모리 한도가 없으니 노드의 메모리가 바닥난 것입니다.',
    'not-ready': () => '준비되지 않은 것은 죽은 것이 아닙니다. 아무것도 다시 시작되지 않습니다.',
    liveness: ({ container }) => `kubelet이 \`${container}\`에 SIGTERM을 보내 멈추고 다시 시작합니다.`,
    'startup-gate': ({ others }) =>
      `게이트는 started입니다. 그것이 오지 않으므로 ${koNames(others)} 컨테이너는 시작되지 않습니다.`,
    'startup-main': ({ container }) =>
      `\`${container}\` 컨테이너는 started로 인정되지 않습니다. failureThreshold에 이르면 kubelet이 멈추고 다시 시도합니다.`,
    'no-image': () => '이미지가 없으면 컨테이너도 없습니다.',
    'no-image-yet': () => '나중의 시도가 성공할 때까지는 이미지도 컨테이너도 없습니다.',
    'spends-grace': ({ container, others, graceSeconds }) =>
      `\`${container}\` 컨테이너가 ${graceSeconds}초를 모두 씁니다. ${koNames(others)} 컨테이너에는 2초가 남습니다.`,
    'spends-grace-alone': ({ container, graceSeconds }) =>
      `\`${container}\` 컨테이너가 ${graceSeconds}초를 모두 쓴 뒤 SIGKILL을 받습니다.`,
    'sidecar-spends-grace': ({ container, graceSeconds }) =>
      `\`${container}\` 컨테이너는 차례가 오면 SIGTERM을, ${graceSeconds}초가 다 되면 SIGKILL을 받습니다.`,
    'not-deleted': () => '파드를 멈춰야 보입니다. 파드 삭제를 누르세요.',
    'slow-gate': ({ container, others }) =>
      `게이트가 늦게 열립니다. ${koNames(others)} 컨테이너가 \`${container}\` 컨테이너를 기다립니다.`,
    'slow-main': ({ container }) =>
      `\`${container}\` 컨테이너가 늦게 집계됩니다. 느린 것은 고장이 아닙니다. 아무것도 다시 시작되지 않습니다.`,
    'slow-liveness': ({ container }) =>
      `livenessProbe는 느린 시작을 기다리지 않고 \`${container}\` 컨테이너를 멈춥니다. startupProbe가 있으면 기다립니다.`,
    refused: ({ reason }) =>
      `디스크나 PID가 부족한 노드는 중요(critical) 파드만 받습니다. 상태가 있는 컨테이너가 없어 kubectl은 파드의 reason인 ${reason}를 출력합니다. 누군가 삭제할 때까지 남습니다.`,
    evicted: ({ graceSeconds, status, reason }) =>
      `파드는 ${graceSeconds}초 안에 멈춰야 하고, 그 뒤 Failed로 남습니다. reason은 ${reason}이지만 kubectl은 컨테이너가 어떻게 끝났는지를 출력합니다: ${status}.`,
    'evicted-in-time': ({ graceSeconds, status, reason }) =>
      `파드는 ${graceSeconds}초 안에 멈춰야 합니다. 모든 메인이 제때 0으로 끝나 Succeeded가 되고 reason인 ${reason}는 사라지며, kubectl은 ${status}를 출력합니다.`,
    'nothing-to-evict': () => '파드가 이미 멈추는 중이었거나 끝났으므로 축출해도 달라지지 않습니다.',
    deleted: () => 'kubelet은 파드 전체가 멈춘 뒤에 kubectl에 알립니다.',
    'deleted-mains': () =>
      '메인이 먼저, 그다음 사이드카가 역순으로 멈춥니다. kubectl에는 파드 전체가 멈춘 뒤에 알려집니다.',
  },
}
