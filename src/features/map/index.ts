export { PodMap } from './pod-map.tsx'
