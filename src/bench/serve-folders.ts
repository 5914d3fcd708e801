import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/** Serves folders, each under its name, and pages given as text. Resolves with the address and how to stop. */
export async function serveFolders(
  folders: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const [, name = '', ...rest] = path.split('/')
    const page = pages[name]
    const file = join(folders[name] ?? '', rest.join('/') || 'index.html')
    if (page !== undefined) response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    else if (folders[name] !== undefined && existsSync(file) && statSync(file).isFile())
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, close: () => server.close() }
}
