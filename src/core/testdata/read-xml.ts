/** An element of a parsed XML text. Text nodes are joined in `text`, those of all children included. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface Building extends XmlElement {
  readonly children: Building[]
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const TOKEN = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/y

/** A strict reader for tests: throws at anything that is not well-formed, or that our writers never write. */
export function readXml(text: string): XmlElement {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new Error('a control character')
  if (/\p{Cs}/u.test(text)) throw new Error('a lone surrogate')
  const root: Building = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 40)}`)
    const [token, slash, name, attributes = '', selfClosing] = match
    if (name === undefined) for (const element of open) element.text += decode(token)
    else if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing, at ${at}`)
    } else {
      const element: Building = { name, attributes: readAttributes(attributes), children: [], text: '' }
      open.at(-1)?.children.push(element)
      if (selfClosing === '') open.push(element)
    }
  }
  const [only, ...more] = root.children
  if (open.length !== 1 || only === undefined || more.length > 0) throw new Error('not one whole element')
  return only
}

/** All elements of a name, in order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const inside = element.children.flatMap((child) => elementsOf(child, name))
  return element.name === name ? [element, ...inside] : inside
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)])
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = whole.endsWith(';') ? ENTITIES[name] : undefined
    if (character === undefined) throw new Error(`not an entity: ${whole}`)
    return character
  })
}
