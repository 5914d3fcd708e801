import type { GalleryWords } from './gallery-words.ts'

/** Korean words of the gallery. */
export const koGallery: GalleryWords = {
  title: '예제',
  intro: '예제마다 질문 하나에 답합니다. 고르면 지금 텍스트를 대신합니다.',
  open: '예제',
  topics: {
    sidecars: '사이드카',
    jobs: 'Job',
    order: '순서와 게이트',
    trouble: '문제 상황',
    many: '많은 컨테이너',
  },
  examples: {
    seed: { title: '네이티브 istio-proxy', question: '내 `istio-proxy`는 어디로 갔나요?' },
    'old-way': { title: '예전 방식의 istio-proxy', question: '똑같이 2/2인데 예전에는 무엇이 달랐나요?' },
    'vault-agent': {
      title: 'Vault agent',
      question: '`payments`가 시작되기 전에 누가 시크릿을 가져오고, 누가 갱신하나요?',
    },
    'log-shipper': { title: '로그 수집기', question: '파드가 멈출 때 마지막 로그도 전송되나요?' },
    'cloud-sql-proxy': {
      title: 'Cloud SQL 프록시',
      question: '`api`는 데이터베이스에 닿을 때까지 어떻게 기다리나요?',
    },
    'job-old-way': { title: '예전 방식의 Job', question: '내 Job은 왜 끝나지 않나요?' },
    'job-native': { title: '네이티브 사이드카가 있는 Job', question: '그러면 어떻게 끝나나요?' },
    'init-needs-network': { title: '네트워크가 필요한 init', question: '`migrate`는 왜 어디에도 연결하지 못하나요?' },
    'reverse-stop-order': { title: '사이드카 세 개', question: '무엇이 먼저 멈추고 무엇이 마지막에 멈추나요?' },
    'grace-too-short': { title: '너무 짧은 유예 시간', question: '배포할 때마다 `chat`이 왜 강제 종료되나요?' },
    'crash-loop': { title: '크래시 반복', question: '재시작 사이에 kubelet은 무엇을 기다리나요?' },
    'slow-startup-probe': { title: '느린 시작', question: 'READY까지 왜 1분이 넘게 걸리나요?' },
    evicted: {
      title: '축출된 파드',
      question: '노드 메모리가 부족했는데 kubectl은 왜 Evicted가 아니라 Error라고 하나요?',
    },
    'ephemeral-debug': { title: 'kubectl debug', question: '디버그 컨테이너도 집계되나요?' },
    'scheduling-gate': { title: '스케줄링이 막힌 파드', question: '왜 아무것도 시작되지 않나요?' },
    'readiness-gate': { title: 'readiness gate', question: 'READY는 2/2인데 왜 Service가 트래픽을 보내지 않나요?' },
    'whole-shop': { title: '파드 네 개가 든 파일', question: '한 파일의 파드들은 어떻게 다른가요?' },
    'twenty-containers': { title: '컨테이너 스무 개', question: '스무 개 가운데 집계되지 않는 셋은 무엇인가요?' },
  },
  failed: '예제를 불러오지 못했습니다. 페이지를 새로 고치세요.',
}
