import type { Scenario } from './scenario.ts'

/** A check of one value: what it must be, in words, and whether it is. */
interface Rule {
  readonly expects: string
  readonly fits: (value: unknown) => boolean
  /** The fields of an object, or of each object of a list, checked one by one for a nearer message. */
  readonly fields?: Rules
}

type Rules = Readonly<Record<string, Rule>>

const SECONDS: Rule = {
  expects: 'seconds, a number from 0 up',
  fits: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
}
const WHOLE: Rule = {
  expects: 'a whole number from 0 up',
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
}
const EXIT_CODE: Rule = {
  expects: 'an exit code from 0 to 255',
  fits: (value) => WHOLE.fits(value) && Number(value) <= 255,
}
const FLAG: Rule = { expects: 'true or false', fits: (value) => typeof value === 'boolean' }
const TEXT: Rule = { expects: 'a text', fits: (value) => typeof value === 'string' }

const PROBE: Rule = {
  expects: 'an object',
  fits: isObject,
  fields: {
    fails: FLAG,
    succeedsAfterSeconds: SECONDS,
    failsFromSeconds: SECONDS,
    failsBetweenSeconds: {
      expects: 'two seconds [from, to], the first not after the second',
      fits: (value) =>
        Array.isArray(value) && value.length === 2 && value.every(SECONDS.fits) && Number(value[0]) <= Number(value[1]),
    },
    firstAttempts: WHOLE,
  },
}

const CONTAINER: Rules = {
  imagePullSeconds: SECONDS,
  imagePullFails: flagOr({ untilSeconds: SECONDS }, '{"untilSeconds": n}'),
  startSeconds: SECONDS,
  startFails: flagOr({ firstAttempts: WHOLE }, '{"firstAttempts": n}'),
  runs: {
    expects: 'a list of objects, one an attempt',
    fits: (value) => Array.isArray(value) && value.every(isObject),
    fields: { exitCode: EXIT_CODE, afterSeconds: SECONDS, reason: TEXT },
  },
  startupProbe: PROBE,
  readinessProbe: PROBE,
  livenessProbe: PROBE,
  postStartSeconds: SECONDS,
  postStartFails: FLAG,
  preStopSeconds: SECONDS,
  preStopFails: FLAG,
  termSeconds: { expects: `${SECONDS.expects}, or null`, fits: (value) => value === null || SECONDS.fits(value) },
  termExitCode: EXIT_CODE,
}

const TOP: Rules = {
  version: { expects: '1', fits: (value) => value === 1 },
  containers: { expects: 'an object of container names', fits: isObject },
  sandboxSeconds: SECONDS,
  deleteAtSeconds: SECONDS,
  deleteGraceSeconds: WHOLE,
  evictAtSeconds: SECONDS,
  evictGraceSeconds: WHOLE,
  assumed: {
    expects: 'a list of paths',
    fits: (value) => Array.isArray(value) && value.every(TEXT.fits),
  },
}

/** A scenario from JSON text, or the first thing wrong with it in one sentence. Total. */
export function readScenario(text: string): Scenario | { readonly problem: string } {
  try {
    return toScenario(JSON.parse(text))
  } catch {
    return { problem: 'this is not valid JSON' }
  }
}

/** The same from a JSON value of unknown origin. Total. */
function toScenario(json: unknown): Scenario | { readonly problem: string } {
  if (!isObject(json)) return { problem: 'a scenario is a JSON object' }
  const problem = findProblem(json, TOP, '') ?? findInContainers(json.containers)
  return problem === undefined ? (json as Scenario) : { problem }
}

function findInContainers(containers: unknown): string | undefined {
  if (!isObject(containers)) return undefined
  for (const [name, behavior] of Object.entries(containers)) {
    const path = `containers.${name}`
    if (!isObject(behavior)) return mustBe(path, 'an object', behavior)
    const problem = findProblem(behavior, CONTAINER, `${path}.`)
    if (problem !== undefined) return problem
  }
  return undefined
}

function findProblem(value: Readonly<Record<string, unknown>>, rules: Rules, path: string): string | undefined {
  for (const [key, item] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
    if (rule === undefined)
      return `\`${path}${key}\` is no field of a scenario; there are: ${Object.keys(rules).join(', ')}`
    const problem = rule.fits(item) ? findInside(item, rule, path + key) : mustBe(path + key, rule.expects, item)
    if (problem !== undefined) return problem
  }
  return undefined
}

function findInside(value: unknown, { fields }: Rule, path: string): string | undefined {
  if (fields === undefined) return undefined
  if (isObject(value)) return findProblem(value, fields, `${path}.`)
  if (!Array.isArray(value)) return undefined
  for (const [i, item] of value.entries()) {
    const problem = findProblem(item, fields, `${path}[${i}].`)
    if (problem !== undefined) return problem
  }
  return undefined
}

function mustBe(path: string, expects: string, found: unknown): string {
  return `\`${path}\` must be ${expects}, not ${(JSON.stringify(found) ?? 'nothing').slice(0, 60)}`
}

function flagOr(fields: Rules, form: string): Rule {
  const complete = (value: unknown) => isObject(value) && Object.keys(fields).every((key) => Object.hasOwn(value, key))
  return { expects: `true, false or ${form}`, fits: (value) => FLAG.fits(value) || complete(value), fields }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
