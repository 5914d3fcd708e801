import type { MapWords } from './map-words.ts'

const MOST_NAMED = 4

function all(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.slice(0, 2).join(', ')} 외 ${names.length - 2}개` : names.join(', ')
}

/** Korean words of the Map. */
export const koMap: MapWords = {
  title: '맵',
  fit: '맞추기',
  zoomIn: '확대',
  zoomOut: '축소',
  saveSvg: 'SVG로 저장',
  hint: '게이트나 종료선을 누르면 재생 위치가 그 순간으로 갑니다.',
  keysHint: '화살표 키로 컨테이너 사이를 옮겨 다닙니다.',
  mainsGone: '메인이 모두 종료된 뒤 SIGTERM',
  thenSigterm: '그 뒤 SIGTERM',
  volume: (name) => `${name} 볼륨`,
  volumeNote: '볼륨',
  ownVolumes: (count) => `전용 볼륨 ${count}개`,
  readOnly: '읽기 전용',
  node: ({ name, kind, state, adds, ports }) =>
    `${name}, ${kind}, ${state}, ${adds} 더함${ports === '' ? '' : `, 포트 ${ports}`}`,
  gate: ({ from, to, reason, isOpen }) => `${all(to)}: ${from} 대기, ${reason}, ${isOpen ? '열림' : '닫힘'}`,
  stop: ({ from, to }) => `${from} 종료 후 ${to}에 SIGTERM`,
  mount: ({ volume, container, mountPath }) => `${container}: ${volume} 볼륨을 ${mountPath}에 마운트`,
  nodeHelp: '화살표 키로 컨테이너 사이를 옮겨 다닙니다. Enter를 누르면 모든 보기에서 선택됩니다.',
  edgeHelp: '화살표 키로 연결선 사이를 옮겨 다닙니다. Enter를 누르면 재생 위치가 그 순간으로 갑니다.',
  mains: '마지막 메인',
  order: '게이트와 종료 순서',
  shelf: (count) => `이 파일의 파드 ${count}개, 생애의 같은 순간`,
  shelfLabel: '이 파일의 파드',
  moreOnShelf: (count) => `외 ${count}개: 위에서 고르세요`,
}
