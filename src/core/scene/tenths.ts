/** A coordinate to a tenth of a px: more cannot be seen and only makes pictures larger. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
