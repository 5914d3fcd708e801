import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { analyze, decodeLink, en, encodeLink, enFiles, enTell, findLink } from './index.ts'
import { fromBase64Url } from './link/base64url.ts'
import { FILE_FORMATS, type FileFormat, renderFile } from './render-file.ts'
import { elementsOf, readXml } from './testdata/read-xml.ts'

const words = { ...en, tell: enTell, files: enFiles }
const PICTURES = [
  ['svg', 'timeline'],
  ['svg', 'film'],
  ['svg', 'card'],
] as const

/** Every file that the first pods of a text give; empty when there is none. */
function filesOf(text: string): readonly { readonly format: FileFormat; readonly file: string }[] {
  const analysis = analyze(text)
  const link = encodeLink({ text })
  const fragment = 'fragment' in link ? link.fragment : undefined
  return analysis.pods.slice(0, 3).flatMap(({ timeline }) => {
    if (timeline === undefined) return []
    const shapes = [...FILE_FORMATS.map((format) => [format, 'timeline'] as const), ...PICTURES]
    return shapes.map(([format, shape]) => ({
      format,
      file: renderFile(
        {
          format,
          shape,
          timeline,
          moment: timeline.restMs,
          theme: 'auto',
          width: 600,
          loops: false,
          namesAssumptions: true,
          fragment,
          report: { analysis, text, file: 'pod.yaml' },
        },
        words,
      ),
    }))
  })
}

/** A file, and what is packed into it. */
function bytesOf(file: string): string {
  const fragment = findLink(file)
  if (fragment === undefined) return file
  const json = strFromU8(inflateSync(fromBase64Url(fragment.slice(3)) ?? new Uint8Array()))
  return `${file}\n${json}\n${JSON.stringify(decodeLink(fragment))}`
}

/** YAML's double quotes are those of JSON, and take every control character by its number. */
const quote = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\u009f]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`)

const pod = (name: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${quote(name)}}
spec:
  initContainers: [{name: ${quote(`${name}-i`)}, image: a, restartPolicy: Always}]
  containers: [{name: ${quote(`${name}-c`)}, image: b}]
`

describe('names that nobody should give', () => {
  const names = {
    markup: '</text></svg><script>window.__pwned=1</script><svg onload="x">',
    attribute: '" onload="alert(1)" x="',
    'end of a comment': '--> <img src=x onerror=alert(1)> <!--',
    'end of CDATA and style': ']]></style><script>1</script>',
    entities: '&lt;b&gt;&#x3c;&unknown;',
    'controls and DEL': 'a\u0007c\u001bd\u007fe\u0085f',
    'right to left': '\u202eevil\u2066x\u05d0\u0627',
    'line ends': 'one\ntwo\r\nthree\u2028four',
    '10 KB': 'x'.repeat(10_000),
    'a formula': '=HYPERLINK("http://x.invalid")',
    'mermaid and markdown': 'end; click x "javascript:alert(1)" %% `|# :::',
    path: '../../../etc/passwd',
  }
  test.each(Object.entries(names))('%s', (_, name) => {
    const files = filesOf(pod(name))
    expect(files.length).toBe(FILE_FORMATS.length + PICTURES.length)
    for (const { format, file } of files) {
      if (format !== 'json')
        expect(file).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      if (format === 'svg' || format === 'png') {
        const svg = readXml(file)
        for (const banned of ['script', 'foreignObject', 'image', 'a', 'use', 'animate', 'set', 'img'])
          expect(elementsOf(svg, banned)).toEqual([])
        expect(elementsOf(svg, 'svg')).toHaveLength(1)
      }
      if (format === 'html') expect(tagsOf(file)).not.toMatch(/<(?:script|img|iframe)|\son\w+=/i)
      if (format === 'md') expect(outsideCode(file)).not.toMatch(/(?<!\\)<(?!sub>|\/sub>|!-- podlapse)/)
      if (format === 'csv') expect(file).not.toMatch(/(?:^|,)"?[=+@]/m)
      if (format === 'mmd') for (const line of file.split('\n')) expect(line).toMatch(/^(?:%% .*|gantt| {2}.*|)$/)
      expect(file.length).toBeLessThan(format === 'json' ? 600_000 : 300_000)
    }
  })
})

/** The tags of an HTML text, without the values of their attributes. */
function tagsOf(html: string): string {
  return [...html.matchAll(/<\/?[a-z](?:"[^"]*"|[^">])*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')).join('\n')
}

/** Markdown without its code spans, in which nothing is markup. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, '')
}

test('a lone surrogate is left out', () => {
  for (const { format, file } of filesOf(
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a\\ud800b"},"spec":{"containers":[{"name":"c\\udc00","image":"b"}]}}',
  ))
    if (format === 'svg') expect(elementsOf(readXml(file), 'text').map(({ text }) => text)).toContain('ab')
})

interface HostileFile {
  readonly file: string
  readonly category: string
  readonly generated?: boolean
  readonly expect: { readonly secrets?: readonly string[] }
}

const HOSTILE = fileURLToPath(new URL('../../../shared/hostile/', import.meta.url))
const SHARED = [process.env.PODLAPSE_HOSTILE ?? HOSTILE].find((folder) => existsSync(`${folder}/index.json`))

describe.skipIf(SHARED === undefined)('the shared hostile inputs', () => {
  const read = (name: string) => readFileSync(`${SHARED}/${name}`, 'utf8')
  const files = SHARED === undefined ? [] : (JSON.parse(read('index.json')) as readonly HostileFile[])
  const withSecrets = files.filter(({ expect: { secrets = [] } }) => secrets.length > 0)
  const shown = files.filter(
    ({ generated, file, category }) =>
      generated !== true &&
      /^(?:injection|unicode|encoding|types|shape)$/.test(category) &&
      existsSync(`${SHARED}/${file}`),
  )

  test('there are some', () => {
    expect(withSecrets.length).toBeGreaterThan(5)
    expect(shown.length).toBeGreaterThan(50)
  })

  test.each(withSecrets)('no secret of $file is in any file', ({ file, expect: { secrets = [] } }) => {
    const written = filesOf(read(file))
    expect(written.length > 0 || analyze(read(file)).pods.length === 0).toBe(true)
    for (const { format, file: out } of written)
      for (const secret of secrets) expect(bytesOf(out).includes(secret), format).toBe(false)
  })

  test.each(shown)('$file gives pictures that are well-formed, or none', ({ file }) => {
    for (const { format, file: out } of filesOf(read(file))) {
      if (format === 'svg' || format === 'png') readXml(out)
      if (format === 'html') expect(out).not.toMatch(/<(?:script|img|iframe|object)/i)
    }
  })
})

test.skipIf(SHARED !== undefined)('the shared hostile inputs are not on this machine: skipped', () => {
  process.stdout.write('hostile-files.test.ts: no hostile inputs here, those tests are skipped\n')
})
