/** The Kubernetes minors that can be chosen, oldest first. */
export const KUBERNETES_VERSIONS = [
  '1.27',
  '1.28',
  '1.29',
  '1.30',
  '1.31',
  '1.32',
  '1.33',
  '1.34',
  '1.35',
  '1.36',
  '1.37',
] as const

export type KubernetesVersion = (typeof KUBERNETES_VERSIONS)[number]

export const NEWEST_KUBERNETES: KubernetesVersion = '1.37'

/** `1.37`, `v1.37` or `1.37.2` as a version we know, else undefined. */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  const minor = /^v?(1\.\d+)(\.\d+)?$/.exec(text.trim())?.[1]
  return KUBERNETES_VERSIONS.find((version) => version === minor)
}

/** True when `version` is `other` or newer. */
export function isAtLeast(version: KubernetesVersion, other: KubernetesVersion): boolean {
  return minorOf(version) >= minorOf(other)
}

function minorOf(version: KubernetesVersion): number {
  return Number(version.slice(2))
}
