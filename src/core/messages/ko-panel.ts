import type { PanelWords } from './panel-words.ts'

const ADDS = {
  sidecar: '파드가 사는 동안 메인에 더해집니다',
  main: '다른 메인과 사이드카에 더해집니다',
  init: '이 단계가 나중에 실행되는 것보다 많이 요구할 때만 셉니다',
  ephemeral: '임시 컨테이너는 아무것도 요청하지 않습니다',
} as const

/** Korean words of the row panel. */
export const koPanel: PanelWords = {
  close: '닫기',
  terms: {
    now: '지금',
    starts: '시작',
    stops: '종료',
    requests: '요청',
    network: '네트워크',
    status: 'STATUS',
    restarts: 'RESTARTS',
  },
  stopsAfter: (gone) => `${gone} 종료 뒤에 SIGTERM을 받습니다.`,
  stopsAtDelete: '삭제할 때, 자신의 preStop 훅이 끝난 뒤 SIGTERM을 받습니다.',
  stopsWhenSpent: '유예 시간을 다 쓰면 SIGTERM을 받고 2초가 남습니다.',
  noRequests: '아무것도 요청하지 않습니다.',
  requests: (amounts, role) => `${amounts.join(', ')}: ${ADDS[role]}.`,
  restarts: (count) => `${count}번 재시작했습니다.`,
  ends: {
    pull: '이미지 풀',
    start: '시작',
    'post-start': 'postStart 훅',
    started: 'startupProbe를 통과할 수 있을 때까지',
    ready: 'readinessProbe를 통과할 수 있을 때까지',
    run: '종료까지의 실행',
    'pre-stop': 'preStop 훅',
    term: 'SIGTERM에서 종료까지',
  },
  end: (container, what) => `${container}: ${what}`,
  endValue: (seconds, isGiven) => `${isGiven ? '' : '~'}${seconds}초, ${isGiven ? '직접 지정' : '가정'}`,
  drag: '끌거나 화살표 키를 쓰세요. Backspace로 되돌립니다.',
  durations: '소요 시간',
  nthRun: (what, run) => `${what}, ${run}번째 실행`,
  assumed: '가정',
  yours: '직접 지정',
  seconds: '초',
  shorter: '짧게',
  longer: '길게',
  assumeAgain: '가정으로 되돌리기',
}
