import { SCENE_CSS, SCENE_TOKENS } from '../core/index.ts'

const declare = (theme: 'light' | 'dark') =>
  `color-scheme:${theme};${Object.entries(SCENE_TOKENS[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}`

/** In the system's own colours: solid is text, tints are ground. */
const SYSTEM_COLOURS = Object.keys(SCENE_TOKENS.light)
  .map((name) => `--${name}:${/^(paper|panel|sunk|on-solid)$|-tint$|-bg$/.test(name) ? 'Canvas' : 'CanvasText'}`)
  .join(';')

const CSS = `
body{margin:0}
:host{display:block}
:host([hidden]){display:none}
.podlapse{${declare('light')}}
.podlapse[data-theme=dark]{${declare('dark')}}
@media (prefers-color-scheme:dark){.podlapse:not([data-theme=light]){${declare('dark')}}}
@media (prefers-contrast:more){.podlapse.podlapse.podlapse{--ink3:var(--ink2);--boxline:var(--edge);--line:var(--edge)}}
@media (forced-colors:active){.podlapse.podlapse.podlapse{${SYSTEM_COLOURS}}}
.podlapse,.podlapse *{box-sizing:border-box}
.podlapse{position:relative;margin:0;padding:16px;min-width:280px;min-height:120px;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:6px;font:13px/20px -apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;text-align:start}
.mono,.podlapse code,.kubectl table,.podlapse .error{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
.podlapse header{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;margin:0 0 12px}
.podlapse .name{flex:1;min-width:10em;font-weight:600;overflow-wrap:anywhere}
.podlapse a{display:inline-flex;align-items:center;min-height:28px;color:var(--main)}
.podlapse button{min-height:28px;min-width:76px;padding:2px 12px;border:1px solid var(--edge);border-radius:6px;background:var(--panel);color:var(--ink);font:inherit;cursor:pointer}
@media (pointer:coarse){.podlapse button,.podlapse a{min-height:44px}}
.podlapse button:hover{border-color:var(--ink)}
.podlapse :focus-visible{outline:2px solid var(--main);outline-offset:2px}
.podlapse .stage{position:relative}
.podlapse svg{display:block;overflow:visible}
.podlapse .axis-slider{position:absolute;cursor:ew-resize;touch-action:none;border-radius:6px}
.podlapse .kubectl{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;align-items:center;margin:20px 0 0;padding:10px 16px;background:var(--sunk);border:1px solid var(--line);border-radius:6px}
.kubectl table{border-collapse:collapse;flex:1 1 480px;max-width:720px}
.kubectl th,.kubectl td{padding:0 12px 0 0;text-align:start;font-weight:400;vertical-align:top;overflow-wrap:anywhere}
.kubectl th,.kubectl td{white-space:nowrap}
.kubectl td:first-child,.kubectl td:nth-child(3){white-space:normal}
.kubectl th{color:var(--ink3)}
.kubectl .ready{font-weight:700;text-decoration:underline;text-underline-offset:4px;text-decoration-thickness:2px}
.kubectl p{margin:0;color:var(--ink3);font-size:12px}
.podlapse .error{margin:0}
.podlapse footer{display:flex;flex-wrap:wrap;gap:4px 20px;justify-content:space-between;margin:12px 0 0;color:var(--ink3);font-size:12px}
.podlapse footer ul{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;list-style:none}
.podlapse footer li{display:flex;align-items:center;gap:6px}
.podlapse .problem{margin:0;padding:8px 0;max-width:70ch;color:var(--ink2);overflow-wrap:anywhere}
.podlapse .card{display:block;color:inherit;min-height:0;text-decoration:none}
.podlapse.is-card{padding:0;max-width:600px;overflow:hidden}
.podlapse .card-ready{font-weight:700;letter-spacing:-.03em}
.podlapse .card text.card-name{fill:var(--ink3);font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
.podlapse .card text.card-words{fill:var(--ink2)}
.podlapse .card text.card-foot{fill:var(--ink3)}
@media (max-width:480px){.podlapse{padding:12px}.podlapse .kubectl{padding:10px 12px;font-size:12px}.kubectl th,.kubectl td{padding-right:8px}.kubectl th:last-child,.kubectl td:last-child{padding:0}.kubectl td:nth-child(3){min-width:clamp(10.5ch,100vw - 265px,18ch)}.kubectl table{flex-basis:100%}.kubectl p{flex-basis:100%}}
`

/** The looks of an embed as a constructed sheet, which needs no leave from any policy. */
export function adoptStyles(root: Document | ShadowRoot): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS + SCENE_CSS)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
