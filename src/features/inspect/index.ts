export { PointCard } from './point-card.tsx'
export { RowPanel } from './row-panel.tsx'
