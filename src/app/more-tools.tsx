import { type RefObject, useEffect, useRef } from 'react'
import { enPage, LOCALES } from '../core/index.ts'
import { openDialog } from '../state/dialog-state.ts'
import { localeState } from '../state/locale-state.ts'
import { useStore } from '../state/use-store.ts'
import { useWords } from '../state/use-words.ts'
import { type ThemeName, viewState } from '../state/view-state.ts'
import { setLocale } from './use-locale.ts'
import { useMedia } from './use-media.ts'

const THEMES: readonly ThemeName[] = ['auto', 'light', 'dark']
/** From here on there is room for all tools side by side. */
const WIDE = '(min-width: 1280px)'

/** Theme, language, commands and keys: side by side on wide screens, else behind one button. */
export function MoreTools() {
  const words = useWords('page', enPage)
  const isWide = useMedia(WIDE)
  const menu = useRef<HTMLDetailsElement>(null)
  useCloseOutside(menu)
  const close = () => menu.current?.removeAttribute('open')
  const tools = (
    <>
      <ThemeMenu />
      <LanguageMenu />
      <button
        type="button"
        className="button"
        aria-label={words.commands}
        title="Ctrl K"
        onClick={() => {
          close()
          openDialog('palette')
        }}
      >
        {isWide ? '⌘' : words.commands}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.keysButton}
        onClick={() => {
          close()
          openDialog('help')
        }}
      >
        {isWide ? '?' : words.keysTitle}
      </button>
    </>
  )
  if (isWide) return tools
  return (
    <details ref={menu} className="more-tools">
      <summary className="button" aria-label={words.more}>
        ⋯
      </summary>
      <div className="more-menu">{tools}</div>
    </details>
  )
}

function ThemeMenu() {
  const words = useWords('page', enPage)
  const theme = useStore(viewState, (state) => state.theme)
  return (
    <label>
      <span className="tool-name">{words.theme}</span>
      <select
        value={theme}
        onChange={(event) => viewState.set({ theme: THEMES.find((one) => one === event.target.value) ?? 'auto' })}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

function LanguageMenu() {
  const words = useWords('page', enPage)
  const locale = useStore(localeState, (state) => state.locale)
  return (
    <label>
      <span className="tool-name">{words.language}</span>
      <select value={locale} onChange={(event) => setLocale(event.target.value)}>
        {LOCALES.map(({ name, label }) => (
          <option key={name} value={name} lang={name}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** An open menu closes at Escape and when something else is pressed. */
function useCloseOutside(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const { current } = menu
      if (current?.open === true && !event.composedPath().includes(current)) current.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      const { current } = menu
      if (event.key !== 'Escape' || current?.open !== true) return
      current.open = false
      current.querySelector('summary')?.focus()
    }
    addEventListener('pointerdown', onPress)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointerdown', onPress)
      removeEventListener('keydown', onKey)
    }
  }, [menu])
}
