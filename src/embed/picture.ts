import { layoutMoment, layoutScene, type PictureMessages, type Scene, type Timeline } from '../core/index.ts'
import { drawShapes, hatch, svg } from './svg.ts'

const NARROW = 640
const NARROWEST = 280
const WIDEST = 1280

export interface Picture {
  readonly element: SVGSVGElement
  readonly scene: () => Scene
  /** Lays the picture out anew for a width in CSS px. */
  readonly resize: (width: number) => void
  readonly show: (t: number) => void
}

/** The timeline's picture as SVG elements: the part that stays, drawn for each width, and the part that goes with the playhead. */
export function createPicture(timeline: Timeline, messages: PictureMessages): Picture {
  const element = svg('svg', { class: 'pod', role: 'img' })
  const still = svg('g')
  const moving = svg('g')
  element.append(hatch(), still, moving)
  let scene = lay(NARROW)

  function lay(width: number): Scene {
    const isNarrow = width < NARROW
    return layoutScene(
      timeline,
      { width: Math.min(WIDEST, Math.max(NARROWEST, width)), receipt: !isNarrow, captions: !isNarrow },
      messages,
    )
  }
  return {
    element,
    scene: () => scene,
    resize(width) {
      scene = lay(width)
      element.setAttribute('width', String(scene.width))
      element.setAttribute('height', String(scene.height))
      element.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`)
      drawShapes(
        still,
        scene.groups.flatMap(({ shapes }) => shapes),
      )
    },
    show(t) {
      drawShapes(moving, layoutMoment(scene, timeline, t, messages).shapes)
    },
  }
}
