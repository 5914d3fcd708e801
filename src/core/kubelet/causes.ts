import type { Cause } from '../timeline/timeline.ts'
import type { SimContainer } from './sim-state.ts'

interface CauseRow {
  readonly rule: string
  /** The upstream function that holds the rule. */
  readonly source: string
  /** The field of the container that sets it, where one does. */
  readonly field?: string
}

/** Why each kind of event happens, by event type or gate. */
const CAUSES: Readonly<Record<string, CauseRow>> = {
  'gate-exit-0': { rule: 'init-must-exit-0', source: 'kuberuntime_container.go computeInitContainerActions' },
  'gate-started': {
    rule: 'sidecar-started',
    source: 'kuberuntime_container.go computeInitContainerActions',
    field: 'restartPolicy',
  },
  'gate-startup-probe': {
    rule: 'sidecar-passed-startup-probe',
    source: 'kuberuntime_container.go computeInitContainerActions',
    field: 'startupProbe',
  },
  'gate-post-start': {
    rule: 'sidecar-post-start-returned',
    source: 'kuberuntime_container.go startContainer',
    field: 'lifecycle.postStart',
  },
  pull: { rule: 'image-not-present', source: 'images/image_manager.go EnsureImageExists', field: 'image' },
  'pull-failed': { rule: 'image-pull-failed', source: 'images/image_manager.go EnsureImageExists', field: 'image' },
  'pull-back-off': { rule: 'image-pull-back-off', source: 'images/image_manager.go EnsureImageExists', field: 'image' },
  'start-error': { rule: 'runtime-refused-start', source: 'kuberuntime_container.go startContainer' },
  'back-off': { rule: 'crash-loop-back-off', source: 'kuberuntime_manager.go doBackOff' },
  'post-start': {
    rule: 'post-start-hook',
    source: 'kuberuntime_container.go startContainer',
    field: 'lifecycle.postStart',
  },
  'post-start-failed': {
    rule: 'post-start-failed',
    source: 'kuberuntime_container.go startContainer',
    field: 'lifecycle.postStart',
  },
  'pre-stop': {
    rule: 'pre-stop-hook',
    source: 'kuberuntime_container.go executePreStopHook',
    field: 'lifecycle.preStop',
  },
  sigterm: { rule: 'stop-container', source: 'kuberuntime_container.go killContainer' },
  sigkill: { rule: 'grace-spent', source: 'kuberuntime_container.go killContainer' },
  deadline: { rule: 'active-deadline', source: 'active_deadline.go ShouldEvict' },
  delete: { rule: 'deleted', source: 'pod_workers.go UpdatePod' },
  'probe-failed': { rule: 'probe-failed', source: 'prober/worker.go doProbe' },
  'probe-succeeded': { rule: 'probe-succeeded', source: 'prober/worker.go doProbe' },
}

/** The cause of an event, pointing at the field that set it. Undefined where there is nothing to say. */
export function causeOf(
  type: string,
  container?: SimContainer,
  values?: Readonly<Record<string, string | number>>,
): Cause | undefined {
  const row = CAUSES[type]
  if (row === undefined) return undefined
  const field = typeof values?.probe === 'string' ? values.probe : row.field
  const model = container?.model
  const span = field === undefined ? model?.span : (model?.fieldSpans[field] ?? model?.span)
  return {
    rule: row.rule,
    source: row.source,
    ...(model === undefined ? {} : { container: container?.name ?? '' }),
    ...(model === undefined ? {} : { path: field === undefined ? model.path : `${model.path}.${field}` }),
    ...(span === undefined ? {} : { span }),
  }
}
