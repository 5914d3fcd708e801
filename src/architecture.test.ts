import { expect, test } from 'vitest'

const VIEW = ['core/index', 'state/', 'ui/', 'react', './']
/** Who may import what: the longest key that fits a file wins; what is not listed is a breach. `./` is the own folder. */
const ALLOW: Readonly<Record<string, readonly string[]>> = {
  'core/': ['core/'],
  'core/manifest/': ['core/', 'yaml'],
  'core/link/': ['core/', 'fflate'],
  'state/': ['core/index', 'state/', 'react'],
  'ui/': ['ui/', 'react'],
  'worker/': ['core/index', './'],
  'features/': VIEW,
  'features/map/': [...VIEW, '@xyflow/react'],
  'features/gallery/': [...VIEW, '@tanstack/react-query'],
  'features/versions/': [...VIEW, '@tanstack/react-query'],
  'features/editor/': [...VIEW, '@codemirror/', '@lezer/highlight'],
  'features/share/': [...VIEW, 'uqr'],
  'features/export/': [...VIEW, 'virtual:html-player'],
  'app/': [
    ...VIEW,
    'features/',
    'worker/',
    '@tanstack/react-query',
    'cmdk',
    'react-dom',
    'virtual:seed-analysis',
    'core/examples/seed.yaml',
  ],
  'cli/': ['core/index', 'node:', '@resvg/resvg-wasm', './'],
  'bench/': ['core/index', 'node:', 'yaml', '@playwright/test', './'],
  'bench/page/': [
    'core/index',
    'features/diagram/',
    'state/picture-state',
    'ui/',
    'react',
    'react-dom',
    'virtual:scene.css',
    './',
  ],
  'conformance/': ['core/index', 'node:', './'],
  'prerender/': ['core/index', './'],
  // Draws a Scene by DOM calls, no React.
  'remark/': ['core/index', './'],
  'embed/': ['core/index', './'],
  embed: ['embed/'],
  main: ['app/', 'ui/', 'react', 'react-dom/', 'virtual:scene.css'],
}
/** A stage of the core sees itself and the stages on its left. */
const STAGES =
  'source kube manifest pod kubectl validation scenario examples timeline kubelet messages explain compare scene link render'.split(
    ' ',
  )
const MOST_LINES = 400
const FORBIDDEN_IN_CORE: readonly (readonly [RegExp, string])[] = [
  [/^\s*(export )?(abstract )?class \w/m, 'a class'],
  [/^\s*(export )?(const )?enum \w/m, 'an enum'],
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\./, 'a clock'],
  [/\btoLocale\w*\(|\bIntl\.|\blocaleCompare\(/, 'a locale'],
  [/\bMath\.random\(|\bcrypto\./, 'randomness'],
  [/^(export )?let \w/m, 'a module-level mutable value'],
]

const files = import.meta.glob<string>(
  ['./**/*.{ts,tsx}', '!./**/*.test.{ts,tsx}', '!./**/*.d.ts', '!./core/testdata/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

test('every file keeps to its layer, its length and the core to purity', () => {
  const bad: string[] = []
  const used = new Set<string>()
  for (const [key, text] of Object.entries(files)) {
    const file = key.slice(2)
    const row = layerOf(file)
    if (row === undefined) {
      bad.push(`${file}: in no layer`)
      continue
    }
    used.add(row)
    const lines = text.split('\n').length
    if (lines > MOST_LINES) bad.push(`${file}: ${lines} lines`)
    for (const target of importsOf(text)) {
      const to = resolve(file, target)
      if (!isAllowed(file, row, to)) bad.push(`${file}: imports ${to}`)
    }
    if (!file.startsWith('core/')) continue
    for (const [pattern, what] of FORBIDDEN_IN_CORE) if (pattern.test(text)) bad.push(`${file}: has ${what}`)
  }
  for (const row of Object.keys(ALLOW)) if (!used.has(row)) bad.push(`the row ${row} matched no file`)
  expect(bad).toEqual([])
})

function layerOf(file: string): string | undefined {
  return Object.keys(ALLOW)
    .filter((key) => (key.endsWith('/') ? file.startsWith(key) : file.replace(/\.tsx?$/, '') === key))
    .sort((a, b) => b.length - a.length)[0]
}

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)['"]([^'"]+)['"]/g)
  return [...found].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))
}

/** `./x.ts` seen from `core/pod/y.ts` as `core/pod/x`; a package stays as it is. */
function resolve(file: string, target: string): string {
  if (!target.startsWith('.')) return target
  const parts = file.split('/').slice(0, -1)
  for (const part of target.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/').replace(/\.tsx?$/, '')
}

function isAllowed(file: string, row: string, to: string): boolean {
  const own = `${file
    .split('/')
    .slice(0, file.startsWith('features/') ? 2 : 1)
    .join('/')}/`
  if (to.startsWith('core/') && file.startsWith('core/')) return isStageOrder(file, to)
  if (/^[\w/.-]+\.(css|yaml)$/.test(to))
    return to.startsWith(own) || to.startsWith('ui/') || (ALLOW[row] ?? []).includes(to)
  return (ALLOW[row] ?? []).some((rule) => {
    if (rule === './') return to.startsWith(own)
    if (rule.endsWith('/') || rule.endsWith(':')) return to.startsWith(rule)
    return to === rule || to.startsWith(`${rule}/`)
  })
}

function isStageOrder(file: string, to: string): boolean {
  const stage = (path: string) => STAGES.indexOf(path.split('/')[1] ?? '')
  const isDoor = file.split('/').length === 2
  if (isDoor) return true
  return stage(to) >= 0 && stage(to) <= stage(file)
}
