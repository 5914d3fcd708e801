import type { ReadinessWords } from './readiness-words.ts'
import type { SceneWords } from './scene-words.ts'

/** One language's catalogue. */
export interface Messages {
  readonly locale: string
  readonly readiness: ReadinessWords
  readonly scene: SceneWords
}

/** What the picture itself needs of it. */
export type PictureMessages = Pick<Messages, 'scene'>
