import { chooseLocale, type EmbedWords, enEmbed, enScene, type Messages, type PictureMessages } from '../core/index.ts'

/** The words of an embed in one language. Those of cards and problems come with what shows them. */
export interface Words extends PictureMessages {
  readonly locale: 'en' | 'ko'
  readonly embed: EmbedWords
  /** Absent in English: cards alone bring them. */
  readonly verdict?: Messages['readiness']['verdict']
}

const ENGLISH: Words = { locale: 'en', scene: enScene, embed: enEmbed }

/** The words of the first language there is; English when another cannot be loaded. */
export async function loadWords(languages: readonly string[]): Promise<Words> {
  if (chooseLocale(languages) === 'en') return ENGLISH
  try {
    return (await import('./korean.ts')).KOREAN
  } catch {
    return ENGLISH
  }
}
