/** What only the Map has, beside SCENE_CSS. */
export const MAP_CSS = `
.pod .map-gate{fill:none;stroke:var(--edge);stroke-width:1.2;stroke-dasharray:2 3}
.pod .map-gate.open{stroke:var(--ink2);stroke-width:1.8;stroke-dasharray:none}
.pod .map-arrow{fill:var(--ink2)}
.pod .map-diamond{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
.pod .map-diamond.open{fill:var(--ink)}
.pod .map-stop{fill:none;stroke:var(--ink2);stroke-width:1.2;stroke-dasharray:4 3}
.pod .map-label{fill:var(--ink2);paint-order:stroke;stroke:var(--panel);stroke-width:3px;stroke-linejoin:round}
.pod .map-volume-line{fill:none;stroke:var(--edge)}
.pod .map-dot{fill:var(--edge)}
.pod .map-pill{fill:var(--sunk);stroke:var(--edge)}
.pod .map-node-box{fill:var(--panel);stroke:var(--boxline);stroke-width:1.5}
.pod .map-node-box.counted-main{stroke:var(--main)}
.pod .map-node-box.counted-sidecar{stroke:var(--side)}
.pod .map-empty{fill:none;stroke:var(--boxline)}
`
