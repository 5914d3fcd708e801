export { otherPod, otherVersion } from './choose-other.ts'
export { CompareView, type HeldAgainst } from './compare-view.tsx'
