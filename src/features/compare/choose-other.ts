import { KUBERNETES_VERSIONS, type KubernetesVersion } from '../../core/index.ts'

/** The version of B: the chosen one unless it is A's, else A's neighbour. */
export function otherVersion(own: KubernetesVersion, chosen: KubernetesVersion | undefined): KubernetesVersion {
  if (chosen !== undefined && chosen !== own) return chosen
  const place = KUBERNETES_VERSIONS.indexOf(own)
  return KUBERNETES_VERSIONS[place - 1] ?? KUBERNETES_VERSIONS[place + 1] ?? own
}

/** The position of B in the file: the chosen one unless it is A, else the first other; undefined when there is none. */
export function otherPod(count: number, own: number, chosen: number | undefined): number | undefined {
  if (chosen !== undefined && chosen !== own && chosen < count) return chosen
  if (count < 2) return undefined
  return own === 0 ? 1 : 0
}
