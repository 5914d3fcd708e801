import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { V1Container } from '../kube/pod-types.ts'
import type { ContainerList, ContainerModel, PodModel } from '../pod/pod-model.ts'
import { isLegacySidecar } from '../scenario/legacy-sidecar.ts'

/** The same pod with its sidecars written the other way. */
export interface Twin {
  readonly pod: PodModel
  /** old: native sidecars stand in containers; native: known helpers stand in initContainers with `restartPolicy: Always`. */
  readonly way: 'old' | 'native'
  /** The containers that were moved, in list order. */
  readonly moved: readonly string[]
}

/**
 * The twin of a pod: its native sidecars as plain containers, first in the list as injectors put them; or, where there is none,
 * its known legacy sidecars as native ones, last of the init list so that the inits before them keep their turn. Undefined when
 * the pod has neither. Spans stay where the text has them: both ways are drawn from the same lines. A status that was pasted is
 * left out. Pure.
 */
export function deriveTwin(pod: PodModel, kubernetes: KubernetesVersion): Twin | undefined {
  const native = pod.initContainers.filter((container) => container.role === 'sidecar' || container.meantAsSidecar)
  if (native.length > 0) {
    const stay = pod.initContainers.filter((container) => !native.includes(container))
    return finish(pod, 'old', native, stay, [...native.map(toMain), ...pod.containers])
  }
  const legacy = pod.containers.filter(isLegacySidecar)
  const mains = pod.containers.filter((container) => !legacy.includes(container))
  if (legacy.length === 0 || mains.length === 0) return undefined
  const moved = legacy.map((container) => toSidecar(container, kubernetes))
  return finish(pod, 'native', legacy, [...pod.initContainers, ...moved], mains)
}

function finish(
  { status: _, ...pod }: PodModel,
  way: Twin['way'],
  moved: readonly ContainerModel[],
  initContainers: readonly ContainerModel[],
  containers: readonly ContainerModel[],
): Twin {
  const lists = {
    initContainers: place(pod.path, 'initContainers', initContainers),
    containers: place(pod.path, 'containers', containers),
  }
  const { initContainers: __, ...spec } = pod.spec
  const specs = (list: readonly ContainerModel[]) => list.map((container) => container.spec)
  return {
    way,
    moved: moved.map(({ name }) => name),
    pod: {
      ...pod,
      ...lists,
      spec: {
        ...spec,
        ...(initContainers.length === 0 ? {} : { initContainers: specs(lists.initContainers) }),
        containers: specs(lists.containers),
      },
    },
  }
}

function place(path: string, list: ContainerList, containers: readonly ContainerModel[]): readonly ContainerModel[] {
  return containers.map((container, index) => ({ ...container, list, index, path: `${path}.${list}[${index}]` }))
}

/** Without the fields that make a sidecar of it. */
function toMain(container: ContainerModel): ContainerModel {
  const { restartPolicy: _, ...fieldSpans } = container.fieldSpans
  return { ...container, role: 'main', meantAsSidecar: false, spec: withoutPolicy(container.spec), fieldSpans }
}

/** Before 1.29 the field is dropped: what was meant as a sidecar is an init container that never exits. */
function toSidecar(container: ContainerModel, kubernetes: KubernetesVersion): ContainerModel {
  const isKnown = isAtLeast(kubernetes, '1.29')
  const spec = withoutPolicy(container.spec)
  return {
    ...container,
    role: isKnown ? 'sidecar' : 'init',
    meantAsSidecar: !isKnown,
    spec: isKnown ? { ...spec, restartPolicy: 'Always' } : spec,
  }
}

function withoutPolicy({ restartPolicy: _, restartPolicyRules: __, ...spec }: V1Container): V1Container {
  return spec
}
