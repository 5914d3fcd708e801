import { koList, koNames } from './ko-list.ts'
import type { ReadinessWords } from './readiness-words.ts'

/** Korean sentences of the verdict. */
export const koVerdict: ReadinessWords['verdict'] = {
  gone: () => '파드가 사라졌습니다. kubectl은 NotFound라고 합니다.',
  completed: (status) => `더 이상 실행되는 것이 없습니다. 행에는 ${status}(이)라고 나옵니다.`,
  evicted: (status) => `kubelet이 파드를 축출했고 객체는 남습니다. 행에는 ${status}(이)라고 나옵니다.`,
  refused: (status) => `노드 자원이 부족하여 kubelet이 파드를 거부했습니다. 행에는 ${status}(이)라고 나옵니다.`,
  resting: ({ mains, sidecars, inits }) => {
    const counted = [
      ...(mains > 0 ? [`메인 ${mains}개`] : []),
      ...(sidecars > 0 ? [`네이티브 사이드카 ${sidecars}개`] : []),
    ].join('와 ')
    const never =
      inits.length === 0
        ? ''
        : inits.length === 1
          ? ` \`${inits[0]}\` 컨테이너는 실행하고 끝나며 집계되지 않습니다.`
          : ` 일반 init 컨테이너 ${inits.length}개는 집계되지 않습니다.`
    return `${counted}가 집계됩니다.${never}`
  },
  nothing: (first) =>
    first === undefined
      ? '아직 아무것도 집계되지 않습니다.'
      : `\`${first}\` 컨테이너가 먼저 실행됩니다. 아직 아무것도 집계되지 않습니다.`,
  some: ({ ready, total, missing }) =>
    `지금 ${total}개 중 ${ready}개가 집계됩니다. 집계되지 않음: ${koList(missing.map(({ name, why }) => `\`${name}\` (${why})`))}.`,
  terminating: ({ running, ready }) =>
    running.length === 0
      ? `모두 종료했습니다. kubelet이 파드 전체가 멈췄다고 알릴 때까지 kubectl은 ${ready}(이)라고 출력합니다.`
      : `${koNames(running)} 컨테이너가 아직 실행 중입니다. 파드 전체가 멈출 때까지 kubectl은 ${ready}(이)라고 출력합니다.`,
  gated: () => '스케줄링 게이트가 파드를 붙잡고 있어 아직 어떤 노드에서도 실행되지 않습니다.',
}
