export { BreakIt } from './break-it.tsx'
export { FaultTags } from './fault-tags.tsx'
