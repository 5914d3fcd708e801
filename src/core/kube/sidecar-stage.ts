import { isAtLeast, type KubernetesVersion } from './kubernetes-version.ts'

/** How far `restartPolicy: Always` of init containers (the gate SidecarContainers) is in a version. */
export type SidecarStage = 'unknown' | 'alpha' | 'beta' | 'stable'

/** Kubernetes enhancement 753: alpha and off in 1.28, beta and on in 1.29, stable in 1.33. */
export function sidecarStage(kubernetes: KubernetesVersion): SidecarStage {
  if (isAtLeast(kubernetes, '1.33')) return 'stable'
  if (isAtLeast(kubernetes, '1.29')) return 'beta'
  return isAtLeast(kubernetes, '1.28') ? 'alpha' : 'unknown'
}
