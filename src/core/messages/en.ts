import { enDiagnostics } from './en-diagnostics.ts'
import { enExplain } from './en-explain.ts'
import { enReadiness } from './en-readiness.ts'
import { enScene } from './en-scene.ts'
import type { Messages } from './messages.ts'

/** The English catalogue. */
export const en: Messages = {
  locale: 'en',
  diagnostics: enDiagnostics,
  explain: enExplain,
  readiness: enReadiness,
  scene: enScene,
}
