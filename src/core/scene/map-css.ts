/** What only the Map has, beside SCENE_CSS. */
export const MAP_CSS = `
.pod .map-gate{fill:none;stroke:var(--edge);stroke-width:1.3;stroke-dasharray:1.5 4;stroke-linecap:round}
.pod .map-gate.held{stroke:var(--ink2);stroke-width:1.5}
.pod .map-gate.open{stroke:var(--ink2);stroke-width:1.6;stroke-dasharray:none}
.pod .map-gate.past{stroke:var(--edge);stroke-width:1.2;stroke-dasharray:none}
.pod .map-arrow{fill:var(--edge)}
.pod .map-arrow.open{fill:var(--ink2)}
.pod .map-arrow:is(.next,.sent){fill:var(--ink)}
.pod .map-diamond{fill:var(--panel);stroke:var(--edge);stroke-width:1.5}
.pod .map-diamond.held{stroke:var(--ink);stroke-width:2}
.pod .map-diamond.open{fill:var(--ink);stroke:var(--ink)}
.pod .map-diamond.past{fill:var(--edge)}
.pod .map-stop{fill:none;stroke:var(--edge);stroke-width:1.2;stroke-dasharray:4 3}
.pod .map-stop.next{stroke:var(--ink);stroke-width:1.5}
.pod .map-stop.sent{stroke:var(--ink);stroke-width:1.8}
.pod .map-label{fill:var(--ink2);paint-order:stroke;stroke:var(--panel);stroke-width:3px;stroke-linejoin:round}
.pod .map-label:is(.closed,.past,.later){fill:var(--ink3)}
.pod .map-label:is(.held,.next,.sent){fill:var(--ink)}
.pod .map-label.outside{stroke:var(--paper)}
.pod .map-mount{fill:none;stroke:var(--edge)}
.pod .map-dot{fill:var(--edge)}
.pod .map-pill{fill:var(--sunk);stroke:var(--edge)}
.pod .map-volume-name{fill:var(--ink2);font:600 11px ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
.pod .map-node-box{fill:var(--panel);stroke:var(--boxline);stroke-width:1.5}
.pod .map-node-box.waits{stroke:var(--edge);stroke-width:1.2;stroke-dasharray:1.5 4;stroke-linecap:round}
.pod .map-node-box.fails{stroke:var(--fail)}
.pod .map-node-box.runs-init{stroke:var(--init)}
.pod .map-node-box.runs-main,.pod .map-node-box.counted-main{stroke:var(--main)}
.pod .map-node-box.runs-sidecar,.pod .map-node-box.counted-sidecar{stroke:var(--side)}
.pod .map-node-box.counted-main,.pod .map-node-box.counted-sidecar{stroke-width:2}
.pod .map-empty{fill:none;stroke:var(--boxline)}
.pod .map-done{fill:none;stroke:var(--init);opacity:.5}
.pod .hatch.map-done{fill:url(#pod-hatch);stroke:none}
.pod .map-ports{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;fill:var(--ink2)}
.pod .map-word{fill:var(--ink2)}
`
