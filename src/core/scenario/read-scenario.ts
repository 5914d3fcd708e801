import type { ContainerBehavior, Scenario } from './scenario.ts'

const CONTAINER_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  imagePullSeconds: isSeconds,
  imagePullFails: (value) => typeof value === 'boolean' || hasSeconds(value, 'untilSeconds'),
  startSeconds: isSeconds,
  startFails: (value) => typeof value === 'boolean' || hasSeconds(value, 'firstAttempts'),
  runs: (value) => Array.isArray(value) && value.every(isRun),
  startupProbe: isProbe,
  readinessProbe: isProbe,
  livenessProbe: isProbe,
  postStartSeconds: isSeconds,
  postStartFails: isBoolean,
  preStopSeconds: isSeconds,
  preStopFails: isBoolean,
  termSeconds: (value) => value === null || isSeconds(value),
  termExitCode: isWhole,
}

const TOP_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  version: (value) => value === 1,
  sandboxSeconds: isSeconds,
  deleteAtSeconds: isSeconds,
  deleteGraceSeconds: isSeconds,
  assumed: (value) => Array.isArray(value) && value.every((path) => typeof path === 'string'),
}

/** A scenario from JSON text, or the first thing wrong with it in one sentence. Total. */
export function readScenario(text: string): Scenario | { readonly problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'this is not valid JSON' }
  }
  if (!isObject(json)) return { problem: 'a scenario is a JSON object' }
  const { containers, ...top } = json
  const problem = firstProblem(top, TOP_FIELDS, '')
  if (problem !== undefined) return { problem }
  if (containers !== undefined && !isObject(containers))
    return { problem: '`containers` must be an object of container names' }
  for (const [name, behavior] of Object.entries(containers ?? {})) {
    if (!isObject(behavior)) return { problem: `\`containers.${name}\` must be an object` }
    const wrong = firstProblem(
      behavior as ContainerBehavior & Record<string, unknown>,
      CONTAINER_FIELDS,
      `containers.${name}.`,
    )
    if (wrong !== undefined) return { problem: wrong }
  }
  return json as Scenario
}

function firstProblem(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, (value: unknown) => boolean>>,
  path: string,
): string | undefined {
  for (const [key, item] of Object.entries(value)) {
    const check = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (check === undefined)
      return `\`${path}${key}\` is no field of a scenario; there are: ${Object.keys(fields).join(', ')}`
    if (!check(item)) return `\`${path}${key}\` does not fit: ${JSON.stringify(item)?.slice(0, 60)}`
  }
  return undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSeconds(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value)
}

function hasSeconds(value: unknown, field: string): boolean {
  return isObject(value) && isSeconds(value[field])
}

function isRun(value: unknown): boolean {
  if (!isObject(value)) return false
  return (
    (value.exitCode === undefined || isWhole(value.exitCode)) &&
    (value.afterSeconds === undefined || isSeconds(value.afterSeconds))
  )
}

function isProbe(value: unknown): boolean {
  if (!isObject(value)) return false
  return Object.entries(value).every(([key, item]) => {
    if (key === 'fails') return isBoolean(item)
    if (key === 'failsBetweenSeconds') return Array.isArray(item) && item.length === 2 && item.every(isSeconds)
    return ['succeedsAfterSeconds', 'failsFromSeconds', 'firstAttempts'].includes(key) && isSeconds(item)
  })
}
