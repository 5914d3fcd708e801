import type { ObservedWords } from './observed-words.ts'

/** Korean words of the Observed picture. */
export const koObserved: ObservedWords = {
  show: '보기',
  observed: '관찰',
  predicted: '예측',
  picture: (pod) => `${pod}: status가 말하는 것`,
  legend: '막대: status로 확인되는 것. 뒤의 옅은 막대: 예측. 축의 눈금: condition.',
  kubectlNote: (clock) => `이 status에 대해${clock === '' ? '' : ` ${clock}에`} \`kubectl get pod\`가 출력한 줄`,
  containers: 'status의 컨테이너',
  container: '컨테이너',
  adds: '더함',
  reason: '까닭',
  restarts: 'RESTARTS',
  facts: 'status가 말하는 것',
  time: '시간',
  fact: '내용',
  noTime: '시간 없음',
  condition: ({ type, status, reason }) =>
    `\`${type}\` 값이 \`${status}\`(으)로 바뀜${reason === '' ? '' : ` (\`${reason}\`)`}`,
  started: (name, run) => `${name} 시작${run > 1 ? `, ${run}번째 실행` : ''}`,
  ended: ({ name, run, exitCode, reason }) =>
    `${name} 종료 코드 ${exitCode}${reason === '' ? '' : ` (\`${reason}\`)`}${run > 1 ? `, ${run}번째 실행` : ''}`,
  waiting: (name, reason) => `${name} 대기 중${reason === '' ? '' : `: \`${reason}\``}`,
  earlierRuns: (name, count) => `${name}: 그 전에 ${count}번 실행되었으나 status에 시간이 남아 있지 않습니다`,
  readySinceUnknown: (name) => `${name} 준비됨. 언제부터인지는 status에 없어 막대를 시작부터 채웠습니다`,
}
