import { type Shape, TEXT_SIZE } from '../../core/index.ts'

/** Two decimals: more cannot be seen and only makes the document larger. */
const n = (value: number): number => Math.round(value * 100) / 100

/** One shape of a Scene as an SVG element. What the style sheet gives anyway is left out. */
function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          className={shape.cls}
          x={n(shape.x)}
          y={n(shape.y)}
          width={n(shape.width)}
          height={n(shape.height)}
          rx={shape.rx}
        />
      )
    case 'line':
      return <line className={shape.cls} x1={n(shape.x1)} y1={n(shape.y1)} x2={n(shape.x2)} y2={n(shape.y2)} />
    case 'circle':
      return <circle className={shape.cls} cx={n(shape.cx)} cy={n(shape.cy)} r={shape.r} />
    case 'path':
      return <path className={shape.cls} d={shape.d} />
    default:
      return (
        <text
          className={shape.cls}
          x={n(shape.x)}
          y={n(shape.y)}
          fontSize={shape.size === TEXT_SIZE ? undefined : shape.size}
          textAnchor={shape.anchor === 'start' ? undefined : shape.anchor}
        >
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
