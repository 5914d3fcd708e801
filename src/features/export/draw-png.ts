import { addPngSource } from '../../core/index.ts'

/** An SVG as PNG, `scale` times as large, carrying `fragment`. Undefined where the browser cannot draw it. */
export async function drawPng(svg: string, scale: number, fragment: string | undefined): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * scale
    canvas.height = image.naturalHeight * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (png === null || fragment === undefined) return png ?? undefined
    const bytes = addPngSource(new Uint8Array(await png.arrayBuffer()), fragment)
    return new Blob([bytes.slice()], { type: 'image/png' })
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
