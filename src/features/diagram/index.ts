export { Diagram } from './diagram.tsx'
export { Shapes } from './shape.tsx'
