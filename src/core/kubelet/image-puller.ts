import { containerCause } from './causes.ts'
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
  if (policy === 'Never') {
    if (isPresent) return undefined
    const cause = containerCause('image-never-pulled', container, 'imagePullPolicy')
    if (!container.pullBackOffTold) sim.recorder.event('pull-failed', cause, container)
    container.pullBackOffTold = true
    return 'ErrImageNeverPull'
  }
  if (policy !== 'Always' && isPresent) return undefined
  const now = sim.scheduler.now()
  if (sim.imageBackOff.isWaitingSinceUpdate(image, now)) {
    if (!container.pullBackOffTold) {
      const seconds = sim.imageBackOff.waitOf(image) / 1000
      sim.recorder.event('pull-back-off', containerCause('image-pull-back-off', container, 'image'), container, {
        seconds,
      })
    }
    container.pullBackOffTold = true
    return 'ImagePullBackOff'
  }
  container.pullBackOffTold = false
  const cause =
    policy === 'Always'
      ? containerCause('image-pull-always', container, 'imagePullPolicy')
      : containerCause('image-not-present', container, 'image')
  sim.recorder.event('pull', cause, container)
  // A shared image takes the numbers of the first container that names it.
  const owner = [...sim.inits, ...sim.mains].find((one) => one.model.image === image) ?? container
  const fails = owner.behavior.imagePullFails
  if (typeof fails === 'object' ? now < toMs(fails.untilSeconds) : fails === true) {
    sim.imageBackOff.lengthen(image, now, now)
    const seconds = sim.imageBackOff.waitOf(image) / 1000
    sim.recorder.event('pull-failed', containerCause('image-pull-failed', container, 'image'), container, { seconds })
    return 'ErrImagePull'
  }
  const pullMs = isPresent ? 0 : toMs(owner.behavior.imagePullSeconds ?? 0)
  if (pullMs > 0) yield { until: now + pullMs }
  sim.images.add(image)
  sim.recorder.event('pulled', cause, container)
  return undefined
}
