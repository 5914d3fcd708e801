import { koEmbed, koScene, koVerdict } from '../core/index.ts'
import type { Words } from './words.ts'

/** A chunk of its own. */
export const KOREAN: Words = { locale: 'ko', scene: koScene, verdict: koVerdict, embed: koEmbed }
