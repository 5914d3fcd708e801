import { readFileSync } from 'node:fs'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Beside the bundle; put there by scripts/build.mjs. */
const locate = (name: string) => new URL(`png/${name}`, import.meta.url)
const FONTS = ['Arimo-Regular.ttf', 'Arimo-Bold.ttf', 'Arimo-Italic.ttf', 'Cousine-Regular.ttf', 'Cousine-Bold.ttf']

let fonts: readonly Uint8Array[] | undefined

/** An SVG as PNG bytes, `scale` times as large; always with the same fonts, so that the bytes are the same everywhere. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  if (fonts === undefined) {
    await initWasm(readFileSync(locate('resvg.wasm')))
    fonts = FONTS.map((name) => readFileSync(locate(name)))
  }
  const resvg = new Resvg(named(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo' },
  })
  return resvg.render().asPng()
}

/** The rasterizer knows its two families by name only. */
function named(svg: string): string {
  return svg.replace(/font-family:[^;}]*(sans-serif|monospace)/g, (_, generic) =>
    generic === 'monospace' ? 'font-family:Cousine' : 'font-family:Arimo',
  )
}
