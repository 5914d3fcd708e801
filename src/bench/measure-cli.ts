import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchPod } from './bench-pods.ts'
import { interleave } from './interleave.ts'
import { type Measurement, ratioOf } from './measurement.ts'

const ROUNDS = 15

/** Cold starts of the built CLI against an empty Node process. `cli` is the bundle's path. */
export function measureCli(cli: string): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'podlapse-bench-'))
  try {
    const seed = join(folder, 'seed.yaml')
    const large = join(folder, 'deployment.yaml')
    writeFileSync(seed, benchPod('details', 3))
    writeFileSync(large, deploymentOf(60_000))
    return [
      measureFile('CLI, a pod of 3 containers / node -e 0', 1.6, cli, seed),
      measureFile('CLI, a Deployment of 60 KB / node -e 0', 4, cli, large),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measureFile(name: string, budget: number, cli: string, file: string): Measurement {
  const best = interleave(
    () => runNode([cli, file]),
    () => runNode(['-e', '0']),
    ROUNDS,
  )
  return ratioOf(name, budget, best, 'whole processes')
}

function runNode(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
}

function deploymentOf(length: number): string {
  const containers = Math.round(length / 850)
  const spec = benchPod('shop', containers).slice(benchPod('shop', containers).indexOf('spec:'))
  const template = spec
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
  const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\nspec:\n  replicas: 3\n'
  return `${head}  selector: {matchLabels: {app: shop}}\n  template:\n    metadata: {labels: {app: shop}}\n${template}`
}
