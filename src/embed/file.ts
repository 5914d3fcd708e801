import { analyzeLink } from '../core/index.ts'
import { createPicture } from './picture.ts'
import { createPlayer } from './player.ts'
import { adoptStyles } from './styles.ts'
import { html } from './svg.ts'
import { loadWords } from './words.ts'

/**
 * The script of an exported HTML file: the player above the file's tables, drawn from the link that the file carries, in the
 * file's language. A page that cannot be played keeps its still picture, which is also what is printed. docs/export.md.
 */
async function startFile(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#player')
  const fragment = document.querySelector<HTMLMetaElement>('meta[name="podlapse"]')?.content.replace(/^#/, '')
  if (place === null || fragment === undefined) return
  const opened = analyzeLink(fragment)
  if (!('timeline' in opened)) return
  const { timeline, state } = opened
  const words = await loadWords([document.documentElement.lang])
  const figure = html('figure', 'podlapse')
  if (state.theme === 'light' || state.theme === 'dark') figure.dataset.theme = state.theme
  const root = place.attachShadow({ mode: 'open' })
  adoptStyles(root)
  root.append(figure)
  document.documentElement.classList.add('plays')
  const player = createPlayer(figure, createPicture(timeline, words), timeline, words, {
    t: state.t ?? timeline.restMs,
    href: undefined,
    onChange: () => undefined,
  })
  if (!('plays' in place.dataset) || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  player.setTime(0)
  player.play()
}

void startFile()
