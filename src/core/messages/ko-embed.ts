import type { EmbedWords } from './embed-words.ts'

/** Korean words of the embedded picture. */
export const koEmbed: EmbedWords = {
  openInPodlapse: 'Podlapse에서 열기',
  play: '재생',
  pause: '일시정지',
  step: '다음 이벤트',
  time: '시간',
  timeText: ({ seconds, act, ready, total, status }) =>
    `${seconds}초, ${act}. READY ${total} 중 ${ready}. STATUS ${status}.`,
  pictureOf: (name, ready, status) => `${name}: 시간에 따른 컨테이너. READY ${ready}, STATUS ${status}.`,
  kubectlPrints: '이 순간 `kubectl get pod`의 출력',
  countUnderLine: '선 아래의 꽉 찬 막대를 세어 보세요.',
  nothing: '보여 줄 파드가 없습니다. 주소 끝에 링크(#v1.…)나 YAML(#yaml=…)이 없습니다.',
  otherOrigin: '`src`에는 Podlapse 링크나 이 페이지와 출처가 같은 YAML만 쓸 수 있습니다.',
  notFetched: (address) => `${address}을(를) 읽지 못했습니다.`,
  tooLarge: (limit) => `${limit}가 넘는 YAML은 여기에 그리지 않습니다.`,
  failed: '그림을 그리지 못했습니다. Podlapse 자체의 문제입니다.',
}
