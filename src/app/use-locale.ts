import { useEffect } from 'react'
import { LOCALES } from '../core/index.ts'
import { localeState } from '../state/locale-state.ts'
import { useStore } from '../state/use-store.ts'
import { firstLocale, STORED_LOCALE } from './first-locale.ts'

localeState.set({ locale: firstLocale() })

/** Loads the words of the chosen language and tells the document which one it is. */
export function useLocale(): void {
  const locale = useStore(localeState, (state) => state.locale)
  useEffect(() => {
    document.documentElement.lang = locale
    let isCurrent = true
    if (locale === 'en') localeState.set({ words: {} })
    else
      void import('./korean.ts').then(({ ko }) => {
        if (isCurrent) localeState.set({ words: ko })
      })
    return () => {
      isCurrent = false
    }
  }, [locale])
}

/** Takes a language by hand; it is kept for the next visit. */
export function setLocale(name: string): void {
  const chosen = LOCALES.find((one) => one.name === name)
  if (chosen === undefined) return
  localeState.set({ locale: chosen.name })
  try {
    localStorage.setItem(STORED_LOCALE, chosen.name)
  } catch {
    // A browser that keeps nothing still shows the language now.
  }
}
