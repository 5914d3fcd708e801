export { BreakIt } from './break-it.tsx'
export { breakIt, deletePod, keepPod, mendIt } from './fault-actions.ts'
export { FaultTags } from './fault-tags.tsx'
export { lookAfter } from './use-look.ts'
