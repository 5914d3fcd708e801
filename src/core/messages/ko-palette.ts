import type { PaletteWords } from './palette-words.ts'

/** Korean words of the command palette. */
export const koPalette: PaletteWords = {
  title: '명령',
  placeholder: '하고 싶은 일을 입력하세요',
  nothing: '그런 명령이 없습니다.',
  groups: {
    go: '이동',
    time: '시간',
    containers: '컨테이너',
    pods: '이 파일의 파드',
    examples: '예제',
    settings: '설정',
  },
  view: (name) => `보기: ${name}`,
  act: (name) => `${name} 막으로 이동`,
  selectContainer: (name) => `${name} 선택`,
  drawPod: (kind, name) => `${kind} ${name} 그리기`,
  kubernetes: (version) => `Kubernetes v${version}`,
  theme: (name) => `테마: ${name}`,
  language: (name) => `언어: ${name}`,
  play: '재생 또는 일시정지',
  nextEvent: '다음 이벤트',
  previousEvent: '이전 이벤트',
  rest: '정지 지점으로',
  beginning: '처음으로',
  end: '끝으로',
  table: '이벤트 표 보이기 또는 숨기기',
  yaml: 'YAML 보이기 또는 숨기기',
  keys: '단축키 보기',
  share: '링크 공유',
  gallery: '예제 열기',
}
