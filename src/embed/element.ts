import { type EmbedOptions, readOption, type Source, yamlSource } from './parse-fragment.ts'
import type { PodlapseTimelineElement } from './podlapse-timeline.d.ts'
import { adoptStyles } from './styles.ts'
import { createViewer, type Viewer } from './viewer.ts'
import type { Words } from './words.ts'

const OBSERVED = ['src', 'at', 'theme', 'play', 'form', 'lang', 'base']
const LINK = /#(v\d+\.[A-Za-z0-9_-]+)/

/**
 * <podlapse-timeline>: the picture of the pod that `src` (a link, or YAML of this page's own origin) or its own text names, in a
 * shadow root without any inline style. Drawn when it comes near the screen. docs/embedding.md.
 */
class PodlapseTimeline extends HTMLElement implements PodlapseTimelineElement {
  static readonly observedAttributes = OBSERVED
  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #children = new MutationObserver(() => this.#show())
  #viewer: Viewer | undefined

  constructor() {
    super()
    adoptStyles(this.#root)
  }

  connectedCallback(): void {
    this.#children.observe(this, { childList: true, characterData: true, subtree: true })
    this.#show()
  }

  disconnectedCallback(): void {
    this.#children.disconnect()
    this.#viewer?.destroy()
    this.#viewer = undefined
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#viewer === undefined || before === after) return
    const { theme, t } = readOption(name, after ?? '')
    if (name === 'theme') this.#viewer.setTheme(theme ?? 'auto')
    else if (name === 'at' && t !== undefined) this.#viewer.setTime(t)
    else if (name === 'play') after === null ? this.pause() : this.play()
    else this.#show()
  }

  play(): void {
    this.#viewer?.play()
  }

  pause(): void {
    this.#viewer?.pause()
  }

  setTime(seconds: number): void {
    this.#viewer?.setTime(Math.round(seconds * 1000))
  }

  get state() {
    return this.#viewer?.state() ?? { drawn: false, playing: false, theme: 'auto' as const }
  }

  #show(): void {
    this.#viewer?.destroy()
    const viewer = createViewer({
      source: (words) => this.#read(words),
      options: this.#options(),
      languages: this.#languages(),
      appLink: (fragment) => this.#appLink(fragment),
      onReady: () => this.#tell('podlapse-ready'),
      onChange: () => this.#tell('podlapse-state'),
    })
    this.#viewer = viewer
    this.#root.replaceChildren(viewer.figure)
  }

  #options(): EmbedOptions {
    const found = OBSERVED.flatMap((name) => {
      const value = this.getAttribute(name)
      return value === null ? [] : [readOption(name, value)]
    })
    return Object.assign({ plays: false, form: 'frame', allowed: [] }, ...found) as EmbedOptions
  }

  #languages(): readonly string[] {
    const own = this.closest('[lang]')?.getAttribute('lang')
    return own ? [own] : navigator.languages
  }

  /** The element's own text where it has no `src`; what a YAML block of HTML would indent is as it is written. */
  async #read(words: Words): Promise<Source | { readonly problem: string }> {
    const src = this.getAttribute('src')
    if (src === null) {
      const script = this.querySelector('script[type="text/yaml"],script[type="application/yaml"]')
      return yamlSource((script ?? this).textContent ?? '')
    }
    const fragment = LINK.exec(src)?.[1]
    if (fragment !== undefined) return { kind: 'link', fragment }
    const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined
    if (url === undefined || url.origin !== location.origin || !/^https?:$/.test(url.protocol))
      return { problem: words.embed.otherOrigin }
    try {
      const answer = await fetch(url, { redirect: 'error' })
      return answer.ok ? yamlSource(await answer.text()) : { problem: words.embed.notFetched(src) }
    } catch {
      return { problem: words.embed.notFetched(src) }
    }
  }

  /** Where the link of `src` leads, or the app that `base` names; never invented. */
  #appLink(fragment: string): string | undefined {
    const address = this.getAttribute('base') ?? this.getAttribute('src') ?? ''
    if (!/^(https?:\/\/|\.{0,2}\/)/.test(address)) return undefined
    if (!this.hasAttribute('base') && !LINK.test(address)) return undefined
    return `${address.replace(/#.*$/s, '')}#${fragment}`
  }

  #tell(type: 'podlapse-ready' | 'podlapse-state'): void {
    this.dispatchEvent(new CustomEvent(type, { detail: this.state, bubbles: true, composed: true }))
  }
}

if (customElements.get('podlapse-timeline') === undefined) customElements.define('podlapse-timeline', PodlapseTimeline)
