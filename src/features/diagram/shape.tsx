import type { Shape } from '../../core/index.ts'

/** One shape of a Scene as an SVG element. */
function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect className={shape.cls} x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.rx} />
      )
    case 'line':
      return <line className={shape.cls} x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} />
    case 'circle':
      return <circle className={shape.cls} cx={shape.cx} cy={shape.cy} r={shape.r} />
    case 'path':
      return <path className={shape.cls} d={shape.d} />
    default:
      return (
        <text className={shape.cls} x={shape.x} y={shape.y} fontSize={shape.size} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      )
  }
}

/** Shapes that never change their order. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a scene's shapes have no identity but their place
  return shapes.map((shape, i) => <ShapeElement key={i} shape={shape} />)
}
