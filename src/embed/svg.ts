import type { Shape } from '../core/index.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** An SVG element with its attributes. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

/** An HTML element with its class and text. */
export function html<K extends keyof HTMLElementTagNameMap>(name: K, cls = '', text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  if (cls !== '') element.className = cls
  if (text !== '') element.textContent = text
  return element
}

/** Text whose back-ticked parts are code, put into an element. */
export function tell(element: HTMLElement, text: string): void {
  for (const [i, part] of text.split('`').entries()) element.append(i % 2 === 1 ? html('code', '', part) : part)
}

/** A link that opens beside the page it stands in. */
export function link(href: string, text: string): HTMLAnchorElement {
  const anchor = html('a', '', text)
  anchor.href = href
  anchor.target = '_blank'
  anchor.rel = 'noopener'
  return anchor
}

/** Draws shapes into a group. Elements that are there already are changed, not made anew, so that a playhead costs little. */
export function drawShapes(group: SVGGElement, shapes: readonly Shape[]): void {
  for (const [i, shape] of shapes.entries()) {
    const old = group.childNodes[i] as SVGElement | undefined
    const element = old?.nodeName === shape.kind ? old : svg(shape.kind)
    if (old === undefined) group.append(element)
    else if (element !== old) old.replaceWith(element)
    const { kind: _, cls, ...rest } = shape
    setAttribute(element, 'class', cls)
    if (shape.kind !== 'text') {
      for (const [key, value] of Object.entries(rest)) setAttribute(element, key, String(value))
      continue
    }
    setAttribute(element, 'x', String(shape.x))
    setAttribute(element, 'y', String(shape.y))
    setAttribute(element, 'font-size', String(shape.size))
    setAttribute(element, 'text-anchor', shape.anchor)
    if (element.textContent !== shape.text) element.textContent = shape.text
  }
  while (group.childNodes.length > shapes.length) group.lastChild?.remove()
}

/** The hatch of init containers. */
export function hatch(): SVGDefsElement {
  const defs = svg('defs')
  const pattern = svg('pattern', {
    id: 'pod-hatch',
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.append(svg('line', { class: 'hatch-line', x1: 0, y1: 0, x2: 0, y2: 5 }))
  defs.append(pattern)
  return defs
}

function setAttribute(element: Element, key: string, value: string): void {
  if (element.getAttribute(key) !== value) element.setAttribute(key, value)
}
