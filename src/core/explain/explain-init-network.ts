import type { ExplainWords } from '../messages/explain-words.ts'
import type { ContainerModel, PodModel } from '../pod/pod-model.ts'

/** What the meshes call the init that redirects traffic, and the proxy it is redirected to. */
const REDIRECT =
  /^(istio-init|istio-validation|linkerd-init|linkerd-network-validator|kuma-init|osm-init|consul-connect-inject-init)$/
const PROXY = /^(istio-proxy|linkerd-proxy|kuma-sidecar|envoy|consul-dataplane|envoy-sidecar)$/

/** What a mesh puts into a pod: the init that redirects traffic, or the proxy. */
export function isMeshPart(name: string): boolean {
  return REDIRECT.test(name) || PROXY.test(name)
}

/** Question 7: for a meshed pod, which inits run before redirection, between it and the proxy, or through the proxy. */
export function explainInitNetwork(pod: PodModel, words: ExplainWords): string {
  const at = (pattern: RegExp, list: readonly ContainerModel[]) => list.findIndex(({ name }) => pattern.test(name))
  const inits = pod.initContainers
  const redirect = at(REDIRECT, inits)
  const native = at(PROXY, inits)
  const legacy = pod.containers[at(PROXY, pod.containers)]
  const proxy = inits[native] ?? legacy
  if (proxy === undefined) return words.initNetwork.noMesh()
  const others = inits
    .map((container, i) => ({ ...container, i }))
    .filter(({ role, name }) => role === 'init' && !REDIRECT.test(name) && !PROXY.test(name))
  if (others.length === 0) {
    const own = inits.filter(({ name }) => REDIRECT.test(name)).map(({ name }) => name)
    return words.initNetwork.noOtherInits(own, proxy.name)
  }
  const names = (keep: (i: number) => boolean) => others.filter(({ i }) => keep(i)).map(({ name }) => name)
  const first = redirect < 0 ? -1 : redirect
  const free = names((i) => redirect >= 0 && i < first)
  const blocked = names((i) => (redirect < 0 || i > first) && (native < 0 || i < native))
  const through = names((i) => native >= 0 && i > native)
  const redirectName = inits[redirect]?.name ?? proxy.name
  return [
    free.length > 0 ? words.initNetwork.beforeRedirect(free, redirectName) : '',
    blocked.length === 0
      ? ''
      : native >= 0
        ? words.initNetwork.before(blocked, proxy.name)
        : words.initNetwork.neverWithLegacy(blocked, proxy.name, redirectName),
    through.length > 0 ? words.initNetwork.after(through, proxy.name, proxy.spec.startupProbe !== undefined) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
