const LONGEST_SLEEP_S = 3600
const LOOP = /(?:^|[\s;&|(])(?:while|until|for)\s/

/**
 * The seconds a container's or a hook's command says it sleeps (`sleep 5`, `["sh", "-c", "sleep 5 && …"]`), as the best
 * hint the YAML gives of how long it takes; undefined when it says nothing, or sleeps in a loop (nobody knows how often). Reads
 * at most the first sleep, capped at an hour.
 */
export function sleepSeconds(...commands: readonly (readonly unknown[] | undefined)[]): number | undefined {
  const text = commands
    .flatMap((command) => command ?? [])
    .filter((word) => typeof word === 'string')
    .join(' ')
    .slice(0, 10_000)
  const match = /(?:^|[\s;&|/(])sleep\s+(\d{1,7}(?:\.\d{1,3})?)(s|m|h)?(?=$|[\s;&|)"'])/.exec(text)
  if (match === null || LOOP.test(text.slice(0, match.index))) return undefined
  const unit = match[2] === 'h' ? 3600 : match[2] === 'm' ? 60 : 1
  return Math.min(Number(match[1]) * unit, LONGEST_SLEEP_S)
}
