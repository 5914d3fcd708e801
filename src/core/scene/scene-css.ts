/** CSS px of a text that does not say its own size. */
const TEXT_SIZE = 11

/** Whether the style sheet says a text's size and side, so that the text need not. */
export function isGiven({
  cls,
  size,
  anchor,
}: {
  readonly cls: string
  readonly size: number
  readonly anchor: string
}) {
  return {
    size: size === TEXT_SIZE || cls === 'caption',
    anchor: anchor === 'start' || cls === 'tick-number' || cls.startsWith('receipt'),
  }
}

/** The looks of the picture's parts, by class, in terms of the colour tokens. Used by the page and by standalone files. */
export const SCENE_CSS = `
.pod{font-size:${TEXT_SIZE}px}
.pod text{font-family:-apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;fill:var(--ink)}
.pod .act{font-weight:600;letter-spacing:.02em}
.pod .note,.pod .tick-label,.pod .reason,.pod .kind{fill:var(--ink3)}
.pod .caption{fill:var(--ink2);font-size:12px}
.pod .track{stroke:var(--line);stroke-width:4;stroke-linecap:round}
.pod .tick-number{fill:var(--ink3);text-anchor:middle}
.pod .played{fill:var(--ink)}
.pod .tick{stroke:var(--edge)}
.pod .box{fill:var(--panel);stroke:var(--boxline)}
.pod .box-title,.pod .name,.pod .receipt,.pod .total,.pod .step-label{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-weight:600}
.pod .box-title{fill:var(--ink2)}
.pod .chart-name{font-weight:600}
.pod .act-line,.pod .base-line{stroke:var(--line)}
.pod text.k-main{fill:var(--main)}
.pod text.k-sidecar{fill:var(--side)}
.pod .wait{stroke:var(--edge);stroke-width:1.5;stroke-dasharray:1.5 4;stroke-linecap:round}
.pod .back-off{stroke:var(--fail);stroke-width:1.5;stroke-dasharray:1.5 4;stroke-linecap:square}
.pod .back-off-cap{stroke:var(--fail);stroke-width:1.5}
.pod .label-ground,.pod .exit-ground,.pod .hook-ground{fill:var(--panel)}
.pod .hook{stroke:var(--ink2)}
.pod .hook-teeth{stroke:var(--ink2);stroke-width:4;stroke-dasharray:1 3}
.pod .probe-tick{fill:none;stroke:var(--ink3)}
.pod .probe-tick.fail{stroke:var(--fail)}
.pod .runs-on{fill:none;stroke:var(--on-solid);stroke-width:2}
.pod .runs-on.k-main{stroke:var(--main)}
.pod .runs-on.k-sidecar{stroke:var(--side)}
.pod .grace{stroke:var(--edge)}
.pod .grace.used{stroke:var(--ink2);stroke-width:2}
.pod .init-ground{fill:var(--init-bg);stroke:var(--init)}
.pod .hatch{fill:url(#pod-hatch)}
.pod .hatch-line{stroke:var(--init);stroke-width:1.3}
.pod .outline-main{fill:var(--main-tint);stroke:var(--main);stroke-width:1.5}
.pod .outline-sidecar{fill:var(--side-tint);stroke:var(--side);stroke-width:1.5}
.pod .solid-main{fill:var(--main)}
.pod .solid-sidecar{fill:var(--side)}
.pod .ephemeral{fill:none;stroke:var(--ink3);stroke-width:1.5;stroke-dasharray:4 3}
.pod .rail{stroke:var(--on-solid);stroke-width:1.5;opacity:.6}
.pod .on-bar{fill:var(--on-solid);font-weight:600}
.pod .break{stroke:var(--panel);stroke-width:2.2;fill:none}
.pod .gate-line{stroke:var(--ink2)}
.pod .gate-dot{fill:var(--ink2)}
.pod .stop-line{stroke:var(--ink2);stroke-dasharray:3 3}
.pod .diamond{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
.pod .exit{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
.pod circle.k-main{stroke:var(--main)}
.pod circle.k-sidecar{stroke:var(--side)}
.pod .notch{stroke:var(--panel);stroke-width:2.4}
.pod .cross-ground{stroke:var(--panel);stroke-width:5;fill:none}
.pod .cross{stroke:var(--fail);stroke-width:2.2;fill:none}
.pod .label{fill:var(--ink2);paint-order:stroke;stroke:var(--panel);stroke-width:3px;stroke-linejoin:round}
.pod .label.fail{fill:var(--fail);font-weight:600}
.pod .assumed{fill:var(--ink3);font-style:italic}
.pod .given{fill:var(--ink2);font-weight:600}
.pod .receipt{font-weight:700;text-anchor:end}
.pod .receipt.zero{fill:var(--ink3);font-weight:400}
.pod .step-area{fill:var(--init-bg)}
.pod .step-line{fill:none;stroke:var(--ink);stroke-width:1.5}
.pod .sum-line{stroke:var(--ink);stroke-width:1.5}
.pod .total{font-weight:700}
.pod .playhead{stroke:var(--ink);stroke-width:1.5}
.pod .pill{fill:var(--ink)}
.pod .pill-text{fill:var(--paper);font-weight:600}
.pod .dot{fill:var(--paper);stroke:var(--ink);stroke-width:1.75}
@media (forced-colors:active){.pod .solid-main,.pod .solid-sidecar{fill:CanvasText}.pod .outline-main,.pod .outline-sidecar{fill:Canvas;stroke:CanvasText}}
`

/** Colour tokens by name, light and dark. */
export const SCENE_TOKENS: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> = {
  light: {
    paper: '#FBFAF7',
    panel: '#FFFFFF',
    sunk: '#F4F2ED',
    ink: '#1A1C21',
    ink2: '#484D57',
    ink3: '#656A75',
    line: '#DEDAD2',
    boxline: '#C9C4BA',
    edge: '#8A867E',
    main: '#2B54C6',
    'main-tint': '#DFE6FA',
    side: '#A85700',
    'side-tint': '#F9E6CF',
    init: '#6A6E77',
    'init-bg': '#ECEAE5',
    fail: '#A8125C',
    'fail-tint': '#FAE3EE',
    'on-solid': '#FFFFFF',
  },
  dark: {
    paper: '#121418',
    panel: '#191C21',
    sunk: '#0E1013',
    ink: '#EDEBE5',
    ink2: '#BDBFC6',
    ink3: '#989CA6',
    line: '#2C3037',
    boxline: '#454A54',
    edge: '#747984',
    main: '#8CAEFF',
    'main-tint': '#202E52',
    side: '#EDA24A',
    'side-tint': '#41301A',
    init: '#9A9EA8',
    'init-bg': '#23262C',
    fail: '#FF7DB4',
    'fail-tint': '#451F33',
    'on-solid': '#121418',
  },
}
