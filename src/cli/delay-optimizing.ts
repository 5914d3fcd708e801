/** Of a shorter text nothing is optimized anyway. */
const LONG_BYTES = 8192
/** Eight times V8's own. */
const BUDGET_BYTES = 8 * 132 * 1024

/**
 * A text of some ten kilobytes is shown before optimized code pays for its making, which takes as long as all the rest; so V8 is
 * told to wait with it. Longer texts still get it soon. Measured with the V8 of Node 20; of others nothing is assumed. The module
 * takes a few milliseconds to load, which a short text would notice.
 */
export function delayOptimizing(bytes: number): void {
  if (bytes < LONG_BYTES || !process.versions.v8.startsWith('11.')) return
  process.getBuiltinModule?.('node:v8').setFlagsFromString(`--interrupt-budget=${BUDGET_BYTES}`)
}
