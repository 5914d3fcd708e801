import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { RestartPolicy } from '../kube/pod-types.ts'
import type { Scenario } from '../scenario/scenario.ts'

/**
 * All that a link can carry. What has no field here cannot leak: there is none for commands, arguments, values and names of
 * environment variables, ports, paths, hosts, headers, labels, annotations, Secret or ConfigMap names, messages, addresses, nodes.
 */
export interface LinkDocument {
  /** What the picture needs of every pod of the file, or (chosen by the person) the YAML itself. */
  readonly content: readonly LinkPod[] | string
  readonly state: LinkState
}

/** What was set when the link was made. An absent field means the default that the comment gives, for ever. */
export interface LinkState {
  /** Default 1.37, whatever version is the newest. */
  readonly kubernetes?: KubernetesVersion
  /** Default timeline. */
  readonly view?: 'timeline' | 'map' | 'compare'
  /** Default auto. */
  readonly theme?: 'auto' | 'light' | 'dark'
  /** Default view: the picture without an editor. */
  readonly mode?: 'view' | 'edit'
  /** Default 0: the first pod. */
  readonly podIndex?: number
  /** Milliseconds. Default: the resting moment. */
  readonly t?: number
  /** The selected container's name. Default: none. */
  readonly selection?: string
  /** What the pod is held against in the view compare. Default: its twin, native against the old way. */
  readonly compare?: LinkCompare
  /** By the position of the pod. */
  readonly scenarios?: Readonly<Record<number, Scenario>>
}

/** Another Kubernetes (default: the one before), or another pod of the file by its position (default: the first other one). */
export interface LinkCompare {
  readonly mode: 'version' | 'pod'
  readonly kubernetes?: KubernetesVersion
  readonly podIndex?: number
}

/** One pod spec. An absent field means the API's default. */
export interface LinkPod {
  readonly name: string
  readonly initContainers: readonly LinkContainer[]
  readonly containers: readonly LinkContainer[]
  readonly ephemeralContainers?: readonly LinkContainer[]
  /** The name is a generateName. */
  readonly isGenerated?: boolean
  readonly namespace?: string
  /** Default: a Pod. */
  readonly workload?: LinkWorkload
  /** It stands in the same object as the pod before it. */
  readonly isSameObject?: boolean
  readonly replicas?: number
  readonly restartPolicy?: RestartPolicy
  readonly terminationGracePeriodSeconds?: number
  readonly activeDeadlineSeconds?: number
  /** Names of the volumes that some container mounts. */
  readonly volumes?: readonly string[]
  readonly readinessGates?: number
  readonly schedulingGates?: number
  readonly requests?: LinkAmounts
  readonly limits?: LinkAmounts
  readonly overhead?: LinkAmounts
  readonly status?: LinkStatus
}

/** `path` leads from the object to the pod spec: `spec.template.spec`. */
export interface LinkWorkload {
  readonly kind: string
  readonly apiVersion: string
  readonly path: string
}

/** Quantities in canonical form by resource name. */
export type LinkAmounts = Readonly<Record<string, string>>

export interface LinkContainer {
  readonly name: string
  readonly image: string
  readonly imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never'
  readonly restartPolicy?: RestartPolicy
  readonly restartPolicyRules?: readonly LinkRestartRule[]
  readonly startupProbe?: LinkProbe
  readonly readinessProbe?: LinkProbe
  readonly livenessProbe?: LinkProbe
  readonly postStart?: LinkHook
  readonly preStop?: LinkHook
  /** Seconds that the command says it sleeps, where that decides how long the container runs. */
  readonly sleepSeconds?: number
  /** Positions in the pod's `volumes`. */
  readonly mounts?: readonly number[]
  /** How many environment variables were left out. */
  readonly envCount?: number
  /** Those that differ from the limit. */
  readonly requests?: LinkAmounts
  readonly limits?: LinkAmounts
}

export interface LinkRestartRule {
  readonly action: 'Restart' | 'RestartAllContainers'
  readonly operator: 'In' | 'NotIn'
  readonly values: readonly number[]
}

export interface LinkProbe {
  readonly handler: 'exec' | 'httpGet' | 'tcpSocket' | 'grpc' | 'none'
  readonly periodSeconds?: number
  readonly failureThreshold?: number
  readonly initialDelaySeconds?: number
  readonly timeoutSeconds?: number
  readonly successThreshold?: number
  readonly terminationGracePeriodSeconds?: number
}

/** `seconds`: of a sleep, or what an exec's command says it sleeps. */
export interface LinkHook {
  readonly handler: 'exec' | 'httpGet' | 'tcpSocket' | 'sleep' | 'none'
  readonly seconds?: number
}

/** Times are whole seconds since 1970. */
export interface LinkStatus {
  readonly creationTimestamp?: number
  readonly deletionTimestamp?: number
  readonly phase?: string
  readonly reason?: string
  readonly startTime?: number
  readonly conditions?: readonly LinkCondition[]
  readonly initContainerStatuses?: readonly LinkContainerStatus[]
  readonly containerStatuses?: readonly LinkContainerStatus[]
  readonly ephemeralContainerStatuses?: readonly LinkContainerStatus[]
}

/** `reason` only where it decides the printed STATUS. */
export interface LinkCondition {
  readonly type: string
  readonly status: 'True' | 'False' | 'Unknown'
  readonly lastTransitionTime?: number
  readonly reason?: 'SchedulingGated'
}

export interface LinkContainerStatus {
  readonly name: string
  readonly ready?: boolean
  readonly started?: boolean
  readonly restartCount?: number
  readonly state?: LinkContainerState
  readonly lastState?: LinkContainerState
}

/** `at` is startedAt of what runs. */
export interface LinkContainerState {
  readonly state: 'waiting' | 'running' | 'terminated'
  readonly reason?: string
  readonly startedAt?: number
  readonly finishedAt?: number
  readonly exitCode?: number
  readonly signal?: number
}
