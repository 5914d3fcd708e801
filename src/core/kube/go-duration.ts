/** A duration in milliseconds as Go's time.Duration prints it: "1h0m0s", "2.5s", "15ms", "0s". Total. */
export function formatGoDuration(ms: number): string {
  if (ms === 0) return '0s'
  const sign = ms < 0 ? '-' : ''
  const all = Math.abs(Math.trunc(ms))
  if (all < 1000) return `${sign}${all}ms`
  const fraction = String(all % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '')
  const seconds = Math.floor(all / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  const head = hours > 0 ? `${hours}h${minutes}m` : minutes > 0 ? `${minutes}m` : ''
  return `${sign}${head}${seconds % 60}${fraction === '' ? '' : `.${fraction}`}s`
}
