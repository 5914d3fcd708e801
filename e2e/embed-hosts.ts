import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const APP = fileURLToPath(new URL('../dist/app', import.meta.url))
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  yaml: 'text/yaml',
}

export interface Site {
  readonly origin: string
  /** Paths asked for, in order. */
  readonly asked: string[]
  readonly close: () => void
}

/** The built app as a static site of its own origin, for frames and scripts of other pages. */
export function serveApp(): Promise<Site> {
  return serve('localhost', (path) => {
    const file = APP + (path === '/' ? '/index.html' : path)
    return existsSync(file) ? readFileSync(file) : undefined
  })
}

/** A page of another host: texts by path, with a policy for all of them. */
export function serveHost(pages: () => Readonly<Record<string, string>>, policy?: () => string): Promise<Site> {
  return serve('127.0.0.1', (path) => pages()[path], policy)
}

function serve(
  host: string,
  read: (path: string) => Buffer | string | undefined,
  policy?: () => string,
): Promise<Site> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    asked.push(path)
    const body = path === '/favicon.ico' ? '' : read(path)
    const found = body !== undefined
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/html; charset=utf-8',
      'access-control-allow-origin': '*',
      ...(policy === undefined ? {} : { 'content-security-policy': policy() }),
    })
    response.end(body)
  })
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo
      resolve({ origin: `http://${host}:${port}`, asked, close: () => server.close() })
    })
  })
}
