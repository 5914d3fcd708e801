import type { TimelineWords } from './timeline-words.ts'

/** Korean words around the picture. */
export const koTimeline: TimelineWords = {
  picture: (pod) => `${pod}: 시간에 따른 컨테이너`,
  containers: '컨테이너',
  row: ({ name, kind, list, place, total, isCounted, why }) =>
    `${name}, ${kind}, ${list}의 ${total}개 중 ${place}번째. ${isCounted ? '집계됨' : '집계 안 됨'}: ${why}.`,
  time: '시간',
  timeAt: ({ seconds, act, ready, total, status }) =>
    `${seconds}초, ${act}. READY ${total} 중 ${ready}. STATUS ${status}.`,
  filter: '컨테이너 거르기',
  filtered: (shown, total) => `컨테이너 ${total}개 중 ${shown}개 표시, READY는 모두를 셉니다.`,
  many: (total, counted) => `컨테이너 ${total}개, ${counted}개 집계됨`,
  stack: ({ count, first, last, isCounted }) =>
    `같은 동작을 하는 ${count}개 더, ${first}부터 ${last}까지. ${isCounted ? `모두 집계됨: +${count}` : '집계 안 됨'}. 각각 보기.`,
  moreSame: (count) => `… 같은 동작 ${count}개 더`,
  unfold: '모든 행 보기',
  fold: '같은 행 접기',
  playback: '재생',
  previousEvent: '이전 이벤트',
  nextEvent: '다음 이벤트',
  play: '재생',
  pause: '일시정지',
  step: '한 단계',
  rest: '정지 지점',
  loop: '반복',
  speed: '속도',
  zoom: '확대',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  undo: '실행 취소',
  redo: '다시 실행',
  dragHint: '막대 끝을 끌면 바꿀 수 있습니다.',
  tapHint: '열을 누르면 바꿀 수 있습니다.',
  resetAssumptions: (count) => `가정 ${count}개 되돌리기`,
  kubectlNote: '이 순간 `kubectl get pod`의 출력',
  watch: 'Watch',
  gone: '없음',
  restartsFrom: (terms) => `RESTARTS: ${terms.join(' + ')}`,
  observed: {
    agrees: (time) => `관찰${time === '' ? '' : ` ${time}`}. 예측과 같습니다.`,
    differs: ({ time, predicted, observed, notReady, alreadyReady }) => {
      const why = [
        ...notReady.map((name) => `${name} 준비 안 됨`),
        ...alreadyReady.map((name) => `${name} 이미 준비됨`),
      ]
      return `예측은 \`${predicted}\`, 클러스터는${time === '' ? '' : ` ${time}에`} \`${observed}\`${why.length === 0 ? '' : `: ${why.join(', ')}`}.`
    },
    goThere: '그 순간 보기',
  },
  ledger: {
    title: 'READY 계산서',
    why: (ready) => `READY가 ${ready}인 까닭`,
    whyGone: 'READY가 없는 까닭',
    container: '컨테이너',
    list: '목록',
    adds: '더함',
    reason: '까닭',
    sum: (ready, total) => `집계 대상 ${total}개 중 ${ready}개 준비됨`,
    more: (count) => `${count}개 더 보기`,
    gone: '객체가 사라졌습니다',
  },
  events: {
    caption: (pod, count, shown) => `${pod}: 이벤트 ${count}개${shown < count ? `, 처음 ${shown}개 표시` : ''}`,
    time: '시간',
    event: '이벤트',
  },
  questions: '이 파드에 대한 열 가지 질문',
}
