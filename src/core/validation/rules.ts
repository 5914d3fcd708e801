import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'

/** What a version checks otherwise, by its default feature gates. */
export interface Rules {
  readonly kubernetes: KubernetesVersion
  /** RelaxedEnvironmentVariableValidation. */
  readonly looseEnvNames: boolean
  /** RelaxedDNSSearchValidation. */
  readonly looseDnsSearches: boolean
  /** PodLifecycleSleepActionAllowZero. */
  readonly zeroSleep: boolean
  /** ContainerRestartRules: mains and inits have a restart policy of their own. */
  readonly containerRestart: boolean
  /** RestartAllContainersOnContainerExits. */
  readonly restartAll: boolean
  /** InPlacePodVerticalScaling: an init may have a resize policy; up to 1.33 any. */
  readonly resizeOfInits: 'none' | 'any' | 'not-restart'
  readonly podLevelResources: boolean
  /** DynamicResourceAllocation: before it claims are dropped. */
  readonly resourceClaims: boolean
  /** ClusterTrustBundleProjection and PodCertificateRequest: before them these sources of a volume are dropped. */
  readonly certificates: boolean
  /** MatchLabelKeysInPodTopologySpreadSelectorMerge. */
  readonly mergedSpreadKeys: boolean
  /** StrictIPCIDRValidation. */
  readonly strictIps: boolean
  /** ImageVolume: before it the field is dropped. */
  readonly imageVolumes: boolean
  /** EnvFiles. */
  readonly fileKeys: boolean
}

export function rulesOf(kubernetes: KubernetesVersion): Rules {
  return {
    kubernetes,
    looseEnvNames: isAtLeast(kubernetes, '1.32'),
    looseDnsSearches: isAtLeast(kubernetes, '1.33'),
    zeroSleep: isAtLeast(kubernetes, '1.33'),
    containerRestart: isAtLeast(kubernetes, '1.34'),
    restartAll: isAtLeast(kubernetes, '1.36'),
    resizeOfInits: isAtLeast(kubernetes, '1.34') ? 'not-restart' : isAtLeast(kubernetes, '1.33') ? 'any' : 'none',
    podLevelResources: isAtLeast(kubernetes, '1.34'),
    resourceClaims: isAtLeast(kubernetes, '1.34'),
    certificates: isAtLeast(kubernetes, '1.37'),
    mergedSpreadKeys: isAtLeast(kubernetes, '1.34'),
    strictIps: isAtLeast(kubernetes, '1.36'),
    imageVolumes: isAtLeast(kubernetes, '1.35'),
    fileKeys: isAtLeast(kubernetes, '1.35'),
  }
}
