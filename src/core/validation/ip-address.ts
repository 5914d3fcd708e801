/** What is wrong with an IP address in the API server's words. Models apimachinery pkg/util/validation IsValidIP (v1.37). */
export function ipAddress(text: string): readonly string[] {
  const v4 = parseV4(text)
  if (v4 !== undefined) return text.split('.').some((part) => /^0\d/.test(part)) ? ['must not have leading 0s'] : []
  const v6 = parseV6(text)
  if (v6 === undefined) return ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)']
  if (v6.slice(0, 5).every((group) => group === 0) && v6[5] === 0xffff)
    return ['must not be an IPv4-mapped IPv6 address']
  const canonical = formatV6(v6)
  return canonical === text ? [] : [`must be in canonical form ("${canonical}")`]
}

function parseV4(text: string): readonly number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined
  return parts.map(Number)
}

function parseV6(text: string): readonly number[] | undefined {
  const tail = /:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  const v4 = tail === undefined ? undefined : parseV4(tail)
  if (tail !== undefined && v4 === undefined) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = v4 ?? []
  const hex = (high: number, low: number) => (high * 256 + low).toString(16)
  const plain = tail === undefined ? text : `${text.slice(0, -tail.length)}${hex(a, b)}:${hex(c, d)}`
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [head = [], rest = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const given = [...head, ...rest]
  const isShort = halves.length === 2
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined
  if (isShort ? given.length > 7 : given.length !== 8) return undefined
  const zeros = Array.from({ length: 8 - given.length }, () => '0')
  return [...head, ...zeros, ...rest].map((group) => Number.parseInt(group, 16))
}

/** The longest run of at least two zeros becomes `::`, the first of equal ones. */
function formatV6(groups: readonly number[]): string {
  let best = { from: -1, length: 1 }
  for (let from = 0; from < groups.length; from++) {
    let length = 0
    while (groups[from + length] === 0) length++
    if (length > best.length) best = { from, length }
  }
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':')
  if (best.from < 0) return text(groups)
  return `${text(groups.slice(0, best.from))}::${text(groups.slice(best.from + best.length))}`
}
