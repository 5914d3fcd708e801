import { enDiagnostics } from './en-diagnostics.ts'
import { enReadiness } from './en-readiness.ts'
import { enScene } from './en-scene.ts'
import type { Messages } from './messages.ts'

/** The English catalogue. */
export const en: Messages = {
  locale: 'en',
  diagnostics: enDiagnostics,
  readiness: enReadiness,
  scene: enScene,
}
