export { PointCard } from './point-card.tsx'
