import type { V1LifecycleHandler, V1Probe } from '../kube/pod-types.ts'
import { sleepSeconds } from '../scenario/sleep-seconds.ts'
import type { LinkHook, LinkProbe } from './link-document.ts'

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const
/** In the order in which the kubelet asks. */
const HOOK_HANDLERS = ['sleep', 'exec', 'httpGet', 'tcpSocket'] as const
/** The API's defaults: such a number is left out. */
const USUAL = { periodSeconds: 10, failureThreshold: 3, initialDelaySeconds: 0, timeoutSeconds: 1, successThreshold: 1 }
const TIMING = [...(Object.keys(USUAL) as (keyof typeof USUAL)[]), 'terminationGracePeriodSeconds'] as const

/** Kind and timing of a probe, nothing of what it asks. */
export function pickProbe<K extends string>(key: K, probe: V1Probe | undefined): { [key in K]?: LinkProbe } {
  if (probe === undefined) return {}
  const timing = TIMING.flatMap((field) => {
    const value = probe[field]
    const usual = field === 'terminationGracePeriodSeconds' ? undefined : USUAL[field]
    return value === undefined || value === usual ? [] : [[field, value] as const]
  })
  const picked: LinkProbe = {
    handler: PROBE_HANDLERS.find((handler) => probe[handler] !== undefined) ?? 'none',
    ...Object.fromEntries(timing),
  }
  return { [key]: picked } as { [key in K]?: LinkProbe }
}

/** Kind of a hook and the seconds it is known to take, nothing of what it runs. */
export function pickHook<K extends string>(key: K, hook: V1LifecycleHandler | undefined): { [key in K]?: LinkHook } {
  if (hook === undefined) return {}
  const handler = HOOK_HANDLERS.find((one) => hook[one] !== undefined) ?? 'none'
  const seconds =
    handler === 'sleep' ? hook.sleep?.seconds : handler === 'exec' ? sleepSeconds(hook.exec?.command) : undefined
  const isTold = seconds !== undefined && seconds >= 0
  return { [key]: { handler, ...(isTold ? { seconds } : {}) } } as { [key in K]?: LinkHook }
}
