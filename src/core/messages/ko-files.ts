import type { FilesWords } from './files-words.ts'

/** Korean words of exported files. */
export const koFiles: FilesWords = {
  footer: 'Podlapse · 순서는 정확하고 시간(초)은 가정한 값입니다',
  headline: (sidecars) =>
    sidecars.length === 1
      ? `${sidecars[0]}, 어디로 갔을까요? initContainers로 옮겨 갔습니다.`
      : '네이티브 사이드카는 먼저 시작하고 마지막에 멈춥니다.',
  title: ({ name, ready, status }) => `${name}: READY ${ready}, STATUS ${status}`,
  lifeTitle: (name) => `${name}: 처음부터 끝까지`,
  assumed: '가정한 값:',
  assumptions: {
    imagePullSeconds: (seconds) => `이미지 받기 ${seconds}`,
    runs: (seconds) => `실행 ${seconds}`,
    startupProbe: (seconds) => `startupProbe 성공까지 ${seconds}`,
    readinessProbe: (seconds) => `readinessProbe 성공까지 ${seconds}`,
    postStartSeconds: (seconds) => `postStart ${seconds}`,
    preStopSeconds: (seconds) => `preStop ${seconds}`,
    termSeconds: (seconds) => `종료 ${seconds}`,
  },
  deleted: (seconds) => `${seconds}에 kubectl delete`,
  at: (seconds) => `${seconds} 시점`,
  andMore: (count) => `그 밖에 이벤트 ${count}개`,
  heads: { container: '컨테이너', kind: '종류', counts: '집계', why: '이유', time: '시각', event: '이벤트' },
  countedAt: (moment) => `무엇이 집계되는가 (${moment})`,
  changes: 'kubectl 출력이 바뀌는 순간',
  resting: '안정된 상태',
  roles: { init: '초기화', sidecar: '네이티브 사이드카', main: '메인', ephemeral: '임시' },
}
