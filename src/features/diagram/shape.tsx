import { isGiven, type Shape, tenths } from '../../core/index.ts'

/** One shape of a Scene as an SVG element. What the style sheet gives anyway is left out. */
function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          className={shape.cls}
          x={tenths(shape.x)}
          y={tenths(shape.y)}
          width={tenths(shape.width)}
          height={tenths(shape.height)}
          rx={shape.rx}
        />
      )
    case 'line':
      return (
        <line
          className={shape.cls}
          x1={tenths(shape.x1)}
          y1={tenths(shape.y1)}
          x2={tenths(shape.x2)}
          y2={tenths(shape.y2)}
        />
      )
    case 'circle':
      return <circle className={shape.cls} cx={tenths(shape.cx)} cy={tenths(shape.cy)} r={shape.r} />
    case 'path':
      return <path className={shape.cls} d={shape.d} />
    default: {
      const given = isGiven(shape)
      return (
        <text
          className={shape.cls}
          x={tenths(shape.x)}
          y={tenths(shape.y)}
          fontSize={given.size ? undefined : shape.size}
          textAnchor={given.anchor ? undefined : shape.anchor}
        >
          {shape.text}
        </text>
      )
    }
  }
}

/** Shapes that never change their order. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a scene's shapes have no identity but their place
  return shapes.map((shape, i) => <ShapeElement key={i} shape={shape} />)
}
