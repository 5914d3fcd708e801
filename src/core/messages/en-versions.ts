import { enNames } from './en-list.ts'
import type { VersionWords } from './version-words.ts'

/** English words of the versions. */
export const enVersions: VersionWords = {
  title: (kubernetes) => `This pod on Kubernetes v${kubernetes}`,
  same: (kubernetes, newest) => `It behaves the same on v${kubernetes} and v${newest}.`,
  newest: (kubernetes) =>
    `v${kubernetes} is the newest version. The marks show the versions at which this pod’s life changed.`,
  strip: 'Versions and this pod',
  change: ({ before, change }) =>
    change === 'order' ? `other rows than on v${before}` : `the same rows as on v${before}, at other times`,
  legend: 'Compared with the version before: ◆ kubectl prints other rows · ◇ the same rows at other times',
  looking: 'Looking at each version…',
  tooLong: 'This text is too long to look at each version.',
  field: {
    unknown: ({ names, kubernetes }) =>
      `v${kubernetes} does not know \`restartPolicy\` of an init container and drops it: ${enNames(names)} would have to exit before anything after it begins.`,
    alpha: ({ names, kubernetes }) =>
      `v${kubernetes} has native sidecars as alpha, off: \`restartPolicy: Always\` of ${enNames(names)} is dropped unless the gate SidecarContainers is on.`,
    beta: ({ kubernetes }) => `v${kubernetes} has native sidecars as beta, on.`,
    stable: ({ kubernetes }) => `v${kubernetes} has native sidecars as stable.`,
  },
  fieldStory: 'dropped before v1.28 · v1.28 alpha, off · v1.29 beta, on · v1.33 stable',
  istio: 'Istio',
  istioVersion: (minor) => `1.${minor}`,
  injection: {
    native: ({ istio, kubernetes }) => `Istio ${istio} injects \`istio-proxy\` as a native sidecar on v${kubernetes}.`,
    asked: ({ istio }) =>
      `Istio ${istio} injects \`istio-proxy\` into \`containers\`, natively only with ENABLE_NATIVE_SIDECARS=true. From 1.27 on native is the default.`,
    never: ({ istio, kubernetes }) =>
      `On v${kubernetes} Istio ${istio} injects \`istio-proxy\` into \`containers\`: the cluster has no native sidecars.`,
  },
  otherwise: {
    initContainers: 'In this pod it is in `initContainers`.',
    containers: 'In this pod it is in `containers`.',
  },
  compare: 'Compare with the old way',
}
