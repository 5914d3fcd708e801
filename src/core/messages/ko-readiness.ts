import { koNames } from './ko-list.ts'
import { koVerdict } from './ko-verdict.ts'
import type { ReadinessWords } from './readiness-words.ts'

/** Korean sentences of the ledger and the verdict. */
export const koReadiness: ReadinessWords = {
  ledger: ({ role, reason, exitCode, hasReadinessProbe, maskedBy }) => {
    const inTotal = '전체에는 들어가지만 준비된 수에는 아직 들어가지 않음'
    switch (reason) {
      case 'sidecar-ready':
        return '네이티브 사이드카: initContainers에서 restartPolicy가 Always, 집계됨'
      case 'main-ready':
        return '메인: 실행 중이고 준비됨, 집계됨'
      case 'still-counted':
        return '종료했지만 kubelet이 아직 API에 알리지 않음: 여전히 집계됨'
      case 'init-waiting':
        return '일반 init: 아직 차례가 오지 않음, 절대 집계되지 않음'
      case 'init-running':
        return '일반 init: 실행 중, 절대 집계되지 않음'
      case 'init-exited':
        return '일반 init: 0으로 종료, 절대 집계되지 않음'
      case 'not-started':
        return `생성 중: ${inTotal}`
      case 'starting':
        return `실행 중, startupProbe나 postStart를 아직 통과하지 못함: ${inTotal}`
      case 'not-ready':
        return hasReadinessProbe
          ? `실행 중, readinessProbe를 아직 통과하지 못함: ${inTotal}`
          : `실행 중, 준비되지 않음: ${inTotal}`
      case 'masked':
        return `준비됐지만 kubectl이 ${maskedBy ?? '앞선 init 항목'}에서 세기를 멈춤: 전체에는 들어가지만 준비된 수에는 들어가지 않음`
      case 'unseen':
        return `실행 중이고 준비됐지만 API에는 아직 나타나지 않음: ${inTotal}`
      case 'pulling':
        return role === 'init' ? '일반 init: 이미지를 받는 중, 절대 집계되지 않음' : `이미지를 받는 중: ${inTotal}`
      case 'back-off':
        return role === 'init'
          ? '일반 init: 다음 시도를 기다리는 중, 절대 집계되지 않음'
          : '다음 시도를 기다리는 중: 전체에는 들어가지만 준비된 수에는 들어가지 않음'
      case 'exited':
        return role === 'init'
          ? `일반 init: ${exitCode ?? ''}(으)로 종료, 절대 집계되지 않음`
          : `${exitCode ?? ''}(으)로 종료: 전체에는 들어가지만 준비된 수에는 들어가지 않음`
      case 'ephemeral':
        return '임시(ephemeral) 컨테이너: 절대 집계되지 않음'
      case 'gone':
        return '파드와 함께 사라짐'
      default:
        return `차례를 기다리는 중: ${inTotal}`
    }
  },
  verdict: koVerdict,
  restart: {
    alone: (names, kept) =>
      `${koNames(names)} 컨테이너만 종료되어 다시 시작합니다.${kept.length === 0 ? '' : ` ${koNames(kept)} 컨테이너는 계속 실행되고 계속 집계됩니다.`}`,
    masked: (by, names) =>
      `\`${by}\` 컨테이너가 종료되어 다시 시작합니다. kubectl은 거기서 세기를 멈춥니다. ${koNames(names)} 컨테이너는 멈춘 적이 없습니다.`,
    backOff: (first, most) =>
      `처음에는 바로, 그다음에는 종료하고 ${first}초, ${2 * first}초, ${4 * first}초 … 최대 ${most}초 뒤에 다시 시작합니다. STATUS는 kubelet이 다시 볼 때에야 바뀝니다.`,
  },
  moved: (names, completes) => {
    const end = completes
      ? '먼저 시작하고, 메인 컨테이너가 모두 종료되면 Kubernetes가 멈추므로 파드가 완료될 수 있습니다.'
      : '먼저 시작하고, 계속 실행되며, 마지막에 멈춥니다.'
    return names.length === 1
      ? `${names[0]} 컨테이너는 어디로 갔을까요? 위로 올라갔습니다. \`restartPolicy: Always\`를 달고 \`initContainers\`에 있습니다. ${end}`
      : `${names.join(', ')} 컨테이너는 \`restartPolicy: Always\`를 달고 \`initContainers\`에 있습니다. ${end}`
  },
  legacy: (names, completes) =>
    `${koNames(names)} 컨테이너는 예전 방식대로 \`containers\`에 있습니다. 시작 순서도 종료 순서도 없고, ${completes ? '이 파드는 끝나지 않습니다' : 'Job이라면 끝나지 않습니다'}.`,
  statusFrom: (name) => `STATUS의 출처: ${name}`,
  initsOnly: () => 'init 컨테이너는 서비스 전에 끝나며 집계되지 않습니다.',
  noInits: () => 'initContainers가 없습니다. 컨테이너들이 차례로 시작하고 그 사이에 게이트는 없습니다.',
  many: (containers) =>
    `컨테이너 ${containers}개. 행을 선택하면 게이트 이름이 보이고, L을 누르면 같은 내용이 표로 보입니다.`,
  drawnFrom: (kind, name, replicas) =>
    `${kind} ${name}의 파드 템플릿으로 그렸습니다${replicas === undefined || replicas === 1 ? '' : `. 이런 파드를 ${replicas}개 요청합니다`}.`,
}
