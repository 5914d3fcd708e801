/**
 * The part of the v1 Pod that Podlapse reads by name, as plain JSON with the API's own spelling.
 * Other fields live in the same objects untyped. Shapes as k8s.io/api/core/v1 types.go (v1.37).
 */
export interface V1Pod {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata?: V1ObjectMeta
  readonly spec?: V1PodSpec
  readonly status?: V1PodStatus
}

export interface V1ObjectMeta {
  readonly name?: string
  readonly generateName?: string
  readonly namespace?: string
  readonly uid?: string
  readonly creationTimestamp?: string | null
  readonly deletionTimestamp?: string | null
  readonly deletionGracePeriodSeconds?: number
}

export type RestartPolicy = 'Always' | 'OnFailure' | 'Never'

export interface V1PodSpec {
  readonly initContainers?: readonly V1Container[]
  readonly containers?: readonly V1Container[]
  readonly ephemeralContainers?: readonly V1Container[]
  readonly restartPolicy?: string
  readonly terminationGracePeriodSeconds?: number
  readonly activeDeadlineSeconds?: number
  readonly nodeName?: string
  readonly priority?: number
  readonly priorityClassName?: string
  readonly hostNetwork?: boolean
  readonly readinessGates?: readonly { readonly conditionType?: string }[]
  readonly schedulingGates?: readonly { readonly name?: string }[]
  readonly volumes?: readonly { readonly name?: string }[]
  readonly overhead?: Readonly<Record<string, unknown>>
  readonly resources?: V1ResourceRequirements
}

export interface V1ResourceRequirements {
  readonly requests?: Readonly<Record<string, unknown>>
  readonly limits?: Readonly<Record<string, unknown>>
}

export interface V1Container {
  readonly name?: string
  readonly image?: string
  readonly imagePullPolicy?: string
  readonly restartPolicy?: string
  readonly restartPolicyRules?: readonly V1ContainerRestartRule[]
  readonly startupProbe?: V1Probe
  readonly readinessProbe?: V1Probe
  readonly livenessProbe?: V1Probe
  readonly lifecycle?: {
    readonly postStart?: V1LifecycleHandler
    readonly preStop?: V1LifecycleHandler
    readonly stopSignal?: string
  }
  readonly ports?: readonly { readonly name?: string; readonly containerPort?: number; readonly protocol?: string }[]
  readonly volumeMounts?: readonly {
    readonly name?: string
    readonly mountPath?: string
    readonly readOnly?: boolean
  }[]
  readonly env?: readonly unknown[]
  readonly envFrom?: readonly unknown[]
  readonly resources?: V1ResourceRequirements
  readonly targetContainerName?: string
}

export interface V1ContainerRestartRule {
  readonly action?: string
  readonly exitCodes?: { readonly operator?: string; readonly values?: readonly number[] }
}

export interface V1LifecycleHandler {
  readonly exec?: { readonly command?: readonly string[] }
  readonly httpGet?: Readonly<Record<string, unknown>>
  readonly tcpSocket?: Readonly<Record<string, unknown>>
  readonly sleep?: { readonly seconds?: number }
}

export interface V1Probe {
  readonly exec?: { readonly command?: readonly string[] }
  readonly httpGet?: Readonly<Record<string, unknown>>
  readonly tcpSocket?: Readonly<Record<string, unknown>>
  readonly grpc?: Readonly<Record<string, unknown>>
  readonly initialDelaySeconds?: number
  readonly timeoutSeconds?: number
  readonly periodSeconds?: number
  readonly successThreshold?: number
  readonly failureThreshold?: number
  readonly terminationGracePeriodSeconds?: number
}

export interface V1PodStatus {
  readonly phase?: string
  readonly reason?: string
  readonly message?: string
  readonly conditions?: readonly V1PodCondition[]
  readonly initContainerStatuses?: readonly V1ContainerStatus[]
  readonly containerStatuses?: readonly V1ContainerStatus[]
  readonly ephemeralContainerStatuses?: readonly V1ContainerStatus[]
  readonly podIP?: string
  readonly podIPs?: readonly { readonly ip?: string }[]
  readonly nominatedNodeName?: string
  readonly startTime?: string | null
}

export interface V1PodCondition {
  readonly type?: string
  readonly status?: string
  readonly reason?: string
  readonly lastTransitionTime?: string | null
}

export interface V1ContainerStatus {
  readonly name?: string
  readonly ready?: boolean
  readonly started?: boolean | null
  readonly restartCount?: number
  readonly state?: V1ContainerState
  readonly lastState?: V1ContainerState
  readonly image?: string
  readonly containerID?: string
}

export interface V1ContainerState {
  readonly waiting?: { readonly reason?: string; readonly message?: string } | null
  readonly running?: { readonly startedAt?: string | null } | null
  readonly terminated?: {
    readonly exitCode?: number
    readonly signal?: number
    readonly reason?: string
    readonly startedAt?: string | null
    readonly finishedAt?: string | null
  } | null
}
