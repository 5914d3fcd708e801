const LONGEST = 80
/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A name for a file of a pod: letters, digits, dots, dashes; no path, no hidden file, no device. `ending` has no dot. Total. */
export function fileName(pod: string, ending: string): string {
  const safe = pod
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '')
    .replace(/[\ud800-\udbff]$/, '')
  return `${safe === '' || DEVICES.test(safe.split('.')[0] ?? '') ? `pod${safe === '' ? '' : `-${safe}`}` : safe}.${ending}`
}
