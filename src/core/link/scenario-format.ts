import type { ContainerBehavior, ContainerRun, ProbeBehavior, Scenario } from '../scenario/scenario.ts'
import { amount, type Codec, either, fields, flag, list, mapped, pairs, row, text, whole } from './codec.ts'
import { LONGEST_NAME, MOST_COUNT, MOST_SECONDS, REASON } from './link-limits.ts'

const seconds = amount(MOST_SECONDS)
const count = whole(0, MOST_COUNT)
const code = whole(-MOST_COUNT, MOST_COUNT)
/** Paths of values that were assumed: a container's name stands in the middle. */
const assumedPath = text(LONGEST_NAME + 40, /^(?:deleteAtSeconds|containers\.[\s\S]*\.[A-Za-z]+)$/)

const run: Codec<ContainerRun> = row<ContainerRun>(
  { exitCode: code, afterSeconds: seconds, reason: text(LONGEST_NAME, REASON) },
  0,
)

const probe: Codec<ProbeBehavior> = fields<ProbeBehavior>({
  fails: ['f', flag],
  succeedsAfterSeconds: ['s', seconds],
  failsFromSeconds: ['x', seconds],
  failsBetweenSeconds: [
    'b',
    mapped<readonly [number, number], readonly number[]>(
      list(seconds),
      (pair) => pair,
      ([from, to, ...more]) => (from === undefined || to === undefined || more.length > 0 ? undefined : [from, to]),
    ),
  ],
  firstAttempts: ['n', count],
})

/** A boolean, or an object of one number as a list of it. */
function orNumber<K extends string>(key: K, number: Codec<number>): Codec<boolean | Readonly<Record<K, number>>> {
  type Limited = Readonly<Record<K, number>>
  const limited = mapped<Limited, readonly number[]>(
    list(number),
    (value) => [value[key]],
    ([value, ...more]) => (value === undefined || more.length > 0 ? undefined : ({ [key]: value } as Limited)),
  )
  return either<boolean, Limited>(flag, limited, (value) => typeof value === 'boolean')
}

/** `null` means that SIGTERM is ignored; JSON's null means absent, so it is written as -1. */
const termSeconds: Codec<number | null> = {
  write: (value) => value ?? -1,
  read: (json) => (json === -1 ? null : seconds.read(json)),
}

const behavior: Codec<ContainerBehavior> = fields<ContainerBehavior>({
  imagePullSeconds: ['i', seconds],
  imagePullFails: ['I', orNumber('untilSeconds', seconds)],
  startSeconds: ['s', seconds],
  startFails: ['S', orNumber('firstAttempts', count)],
  runs: ['r', list(run)],
  startupProbe: ['u', probe],
  readinessProbe: ['d', probe],
  livenessProbe: ['l', probe],
  postStartSeconds: ['o', seconds],
  postStartFails: ['O', flag],
  preStopSeconds: ['b', seconds],
  preStopFails: ['B', flag],
  termSeconds: ['t', termSeconds],
  termExitCode: ['e', code],
})

/** A scenario as a link carries it (version 1 of the link and of the scenario). Frozen: old links are read with it. */
export const scenario: Codec<Omit<Scenario, 'version'>> = fields<Omit<Scenario, 'version'>>({
  containers: ['c', pairs(text(LONGEST_NAME * 2), behavior)],
  sandboxSeconds: ['b', seconds],
  deleteAtSeconds: ['d', seconds],
  deleteGraceSeconds: ['g', seconds],
  evictAtSeconds: ['e', seconds],
  evictGraceSeconds: ['f', seconds],
  assumed: ['a', list(assumedPath)],
})
