/**
 * What is wrong with an IP address in the API server's words. Leading zeros and other spellings of an address have always been
 * accepted in a pod. Models apimachinery pkg/util/validation IsValidIPForLegacyField (v1.37).
 */
export function ipAddress(text: string): readonly string[] {
  return isV4(text) || isV6(text) ? [] : ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)']
}

function isV4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)
}

function isV6(text: string): boolean {
  const tail = /:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1]
  if (tail !== undefined && !isV4(tail)) return false
  const halves = (tail === undefined ? text : `${text.slice(0, -tail.length)}0:0`).split('::')
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const isShort = halves.length === 2
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  return isShort ? groups.length <= 7 : groups.length === 8
}
