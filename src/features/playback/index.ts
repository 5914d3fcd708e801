export { playOnce } from './first-visit.ts'
export { togglePlaying } from './toggle-playing.ts'
export { Transport } from './transport.tsx'
