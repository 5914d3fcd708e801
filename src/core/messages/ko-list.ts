/** Of more names than this a sentence says the first four. */
const MOST = 6

/** "a, b, c"; of many the first and how many more. */
export function koList(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, 4).join(', ')} 외 ${names.length - 4}개` : names.join(', ')
}

/** The same of names in back-ticks. */
export function koNames(names: readonly string[]): string {
  return koList(names.map((name) => `\`${name}\``))
}
