import type { RestartPolicy, V1Container, V1PodSpec, V1PodStatus } from '../kube/pod-types.ts'
import type { Span } from '../source/span.ts'

/** init and sidecar live under initContainers; what makes a sidecar is `restartPolicy: Always` there. */
export type ContainerRole = 'init' | 'sidecar' | 'main' | 'ephemeral'

export type ContainerList = 'initContainers' | 'containers' | 'ephemeralContainers'

/** One container of a pod, defaulted. Seconds are as the API spells them; `kubelet/` turns them to milliseconds once. */
export interface ContainerModel {
  /** Unique within the pod; an absent or repeated name is made unique by its path, `spec` keeps what was written. */
  readonly name: string
  readonly role: ContainerRole
  readonly list: ContainerList
  /** Position in `list`, from 0. */
  readonly index: number
  /** `spec.initContainers[1]`, as from the pod spec's own path. */
  readonly path: string
  readonly image: string
  /** An init that was written as a sidecar, but this Kubernetes version takes it for a regular one. */
  readonly meantAsSidecar: boolean
  /** The container after the API server's defaults. */
  readonly spec: V1Container
  /** The whole entry in the text. */
  readonly span: Span
  readonly nameSpan: Span
  /** What decides the role: the `restartPolicy: Always` of a sidecar, else the list's key. */
  readonly roleSpan: Span
  /** Places of fields that causes point at, by field name (`startupProbe`, `lifecycle.preStop`, `restartPolicy`, `image`, …). */
  readonly fieldSpans: Readonly<Record<string, Span>>
}

/** One pod to be drawn: a Pod, or the template of anything that makes pods. Plain data. */
export interface PodModel {
  /** Pod name; of a template the owner's name, with `nameIsTemplate` set. */
  readonly name: string
  readonly nameIsTemplate: boolean
  readonly namespace: string
  /** Kind and apiVersion of the object that was written: Pod, Deployment, Job, … */
  readonly kind: string
  readonly apiVersion: string
  /** Where the pod spec stands in its document: `spec`, `spec.template.spec`, `items[2].spec`. */
  readonly path: string
  readonly documentIndex: number
  /** How many such pods the object asks for, where it says so. */
  readonly replicas?: number
  /** True when the pod's end is its purpose: Job, CronJob, or a Pod whose restartPolicy is not Always. */
  readonly runsToCompletion: boolean
  readonly restartPolicy: RestartPolicy
  readonly terminationGracePeriodSeconds: number
  readonly activeDeadlineSeconds?: number
  readonly initContainers: readonly ContainerModel[]
  readonly containers: readonly ContainerModel[]
  readonly ephemeralContainers: readonly ContainerModel[]
  /** The v1 pod spec after the API server's defaults. */
  readonly spec: V1PodSpec
  /** As pasted (`kubectl get pod -o yaml`), when there is one. */
  readonly status?: V1PodStatus
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly span: Span
  readonly fieldSpans: Readonly<Record<string, Span>>
}

/** All containers in the order the picture and the receipt list them: initContainers, containers, ephemeralContainers. */
export function allContainers(pod: PodModel): readonly ContainerModel[] {
  return [...pod.initContainers, ...pod.containers, ...pod.ephemeralContainers]
}

/** Inits that were written as native sidecars, whether this version takes them so or not. */
export function writtenSidecars(pod: PodModel): readonly string[] {
  const written = pod.initContainers.filter(({ role, meantAsSidecar }) => role === 'sidecar' || meantAsSidecar)
  return written.map(({ name }) => name)
}
