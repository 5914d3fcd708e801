/** Of more names than this a sentence says the first four. */
const MOST = 6

/** "a, b and c"; of many the first and "12 more". */
export function enList(names: readonly string[]): string {
  const all = names.length > MOST ? [...names.slice(0, 4), `${names.length - 4} more`] : names
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** The same of names in back-ticks. */
export function enNames(names: readonly string[]): string {
  return enList(names.map((name) => `\`${name}\``))
}
