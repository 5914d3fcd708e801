/** One line of the bench: a ratio to a peer of the same run, or a figure with a limit. */
export interface Measurement {
  readonly name: string
  /** The figure that is judged. */
  readonly value: number
  readonly unit: 'x' | 'ms' | 'MB' | 'kB'
  /** It must not be above this. */
  readonly budget: number
  /** What was measured, both sides. */
  readonly detail: string
}

const round = (value: number): string => value.toFixed(value < 10 ? 2 : 1)

export function ratioOf(name: string, budget: number, best: { ours: number; peer: number }, what: string): Measurement {
  const detail = `${round(best.ours)} ms against ${round(best.peer)} ms: ${what}`
  return { name, value: best.ours / best.peer, unit: 'x', budget, detail }
}

export function isWithin({ value, budget }: Measurement): boolean {
  return value <= budget
}

export function printMeasurement(one: Measurement): string {
  const { name, value, unit, budget, detail } = one
  return `${isWithin(one) ? 'ok  ' : 'OVER'} ${name}: ${round(value)} ${unit}, budget ${budget} ${unit} (${detail})`
}
