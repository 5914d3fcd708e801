import type { ExampleName } from './example-list.ts'

/** Each file is a chunk of its own, loaded when it is asked for. */
const FILES: Readonly<Record<ExampleName, () => Promise<{ readonly default: string }>>> = {
  seed: () => import('./seed.yaml?raw'),
  'old-way': () => import('./old-way.yaml?raw'),
  'vault-agent': () => import('./vault-agent.yaml?raw'),
  'log-shipper': () => import('./log-shipper.yaml?raw'),
  'cloud-sql-proxy': () => import('./cloud-sql-proxy.yaml?raw'),
  'job-old-way': () => import('./job-old-way.yaml?raw'),
  'job-native': () => import('./job-native.yaml?raw'),
  'init-needs-network': () => import('./init-needs-network.yaml?raw'),
  'reverse-stop-order': () => import('./reverse-stop-order.yaml?raw'),
  'grace-too-short': () => import('./grace-too-short.yaml?raw'),
  'crash-loop': () => import('./crash-loop.yaml?raw'),
  'slow-startup-probe': () => import('./slow-startup-probe.yaml?raw'),
  evicted: () => import('./evicted.yaml?raw'),
  'ephemeral-debug': () => import('./ephemeral-debug.yaml?raw'),
  'scheduling-gate': () => import('./scheduling-gate.yaml?raw'),
  'readiness-gate': () => import('./readiness-gate.yaml?raw'),
  'whole-shop': () => import('./whole-shop.yaml?raw'),
  'twenty-containers': () => import('./twenty-containers.yaml?raw'),
}

/** The YAML of an example. Rejects only when the page's own files cannot be loaded. */
export async function loadExample(name: ExampleName): Promise<string> {
  return (await FILES[name]()).default
}
