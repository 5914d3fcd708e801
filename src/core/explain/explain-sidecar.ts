import type { ExplainWords } from '../messages/explain-words.ts'
import { allContainers, type ContainerModel, type PodModel } from '../pod/pod-model.ts'
import { isKnownSidecar } from '../scenario/legacy-sidecar.ts'

/** An init that shares a helper's image, as istio-init does, is none by that. */
function isHelper(container: ContainerModel): boolean {
  return container.role === 'init' ? isKnownSidecar({ ...container, image: '' }) : isKnownSidecar(container)
}

/** Question 3: where the well-known helpers stand, native or the old way. */
export function explainSidecar(pod: PodModel, words: ExplainWords): string {
  const known = allContainers(pod).filter((container) => container.role !== 'ephemeral' && isHelper(container))
  if (known.length > 0) {
    return known
      .map(({ name, role }) => {
        if (role === 'sidecar') return words.sidecar.native(name)
        return role === 'main' ? words.sidecar.legacy(name) : words.sidecar.init(name)
      })
      .join(' ')
  }
  const native = pod.initContainers.filter((container) => container.role === 'sidecar').map(({ name }) => name)
  return native.length > 0 ? words.sidecar.othersNative(native) : words.sidecar.none()
}
