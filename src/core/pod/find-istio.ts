import { isAtLeast, type KubernetesVersion } from '../kube/kubernetes-version.ts'
import { imageTag } from './image-tag.ts'
import { allContainers, type PodModel } from './pod-model.ts'

/** Where Istio's proxy is, and the minor of the Istio 1.x that its image names. */
export interface IstioInPod {
  readonly proxyIn: 'initContainers' | 'containers' | undefined
  readonly minor: number | undefined
}

/** Istio's part in a pod; undefined when it has neither istio-proxy nor istio-init. Pure. */
export function findIstio(pod: PodModel): IstioInPod | undefined {
  const own = allContainers(pod).filter(({ name }) => name === 'istio-proxy' || name === 'istio-init')
  if (own.length === 0) return undefined
  const list = own.find(({ name }) => name === 'istio-proxy')?.list
  const minors = own.map(({ image }) => /^1\.(\d{1,3})\b/.exec(imageTag(image))?.[1])
  const minor = minors.find((one) => one !== undefined)
  return {
    proxyIn: list === 'ephemeralContainers' ? undefined : list,
    minor: minor === undefined ? undefined : Number(minor),
  }
}

/** How an Istio injects its proxy: `asked` is natively only with ENABLE_NATIVE_SIDECARS=true, `never` on a cluster without them. */
export type IstioInjection = 'native' | 'asked' | 'never'

/** From Istio 1.27 on native sidecars are the default where the cluster has them. */
export function istioInjection(minor: number, kubernetes: KubernetesVersion): IstioInjection {
  if (!isAtLeast(kubernetes, '1.29')) return 'never'
  return minor >= 27 ? 'native' : 'asked'
}
