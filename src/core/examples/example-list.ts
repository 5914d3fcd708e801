import type { Scenario } from '../scenario/scenario.ts'

/** What an example is about; the gallery groups by it. */
export type ExampleTopic = 'sidecars' | 'jobs' | 'order' | 'trouble' | 'many'

/** One pod file of ours, of which each shows one thing. Title and question are words (messages/gallery-words.ts). */
export interface Example {
  /** Also the file's: `<name>.yaml`. */
  readonly name: ExampleName
  readonly topic: ExampleTopic
  /** What kubectl prints for its first pod while nobody moves the playhead. */
  readonly ready: string
  readonly status: string
  /** What happens to the first pod, where that is the story. */
  readonly scenario?: Scenario
}

export type ExampleName = (typeof NAMES)[number]

const NAMES = [
  'seed',
  'old-way',
  'vault-agent',
  'log-shipper',
  'cloud-sql-proxy',
  'job-old-way',
  'job-native',
  'init-needs-network',
  'reverse-stop-order',
  'grace-too-short',
  'crash-loop',
  'slow-startup-probe',
  'evicted',
  'ephemeral-debug',
  'scheduling-gate',
  'readiness-gate',
  'whole-shop',
  'twenty-containers',
] as const

/** The examples in the order they are shown. */
export const EXAMPLES: readonly Example[] = [
  { name: 'seed', topic: 'sidecars', ready: '2/2', status: 'Running' },
  { name: 'old-way', topic: 'sidecars', ready: '2/2', status: 'Running' },
  { name: 'vault-agent', topic: 'sidecars', ready: '2/2', status: 'Running' },
  { name: 'log-shipper', topic: 'sidecars', ready: '2/2', status: 'Running' },
  { name: 'cloud-sql-proxy', topic: 'sidecars', ready: '2/2', status: 'Running' },
  { name: 'job-old-way', topic: 'jobs', ready: '1/2', status: 'NotReady' },
  { name: 'job-native', topic: 'jobs', ready: '2/2', status: 'Running' },
  {
    name: 'init-needs-network',
    topic: 'order',
    ready: '0/2',
    status: 'Init:Error',
    scenario: { containers: { migrate: { runs: [{ exitCode: 1, afterSeconds: 3 }] } } },
  },
  { name: 'reverse-stop-order', topic: 'order', ready: '4/4', status: 'Running' },
  {
    name: 'grace-too-short',
    topic: 'trouble',
    ready: '2/2',
    status: 'Running',
    scenario: { containers: { chat: { termSeconds: 12 } } },
  },
  {
    name: 'crash-loop',
    topic: 'trouble',
    ready: '1/2',
    status: 'Error',
    scenario: { containers: { worker: { runs: [{ exitCode: 1, afterSeconds: 8 }] } } },
  },
  {
    name: 'slow-startup-probe',
    topic: 'trouble',
    ready: '1/1',
    status: 'Running',
    scenario: { containers: { search: { startupProbe: { succeedsAfterSeconds: 75 } } } },
  },
  {
    name: 'evicted',
    topic: 'trouble',
    ready: '0/2',
    status: 'Error',
    scenario: { evictAtSeconds: 90, containers: { reports: { termSeconds: null } } },
  },
  { name: 'ephemeral-debug', topic: 'many', ready: '2/2', status: 'Running' },
  { name: 'scheduling-gate', topic: 'order', ready: '0/1', status: 'SchedulingGated' },
  { name: 'readiness-gate', topic: 'order', ready: '2/2', status: 'Running' },
  { name: 'whole-shop', topic: 'many', ready: '1/1', status: 'Running' },
  { name: 'twenty-containers', topic: 'many', ready: '17/17', status: 'Running' },
]
