import { encode } from 'uqr'
import { enShare } from '../../core/index.ts'
import { useWords } from '../../state/use-words.ts'

/** Bytes of the largest QR code, at the lowest correction. */
const MOST_BYTES = 2953
/** Light squares around it, as the standard asks. */
const BORDER = 4

/** The link to be photographed, black on white in every theme. */
export function QrCode({ text }: { readonly text: string }) {
  const words = useWords('share', enShare)
  if (text.length > MOST_BYTES) return <p className="share-warning">{words.qrTooLong}</p>
  const { data, size } = encode(text, { ecc: 'L', border: BORDER })
  const dark = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return (
    <svg className="share-qr" role="img" aria-label={words.qrLabel} viewBox={`0 0 ${size} ${size}`}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" shapeRendering="crispEdges" d={dark} />
    </svg>
  )
}
