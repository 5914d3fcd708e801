import { SCENE_CSS, SCENE_TOKENS } from '../scene/scene-css.ts'

export type FileTheme = 'auto' | 'light' | 'dark'

/** Of what a file adds to the picture. */
const FRAME_CSS = `
.pod .page{fill:var(--paper)}
.pod .frame{fill:none;stroke:var(--boxline)}
.pod .foot{fill:var(--ink3)}
.pod .file-name,.pod .file-row{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
.pod .file-name{fill:var(--ink3)}
.pod .file-row{fill:var(--ink2);font-weight:600}
.pod .headline{font-weight:600}
.pod .figure{font-weight:600;letter-spacing:-1.4px}
.pod .sentence{fill:var(--ink2)}
.pod .veil-panel{fill:var(--panel)}
.pod .veil-page{fill:var(--paper)}
`

/**
 * The rules that `body` needs, of the picture's and of `more`, colours as literals (not every reader of SVG knows variables); for `auto` the dark ones by media
 * query. Deterministic.
 */
export function svgStyle(body: string, theme: FileTheme, more = ''): string {
  const used = new Set([...body.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  const rules = `${SCENE_CSS}${FRAME_CSS}${more}`.split('\n').filter((line) => isUsed(line, used))
  const base = rules.map((rule) => inColour(rule, theme === 'dark' ? 'dark' : 'light')).join('')
  if (theme !== 'auto') return base
  return `${base}@media (prefers-color-scheme:dark){${rules.map(onlyColours).join('')}}`
}

/** A rule whose classes all are absent is left out; so is what is for forced colours, which no image can follow. */
function isUsed(rule: string, used: ReadonlySet<string>): boolean {
  if (rule === '' || rule.startsWith('@')) return false
  const selectors = rule.slice(0, rule.indexOf('{')).split(',')
  return selectors.some((selector) => {
    const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '')
    return classes.every((name) => name === 'pod' || used.has(name))
  })
}

function inColour(rule: string, theme: 'light' | 'dark'): string {
  return rule.replace(/var\(--([\w-]+)\)/g, (_, name: string) => SCENE_TOKENS[theme][name] ?? 'none')
}

/** The dark form of a rule: its colours, nothing else. */
function onlyColours(rule: string): string {
  const open = rule.indexOf('{')
  const coloured = rule
    .slice(open + 1, -1)
    .split(';')
    .filter((declaration) => declaration.includes('var('))
  return coloured.length === 0 ? '' : inColour(`${rule.slice(0, open)}{${coloured.join(';')}}`, 'dark')
}
