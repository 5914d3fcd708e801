const SECOND = 1000
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** A count of whole units of `unit` in `total`, both in seconds. */
const whole = (total: number, unit: number): number => Math.trunc(total / unit)

/**
 * A duration as kubectl's AGE and RESTARTS show it: two units while short, one when long ("119s", "3m5s", "5d3h", "2y").
 * `ms` is milliseconds, cut to whole seconds; a little below zero reads 0s, more reads <invalid>. Total.
 * Models apimachinery pkg/util/duration HumanDuration (v1.37).
 */
export function humanDuration(ms: number): string {
  const seconds = Math.trunc(ms / SECOND)
  if (seconds < -1) return '<invalid>'
  if (seconds < 0) return '0s'
  if (seconds < 2 * MINUTE) return `${seconds}s`
  const minutes = whole(seconds, MINUTE)
  if (minutes < 10) return withRest(`${minutes}m`, seconds % MINUTE, 's')
  if (minutes < 3 * 60) return `${minutes}m`
  const hours = whole(seconds, HOUR)
  if (hours < 8) return withRest(`${hours}h`, minutes % 60, 'm')
  if (hours < 2 * 24) return `${hours}h`
  if (hours < 8 * 24) return withRest(`${whole(hours, 24)}d`, hours % 24, 'h')
  if (seconds < 2 * YEAR) return `${whole(seconds, DAY)}d`
  if (seconds < 8 * YEAR) return withRest(`${whole(seconds, YEAR)}y`, whole(seconds % YEAR, DAY), 'd')
  return `${whole(seconds, YEAR)}y`
}

function withRest(head: string, rest: number, unit: string): string {
  return rest === 0 ? head : `${head}${rest}${unit}`
}

/**
 * The one-unit form ("3m", "5d"). Models apimachinery pkg/util/duration ShortHumanDuration (v1.37). Total.
 */
export function shortHumanDuration(ms: number): string {
  const seconds = Math.trunc(ms / SECOND)
  if (seconds < -1) return '<invalid>'
  if (seconds < 0) return '0s'
  if (seconds < MINUTE) return `${seconds}s`
  if (seconds < HOUR) return `${whole(seconds, MINUTE)}m`
  if (seconds < DAY) return `${whole(seconds, HOUR)}h`
  if (seconds < YEAR) return `${whole(seconds, DAY)}d`
  return `${whole(seconds, YEAR)}y`
}
