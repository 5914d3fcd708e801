import { enReadiness } from './en-readiness.ts'
import { enScene } from './en-scene.ts'
import type { Messages } from './messages.ts'

/** The English catalogue, without the words that a page loads when it needs them: enDiagnostics, enExplain. */
export const en: Messages = {
  locale: 'en',
  readiness: enReadiness,
  scene: enScene,
}
