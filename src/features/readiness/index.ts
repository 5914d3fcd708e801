export { KubectlStrip } from './kubectl-strip.tsx'
export { Ledger } from './ledger.tsx'
export { VerdictHead } from './verdict.tsx'
