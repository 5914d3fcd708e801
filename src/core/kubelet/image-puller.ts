import type { Wait } from './scheduler.ts'
import { type Sim, type SimContainer, toMs } from './sim-state.ts'

/**
 * Makes sure that a container's image is on the node; returns the error that the status will show, or undefined.
 * Models pkg/kubelet/images/image_manager.go EnsureImageExists (v1.37).
 */
export function* ensureImage(sim: Sim, container: SimContainer): Generator<Wait, string | undefined, void> {
  const { image } = container.model
  const policy = container.model.spec.imagePullPolicy
  const isPresent = sim.images.has(image)
  if (policy === 'Never') return isPresent ? undefined : 'ErrImageNeverPull'
  if (policy !== 'Always' && isPresent) return undefined
  const now = sim.scheduler.now()
  if (sim.imageBackOff.isWaitingSinceUpdate(image, now)) {
    sim.recorder.event('pull-back-off', container, { seconds: sim.imageBackOff.waitOf(image) / 1000 })
    return 'ImagePullBackOff'
  }
  sim.recorder.event('pull', container)
  // A shared image takes the numbers of the first container that names it.
  const owner = [...sim.inits, ...sim.mains].find((one) => one.model.image === image) ?? container
  const fails = owner.behavior.imagePullFails
  if (typeof fails === 'object' ? now < toMs(fails.untilSeconds) : fails === true) {
    sim.imageBackOff.lengthen(image, now, now)
    sim.recorder.event('pull-failed', container, { seconds: sim.imageBackOff.waitOf(image) / 1000 })
    return 'ErrImagePull'
  }
  const pullMs = isPresent ? 0 : toMs(owner.behavior.imagePullSeconds ?? 0)
  if (pullMs > 0) yield { until: now + pullMs }
  sim.images.add(image)
  sim.recorder.event('pulled', container)
  return undefined
}
