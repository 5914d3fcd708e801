import type { PodRecord } from '../timeline/timeline.ts'
import { type NeverStarted, neverStartedRecord } from './never-started.ts'

/** A pod with scheduling gates is held back by the scheduler: no kubelet sees it until the gates are taken off. */
export function gatedRecord(subject: NeverStarted): PodRecord {
  return neverStartedRecord(
    subject,
    {
      phase: 'Pending',
      conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }],
    },
    [],
  )
}
