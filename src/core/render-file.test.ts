import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { analyze, en, encodeLink, enFiles, enTell, type FileMessages, findLink, ko } from './index.ts'
import { addPngSource } from './render/add-png-source.ts'
import { fileName } from './render/file-name.ts'
import { layoutFilm, renderAnimatedSvg } from './render/render-animated-svg.ts'
import { layoutFileScene, renderSvg } from './render/render-svg.ts'
import { sha256Base64 } from './render/sha256.ts'
import { FILE_FORMATS, type FileFormat, type RenderFileRequest, renderFile } from './render-file.ts'
import { layoutMoment } from './scene/layout-moment.ts'
import { EXAMPLE_PODS } from './testdata/example-pods.ts'
import { elementsOf, readXml, type XmlElement } from './testdata/read-xml.ts'
import { stateAt } from './timeline/state-at.ts'
import type { Timeline } from './timeline/timeline.ts'

const words: FileMessages = { ...en, tell: enTell, files: enFiles }

function read(text: string): Omit<RenderFileRequest, 'format'> & { readonly timeline: Timeline } {
  const analysis = analyze(text)
  const timeline = analysis.pods[0]?.timeline
  const link = encodeLink({ text })
  if (timeline === undefined || 'diagnostic' in link) throw new Error('no pod')
  return {
    timeline,
    moment: timeline.restMs,
    theme: 'auto',
    width: 880,
    shape: 'timeline',
    loops: false,
    namesAssumptions: true,
    fragment: link.fragment,
    report: { analysis, text, file: 'pod.yaml' },
  }
}

const seed = read(EXAMPLE_PODS.seed ?? '')
const draw = (format: FileFormat, change: Partial<RenderFileRequest> = {}) =>
  renderFile({ ...seed, format, ...change }, words)
const textsOf = (svg: XmlElement) => elementsOf(svg, 'text').map(({ text }) => text)

describe('every format', () => {
  for (const format of FILE_FORMATS)
    for (const [name, text] of Object.entries(EXAMPLE_PODS))
      test(`${format} of ${name}: the same bytes twice, no line of it undefined`, () => {
        const request = read(text)
        const file = renderFile({ ...request, format }, words)
        expect(renderFile({ ...read(text), format }, words)).toBe(file)
        expect(file.endsWith('\n')).toBe(true)
        expect(file).not.toMatch(/undefined|NaN|\[object/)
      })

  test('those with a place for it open again', () => {
    for (const format of ['svg', 'html', 'md', 'mmd', 'txt', 'json'] as const)
      expect(findLink(draw(format)), format).toBe(seed.fragment)
    for (const shape of ['film', 'card'] as const) expect(findLink(draw('svg', { shape }))).toBe(seed.fragment)
    expect(findLink(draw('svg', { fragment: undefined }))).toBeUndefined()
  })

  test('the foot says what is exact', () => {
    for (const format of ['svg', 'html', 'md', 'txt', 'mmd'] as const)
      expect(draw(format), format).toContain('Podlapse · order is exact, seconds are assumed')
  })

  test('in Korean, STATUS words as they are', () => {
    if (ko.files === undefined) throw new Error('no Korean words')
    const file = renderFile({ ...seed, format: 'svg' }, { ...words, files: ko.files })
    expect(file).toContain('순서는 정확하고')
    expect(file).toContain('STATUS Running')
  })
})

describe('the SVG', () => {
  test('tells its verdict and its events to those who do not see it', () => {
    const svg = readXml(draw('svg'))
    const [title, desc] = svg.children
    expect(svg.attributes['aria-labelledby']).toBe(`${title?.attributes.id} ${desc?.attributes.id}`)
    expect(title?.text).toBe('details-v1-766844796b-zmr86: READY 2/2, STATUS Running')
    expect(desc?.text).toContain('3.25 s: istio-init: its gate is open. READY 0/2, STATUS Init:1/2.')
    expect(desc?.text).toContain('the pod object is gone.')
  })

  test('names what was assumed, in italics and with a mark', () => {
    const assumed = elementsOf(readXml(draw('svg')), 'text').filter(
      ({ attributes }) => attributes.class === 'foot assumed',
    )
    expect(assumed.map(({ text }) => text).join(' ')).toContain(
      'details pull ~2 s, stop ~2 s; kubectl delete at ~750 s.',
    )
    expect(draw('svg', { namesAssumptions: false })).not.toContain('Assumed:')
  })

  test.each([600, 880, 1012])('draws the scene of %i px, shape by shape, and nothing outside', (width) => {
    for (const moment of [seed.timeline.restMs, 7000, 'life'] as const) {
      const svg = readXml(draw('svg', { width, moment }))
      const scene = layoutFileScene(seed.timeline, { width, moment }, words)
      const shapes = scene.groups.flatMap((group) => group.shapes)
      const moving = moment === 'life' ? [] : layoutMoment(scene, seed.timeline, moment, words).shapes
      const drawn = elementsOf(svg, 'g').find(({ attributes }) => attributes.transform !== undefined)
      expect(drawn?.children.map(({ name, text }) => [name, text])).toEqual(
        [...shapes, ...moving].map((shape) => [shape.kind, shape.kind === 'text' ? shape.text : '']),
      )
      expect(Number(svg.attributes.width)).toBe(width)
      for (const { attributes } of elementsOf(svg, 'text')) {
        expect(Number(attributes.x)).toBeLessThanOrEqual(width)
        expect(Number(attributes.y)).toBeLessThanOrEqual(Number(svg.attributes.height))
      }
    }
  })

  test('the dots under the playhead are the count; the whole life has none', () => {
    const count = (svg: string) =>
      elementsOf(readXml(svg), 'circle').filter(({ attributes }) => attributes.class === 'dot').length
    for (const moment of [0, 7500, 9000, 752_500])
      expect(count(draw('svg', { moment }))).toBe(stateAt(seed.timeline, moment).ready + 1)
    expect(count(draw('svg', { moment: 'life' }))).toBe(0)
  })

  test('colours are literals, dark ones behind a question, none of them left out', () => {
    const [auto, light, dark] = (['auto', 'light', 'dark'] as const).map((theme) => draw('svg', { theme }))
    for (const svg of [auto, light, dark]) {
      expect(svg).not.toContain('var(')
      const classes = new Set(
        [...(svg ?? '').matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' ')),
      )
      for (const name of ['solid-main', 'solid-sidecar', 'page', 'playhead']) expect(classes).toContain(name)
    }
    expect(auto).toContain('@media (prefers-color-scheme:dark)')
    expect(light).not.toContain('@media')
    expect(dark).toContain('.page{fill:#121418}')
    expect(dark).not.toContain('#FBFAF7')
  })

  test('a card is 600 × 240 and shows READY, name, sentence and the count', () => {
    for (const text of [...Object.values(EXAMPLE_PODS), manyContainers(30)]) {
      const request = read(text)
      const svg = readXml(renderFile({ ...request, format: 'svg', shape: 'card' }, words))
      const moment = stateAt(request.timeline, request.timeline.restMs)
      expect(svg.attributes.viewBox).toBe('0 0 600 240')
      expect(textsOf(svg)[0]).toBe(moment.row.ready)
      const dots = elementsOf(svg, 'circle').filter(({ attributes }) => attributes.class === 'dot')
      expect(dots).toHaveLength(moment.ready)
    }
  })
})

describe('the animated SVG', () => {
  const svg = draw('svg', { shape: 'film' })

  test('is small, has no script, plays once within five seconds and not for those who want less motion', () => {
    expect(new TextEncoder().encode(svg).length).toBeLessThan(20_000)
    expect(svg).not.toMatch(/<script|<animate|<set|javascript:|on\w+=|href=|infinite/i)
    const css = /<style>(.*)<\/style>/s.exec(svg)?.[1] ?? ''
    const still = css.slice(0, css.indexOf('@media (prefers-reduced-motion:no-preference)'))
    expect(still).toContain('.page{')
    expect(still).not.toMatch(/animation|@keyframes/)
    const durations = [...css.matchAll(/animation:[^;}]*?(\d+(?:\.\d+)?)s/g)].map(([, seconds]) => Number(seconds))
    expect(durations.length).toBeGreaterThan(5)
    expect(Math.max(...durations)).toBeLessThanOrEqual(5)
  })

  test('without animation it is the resting frame', () => {
    const shown = elementsOf(readXml(svg), 'g').filter(({ attributes }) => /^f\d+$/.test(attributes.class ?? ''))
    const visible = shown.filter(({ attributes }) => attributes.opacity !== '0')
    expect(visible.map(({ children }) => children.map(({ text }) => text))).toEqual([['2/2', 'Running']])
    expect(shown.map(({ children }) => children.map(({ text }) => text).join(' '))).toEqual([
      '0/2 Init:0/2',
      '0/2 Init:1/2',
      '0/2 PodInitializing',
      '1/2 PodInitializing',
      '2/2 Running',
      '2/2 Terminating',
      '0/2 Completed',
    ])
  })

  test('draws the scene of its width, every shape of it', () => {
    const scene = layoutFilm(seed.timeline, 880, words)
    const all = new Set([...svg.matchAll(/<(rect|line|circle|path|text) class="([^"]*)"/g)].map(([, , cls]) => cls))
    for (const { cls } of scene.groups.flatMap(({ shapes }) => shapes)) expect(all).toContain(cls)
  })

  test('loops only when asked to', () => {
    expect(draw('svg', { shape: 'film', loops: true })).toContain('infinite')
  })

  test('long and crowded lives play within five seconds, too, and change at most six times a second', () => {
    for (const text of [...Object.values(EXAMPLE_PODS), manyContainers(20)]) {
      const { timeline } = read(text)
      const film = renderAnimatedSvg(timeline, { theme: 'auto', width: 880 }, words)
      readXml(film)
      const seconds = Number(/\.move\{animation:move (\d+(?:\.\d+)?)s/.exec(film)?.[1])
      expect(seconds).toBeGreaterThan(0.4)
      expect(seconds).toBeLessThanOrEqual(5)
      expect([...film.matchAll(/<g class="f\d+"/g)].length).toBeLessThanOrEqual(30)
    }
  })
})

test('CSV: every event with its row, formulas made harmless', () => {
  const lines = draw('csv').trimEnd().split('\r\n')
  expect(lines[0]).toBe('seconds,event,container,what,READY,STATUS,RESTARTS,phase')
  expect(lines).toHaveLength(seed.timeline.events.length + 1)
  expect(lines).toContain('3.250,gate-opened,istio-init,istio-init: its gate is open,0/2,Init:1/2,0,Pending')
  const hostile = read(EXAMPLE_PODS.seed?.replace('name: details\n', 'name: "=1+\\"2\\",x"\n') ?? '')
  expect(renderFile({ ...hostile, format: 'csv' }, words)).toContain(`,"'=1+""2"",x",`)
})

test('Markdown: two tables; names cannot break out of their cells', () => {
  const file = draw('md')
  expect(file).toContain('### `details-v1-766844796b-zmr86`: READY 2/2, `Running`')
  expect(file).toContain('| `istio-init` | init | 0 | regular init: exited 0, never counts |')
  expect(file).toContain('| 753.25 s |  | `NotFound` |  |')
  const hostile = read(EXAMPLE_PODS.seed?.replace('name: details\n', 'name: "a`|<b>\\n|"\n') ?? '')
  const rows = renderFile({ ...hostile, format: 'md' }, words).split('\n')
  expect(rows).toContain('| `` a`\\|<b>\\| `` | main | +1 | main: running and ready, counts |')
})

test('Mermaid: a section a container, times in the names', () => {
  const file = draw('mmd')
  expect(file).toContain('gantt\n  title details-v1-766844796b-zmr86 - READY 2/2, STATUS Running\n  dateFormat x\n')
  expect(file).toMatch(/ {2}section istio-proxy\n(?: {4}.*\n)*/)
  expect(file).toMatch(/^ {2}counted 8\.2\d* s–752 s :active, \d+, \d+$/m)
  for (const line of file.split('\n').filter((one) => one.includes(' :')))
    expect(line).toMatch(/^ {2}[^:#;]+ :(?:\w+, )?\d+, \d+$/)
})

test('plain text: the kubectl line, the rows and the changes', () => {
  expect(draw('txt')).toMatch(
    /^NAME +READY +STATUS +RESTARTS +AGE\ndetails-v1-766844796b-zmr86 +2\/2 +Running +0 +5m\n/,
  )
  expect(draw('txt')).toMatch(/^details {6}·+█+/m)
})

test('JSON: the report of the CLI', () => {
  const report = JSON.parse(draw('json'))
  expect(report).toMatchObject({ version: 1, file: 'pod.yaml' })
  expect(report.pods[0].moment).toMatchObject({ ready: '2/2', status: 'Running', at: seed.timeline.restMs / 1000 })
})

test('HTML: its policy allows its own styles by hash and nothing else', () => {
  const file = draw('html', { shape: 'film' })
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file)?.[1] ?? ''
  const styles = [...file.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css)
  expect(styles).toHaveLength(2)
  for (const css of styles) expect(policy).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  expect(policy).toMatch(/^default-src 'none'; style-src/)
  expect(file).not.toMatch(/<script|style="|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  expect(file).toContain('<td><code>istio-proxy</code></td><td>native sidecar</td><td>+1</td>')
})

test('HTML with a player: one script, the player, allowed by its hash; none where there is no link to play', () => {
  const player = 'document.title="<b>&amp;"'
  const file = draw('html', { player })
  const scripts = [...file.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text)
  expect(scripts).toEqual([player])
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(file)?.[1] ?? ''
  const hash = createHash('sha256').update(player).digest('base64')
  expect(policy).toMatch(
    /^default-src 'none'; script-src '[^']*'; style-src '[^;]*'; base-uri 'none'; form-action 'none'$/,
  )
  expect(policy).toContain(`script-src 'sha256-${hash}';`)
  expect(file.indexOf('<script')).toBeGreaterThan(file.indexOf('</main>'))
  expect(file).toContain('<div id="player"></div>')
  expect(draw('html', { player, shape: 'film' })).toContain('<div id="player" data-plays></div>')
  for (const still of [draw('html'), draw('html', { player, fragment: undefined }), draw('html', { player: '' })])
    expect(still).not.toMatch(/<script|script-src|id="player"/)
})

test('SHA-256 as Node has it', () => {
  for (const text of ['', 'abc', 'ü€😀', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'y'.repeat(1000)])
    expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'))
})

test('a PNG carries its source right after its header', () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  )
  const out = addPngSource(png, seed.fragment ?? '')
  expect(findLink(new TextDecoder().decode(out))).toBe(seed.fragment)
  expect([...out.slice(0, 33), ...out.slice(33 + 12 + 9 + 1 + (seed.fragment?.length ?? 0) + 1)]).toEqual([...png])
  expect(addPngSource(Uint8Array.of(1, 2, 3), 'x')).toEqual(Uint8Array.of(1, 2, 3))
})

test('file names have no path in them, and no device', () => {
  expect(
    ['details-v1', '../../etc/passwd', '', '...', 'CON', 'a/b\\c:d', '파드', '<b>&"', 'x'.repeat(300), '.hidden'].map(
      (name) => fileName(name, 'svg'),
    ),
  ).toEqual([
    'details-v1.svg',
    'etc-passwd.svg',
    'pod.svg',
    'pod.svg',
    'pod-CON.svg',
    'a-b-c-d.svg',
    '파드.svg',
    'b.svg',
    `${'x'.repeat(80)}.svg`,
    'hidden.svg',
  ])
})

function manyContainers(count: number): string {
  const list = Array.from({ length: count }, (_, i) => `  - {name: c${i}, image: x}`)
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n${list.join('\n')}\n`
}

test('a moment of a standalone SVG is one that the whole picture holds', () => {
  const file = renderSvg(seed.timeline, { theme: 'light', width: 880, moment: 99e6 }, words)
  expect(readXml(file).children[0]?.text).toContain('READY 0/2')
})
