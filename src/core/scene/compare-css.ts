/** What only a comparison has, beside SCENE_CSS. */
export const COMPARE_CSS = `
.pod .panel-letter{fill:var(--ink3);font-weight:700}
.pod .panel-title{font-weight:700}
.pod .panel-row{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-weight:700}
.pod .difference{stroke:var(--fail);stroke-width:1.2}
`
