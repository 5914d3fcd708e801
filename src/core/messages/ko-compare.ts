import type { CompareWords } from './compare-words.ts'

/** Korean words of Compare. */
export const koCompare: CompareWords = {
  title: '비교',
  against: '비교 대상',
  modes: {
    twin: '다른 방식',
    version: '다른 Kubernetes 버전',
    pod: '이 파일의 다른 파드',
    edit: '마지막 수정 전',
  },
  otherVersion: 'B의 Kubernetes',
  otherPod: 'B의 파드',
  example: 'istio-proxy가 있는 Job',
  exampleWhat: '예전 방식은 1/2 NotReady에서 멈추고, 네이티브는 완료됩니다',
  saveSvg: 'SVG로 저장',
  noTwin:
    '이 파드에는 네이티브 사이드카도, 보조 컨테이너로 알려진 컨테이너도 없어 옮길 것이 없습니다. 다른 Kubernetes 버전과 비교하거나 아래의 Job 예제를 보세요.',
  noOtherPod: '이 파일에는 파드가 하나뿐입니다. `---`로 나눈 두 파드를 붙여넣으면 한 축에서 볼 수 있습니다.',
  noEdit: '아직 수정한 것이 없습니다. YAML을 고치거나 다른 것을 붙여넣으면 이전의 파드가 나란히 보입니다.',
  meantAsSidecar: '메인 (사이드카 용도)',
  ways: {
    native: '네이티브 사이드카',
    nativeNote: (names) => `initContainers의 ${names}, restartPolicy: Always`,
    old: '예전 방식',
    oldNote: (names) => `containers의 ${names}`,
  },
  now: '지금',
  nowNote: '현재 YAML 그대로',
  before: '이전',
  beforeNote: '마지막 수정 또는 붙여넣기 전',
  headlines: {
    jobEndless: ({ work, isJob }) =>
      `${work} 종료 후, 네이티브에서는 ${isJob ? 'Job이' : '파드가'} 완료됩니다. 예전 방식은 끝나지 않습니다.`,
    jobBothEnd: (moved) => `${moved}: 네이티브든 예전 방식이든 모두 끝나지만 순서가 다릅니다.`,
    ordered: (moved) =>
      `네이티브: ${moved} 컨테이너가 메인보다 먼저 시작하고 나중에 멈춥니다. 예전 방식에는 순서가 없습니다.`,
    sameBlock: '같은 이미지, 같은 순간, YAML 블록 하나만 옮겼습니다.',
    versionsSame: (a, b) => `이 파드는 v${a}에서나 v${b}에서나 똑같이 동작합니다.`,
    versionsDiffer: (a, b, count) => `v${a} 대 v${b}: 이 파드는 ${count}개의 순간이 다릅니다.`,
    podsSame: (a, b) => `${a} 파드와 ${b} 파드는 내내 똑같이 출력됩니다.`,
    podsDiffer: (a, b, count) => `${a} 파드와 ${b} 파드는 ${count}개의 순간이 다릅니다.`,
    editSame: '마지막 수정으로 kubectl의 출력이 달라지지 않습니다.',
    editDiffers: (count) => `마지막 수정으로 ${count}개의 순간이 달라집니다.`,
    onlyDifferences: '두 그림 사이에는 READY, STATUS 또는 순서가 다른 순간만 있습니다.',
  },
  join: (names) => (names.length > 3 ? `${names.slice(0, 2).join(', ')} 외 ${names.length - 2}개` : names.join(', ')),
  differences: '차이',
  differencesNote: '누르면 재생선이 그 순간으로 옮겨 갑니다.',
  andMore: (count) => `외 ${count}개`,
  row: (a, b) => [`A 출력: ${a}`, `B 출력: ${b}`],
  notFound: 'NotFound',
  noGate: ({ side, container, gate, until }) => [
    `${side}에는 게이트가 없습니다:`,
    until === 'ready' ? `${gate} 준비 전에 ${container} 실행` : `${gate} 종료 전에 ${container} 실행`,
  ],
  noStopOrder: ({ side, other, container, gone }) => [
    `${side}: ${container} 즉시 중지`,
    `${other}: ${gone} 종료 후에 중지`,
  ],
  endless: ({ side, other, containers }) => [`${other}: ${containers} 중지`, `${side}: 끝없이 기다림`],
  neverStarts: ({ side, other, container }) => [`${other}: ${container} 시작`, `${side}: 끝내 시작하지 않음`],
  kubectlNote: '이 순간 `kubectl get pod`의 출력',
  job: { complete: 'Complete 1/1', failed: 'Failed 0/1', running: 'Running 0/1', noEnd: 'Running 0/1 (끝나지 않음)' },
  pictureLabel: (a, b) => `위는 A, ${a}, 아래는 B, ${b}: 시간에 따른 컨테이너`,
  timeText: ({ time, a, b }) => `${time}. A ${a}. B ${b}.`,
}
