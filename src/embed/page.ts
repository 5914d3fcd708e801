import { type EmbedOptions, parseFragment, parseOrigins } from './parse-fragment.ts'
import { type Command, PROTOCOL, readCommand } from './protocol.ts'
import { adoptStyles } from './styles.ts'
import { createViewer, type Viewer } from './viewer.ts'

/** embed.html: shows what its fragment says, and talks to the page it stands in (docs/embed-protocol.md). */
export function startPage(): void {
  adoptStyles(document)
  let stop = show()
  addEventListener('hashchange', () => {
    stop()
    stop = show()
  })
}

/** Shows the fragment as it is now; returns how to end that. */
function show(): () => void {
  const { source, options } = parseFragment(location.hash)
  const host = listenToHost(allowedOrigins(options), () => viewer)
  const viewer: Viewer = createViewer({
    source: async () => source,
    options,
    languages: options.lang === undefined ? navigator.languages : [options.lang],
    appLink: (fragment) => `./#${fragment}`,
    onReady: () => host.tell({ type: 'ready' }),
    onChange: () => {
      const { theme } = viewer.state()
      document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme
      host.tellState()
    },
  })
  const sizes = new ResizeObserver(() => {
    const height = Math.ceil(viewer.figure.getBoundingClientRect().height)
    if (viewer.state().drawn || viewer.state().problem !== undefined) host.tell({ type: 'resize', height })
  })
  sizes.observe(viewer.figure)
  const main = document.createElement('main')
  main.append(viewer.figure)
  document.body.replaceChildren(main)
  return () => {
    sizes.disconnect()
    host.end()
    viewer.destroy()
  }
}

/** Those that whoever serves this page allows for all embeds; else those of the fragment. */
function allowedOrigins(options: EmbedOptions): readonly string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="podlapse-allow"]')
  const served = parseOrigins(meta?.content ?? '')
  return served.length > 0 ? served : options.allowed
}

interface Host {
  /** To whoever the host is: these messages say nothing of the pod. */
  readonly tell: (message: { readonly type: 'ready' } | { readonly type: 'resize'; readonly height: number }) => void
  /** To the origin that has sent a command, if one has. */
  readonly tellState: () => void
  readonly end: () => void
}

/** Commands count only from the parent, from an allowed origin, and from the first such origin alone. */
function listenToHost(allowed: readonly string[], viewer: () => Viewer): Host {
  let origin: string | undefined
  const { parent } = window
  const post = (message: object, target: string) => {
    if (parent !== window) parent.postMessage({ podlapse: PROTOCOL, ...message }, target)
  }
  const hear = (event: MessageEvent) => {
    if (event.source !== parent || parent === window || !/^https?:/.test(event.origin)) return
    if (allowed.length > 0 && !allowed.includes(event.origin)) return
    if (origin !== undefined && origin !== event.origin) return
    const command = readCommand(event.data)
    if (command === undefined) return
    origin = event.origin
    obey(command, viewer())
    const id = command.id === undefined ? {} : { id: command.id }
    if (command.type === 'getState' || command.id !== undefined)
      post({ type: 'state', ...id, ...viewer().state() }, origin)
  }
  addEventListener('message', hear)
  return {
    tell(message) {
      for (const target of allowed.length > 0 ? allowed : ['*']) post(message, target)
    },
    tellState() {
      if (origin !== undefined) post({ type: 'state', ...viewer().state() }, origin)
    },
    end: () => removeEventListener('message', hear),
  }
}

function obey(command: Command, viewer: Viewer): void {
  switch (command.type) {
    case 'setTime':
      return viewer.setTime(Math.round(command.at * 1000))
    case 'setTheme':
      return viewer.setTheme(command.theme)
    case 'play':
      return viewer.play()
    case 'pause':
      return viewer.pause()
    default:
      return undefined
  }
}
