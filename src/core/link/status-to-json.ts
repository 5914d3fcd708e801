import type { JsonValue } from '../manifest/manifest-to-json.ts'
import type { LinkContainerState, LinkContainerStatus, LinkStatus } from './link-document.ts'

type Json = Readonly<Record<string, JsonValue>>

/** The status of a link in the API's own fields. Pure. */
export function statusToJson(status: LinkStatus): Json {
  return {
    ...given('phase', status.phase),
    ...given('reason', status.reason),
    ...timestamp('startTime', status.startTime),
    ...given(
      'conditions',
      status.conditions?.map(({ lastTransitionTime, ...condition }) => ({
        ...condition,
        ...timestamp('lastTransitionTime', lastTransitionTime),
      })),
    ),
    ...given('initContainerStatuses', status.initContainerStatuses?.map(containerStatus)),
    ...given('containerStatuses', status.containerStatuses?.map(containerStatus)),
    ...given('ephemeralContainerStatuses', status.ephemeralContainerStatuses?.map(containerStatus)),
  }
}

/** Seconds since 1970 as RFC 3339 in UTC. */
export function timestamp(key: string, seconds: number | undefined): Json {
  if (seconds === undefined) return {}
  const date = new Date(seconds * 1000)
  // Before the year 0 the text has a sign, which RFC 3339 does not know.
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0) return {}
  return { [key]: date.toISOString().replace('.000Z', 'Z') }
}

function given(key: string, value: JsonValue | undefined): Json {
  return value === undefined ? {} : { [key]: value }
}

function containerStatus({ name, ready, started, restartCount, state, lastState }: LinkContainerStatus): Json {
  return {
    name,
    ...given('ready', ready),
    ...given('started', started),
    ...given('restartCount', restartCount),
    ...given('state', state === undefined ? undefined : stateToJson(state)),
    ...given('lastState', lastState === undefined ? undefined : stateToJson(lastState)),
  }
}

function stateToJson({ state, reason, startedAt, finishedAt, exitCode, signal }: LinkContainerState): Json {
  return {
    [state]: {
      ...given('exitCode', exitCode),
      ...given('signal', signal),
      ...given('reason', reason),
      ...timestamp('startedAt', startedAt),
      ...timestamp('finishedAt', finishedAt),
    },
  }
}
