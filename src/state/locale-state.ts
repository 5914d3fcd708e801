import type { Catalogue, LocaleName } from '../core/index.ts'
import { createStore } from './create-store.ts'

interface LocaleState {
  readonly locale: LocaleName
  /** The words of that language once they are loaded; English words come with what shows them. */
  readonly words: Partial<Catalogue>
}

export const localeState = createStore<LocaleState>({ locale: 'en', words: {} })
