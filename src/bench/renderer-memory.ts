import { readdirSync, readFileSync } from 'node:fs'

/**
 * The most memory (MB, resident) that any renderer process below `pid` has held so far; a page and its workers are one renderer.
 * Undefined where there is no /proc.
 */
export function readRendererPeak(pid: number): number | undefined {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(name))
    const below = new Set([pid])
    for (let grown = true; grown; ) {
      const more = processes.filter((one) => below.has(one.parent) && !below.has(one.pid))
      for (const one of more) below.add(one.pid)
      grown = more.length > 0
    }
    const peaks = processes.filter((one) => one.isRenderer && below.has(one.pid)).map(({ peakMb }) => peakMb)
    return peaks.length === 0 ? undefined : Math.max(...peaks)
  } catch {
    return undefined
  }
}

function readProcess(name: string) {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8')
    const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')
    return [{ pid: Number(name), parent: field('PPid'), isRenderer, peakMb: field('VmHWM') / 1000 }]
  } catch {
    // It ended while the list was read.
    return []
  }
}
