const NONE = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'

/**
 * What is wrong with an IP address in the API server's words. Other spellings of an address have always been accepted in a pod;
 * leading zeros and IPv4 inside IPv6 no longer where the version `isStrict`.
 * Models apimachinery pkg/util/validation IsValidIPForLegacyField (v1.37).
 */
export function ipAddress(text: string, isStrict: boolean): readonly string[] {
  const groups = groupsOf(text)
  if (groups === undefined && !isV4(text)) return [NONE]
  if (!isStrict) return []
  if (/(^|[:.])0\d+\.|\.0\d+/.test(text)) return ['must not have leading 0s']
  return groups !== undefined && isMapped(groups) ? ['must not be an IPv4-mapped IPv6 address'] : []
}

function isV4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)
}

/** The eight groups of an IPv6 address, an IPv4 tail as two zeros; undefined when it is none. */
function groupsOf(text: string): readonly string[] | undefined {
  const tail = /:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (tail !== undefined && !isV4(tail)) return undefined
  const halves = (tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`).split('::')
  const [left = [], right] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const given = [...left, ...(right ?? [])]
  const isRight = right === undefined ? given.length === 8 : given.length <= 7
  if (halves.length > 2 || !isRight || !given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined
  return [...left, ...Array<string>(8 - given.length).fill('0'), ...(right ?? [])]
}

function isMapped(groups: readonly string[]): boolean {
  return groups.slice(0, 6).every((group, i) => Number.parseInt(group, 16) === (i < 5 ? 0 : 0xffff))
}
