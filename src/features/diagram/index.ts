export { AxisStrip } from './axis-strip.tsx'
export { Diagram } from './diagram.tsx'
export { Shapes } from './shape.tsx'
