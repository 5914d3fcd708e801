export { playOnce } from './first-visit.ts'
export { togglePlaying } from './toggle-playing.ts'
export { ThumbBar, Transport } from './transport.tsx'
