import { koNames } from './ko-list.ts'
import type { VersionWords } from './version-words.ts'

/** Korean words of the versions. */
export const koVersions: VersionWords = {
  title: (kubernetes) => `Kubernetes v${kubernetes}에서의 이 파드`,
  same: (kubernetes, newest) => `이 파드는 v${kubernetes}에서도 v${newest}에서와 똑같이 동작합니다.`,
  newest: (kubernetes) =>
    `가장 새로운 버전은 v${kubernetes}입니다. 표시는 거기까지 오는 동안 이 파드의 동작이 바뀐 곳입니다.`,
  strip: '버전과 이 파드',
  change: ({ before, change }) =>
    change === 'order' ? `v${before}에서와 다른 행` : `v${before}에서와 같은 행, 다른 시각`,
  legend: '◆ 바로 앞 버전과 다른 행 · ◇ 같은 행, 다른 시각',
  looking: '버전마다 살펴보는 중…',
  tooLong: '텍스트가 너무 길어 버전마다 살펴보지 않습니다.',
  field: {
    unknown: ({ names, kubernetes }) =>
      `v${kubernetes}에서는 init 컨테이너의 \`restartPolicy\`를 알지 못해 버립니다. ${koNames(names)} 컨테이너가 종료되어야 그 뒤의 것이 시작됩니다.`,
    alpha: ({ names, kubernetes }) =>
      `v${kubernetes}에서 네이티브 사이드카는 알파이고 꺼져 있습니다. SidecarContainers 게이트를 켜지 않으면 ${koNames(names)}의 \`restartPolicy: Always\`는 버려집니다.`,
    beta: ({ kubernetes }) => `v${kubernetes}에서 네이티브 사이드카는 베타이고 켜져 있습니다.`,
    stable: ({ kubernetes }) => `v${kubernetes}에서 네이티브 사이드카는 정식 기능입니다.`,
  },
  fieldStory: 'v1.28 전에는 버려짐 · v1.28 알파, 꺼짐 · v1.29 베타, 켜짐 · v1.33 정식',
  istio: 'Istio',
  istioVersion: (minor) => `1.${minor}`,
  injection: {
    native: ({ istio, kubernetes }) =>
      `Istio ${istio} 버전은 v${kubernetes}에서 \`istio-proxy\`를 네이티브 사이드카로 주입합니다.`,
    asked: ({ istio }) =>
      `Istio ${istio} 버전은 \`istio-proxy\`를 \`containers\`에 주입하며, ENABLE_NATIVE_SIDECARS=true일 때만 네이티브로 주입합니다. 1.27부터는 네이티브가 기본입니다.`,
    never: ({ istio, kubernetes }) =>
      `v${kubernetes} 클러스터에는 네이티브 사이드카가 없어 Istio ${istio} 버전은 \`istio-proxy\`를 \`containers\`에 주입합니다.`,
  },
  otherwise: {
    initContainers: '이 파드에서는 `initContainers`에 있습니다.',
    containers: '이 파드에서는 `containers`에 있습니다.',
  },
  compare: '예전 방식과 비교',
}
