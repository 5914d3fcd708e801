import { useMemo } from 'react'
import { type Catalogue, en, type Messages } from '../core/index.ts'
import { localeState } from './locale-state.ts'
import { useStore } from './use-store.ts'

/** The words of one area in the chosen language; `english` stands in while another language is being loaded. */
export function useWords<Area extends keyof Catalogue>(area: Area, english: Catalogue[Area]): Catalogue[Area] {
  return useStore(localeState, ({ words }) => words[area] ?? english)
}

/** The words of the picture and of the READY sentences in the chosen language. The same object until it changes. */
export function useMessages(): Messages {
  const words = useStore(localeState, (state) => state.words)
  return useMemo(
    () => ({
      locale: words.locale ?? en.locale,
      readiness: words.readiness ?? en.readiness,
      scene: words.scene ?? en.scene,
    }),
    [words],
  )
}
