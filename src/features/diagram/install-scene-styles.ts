import { SCENE_CSS } from '../../core/index.ts'

/** The picture's looks, from the one place that files use too. A constructed sheet needs no leave from the CSP. */
export function installSceneStyles(): void {
  if (typeof CSSStyleSheet === 'undefined' || !('adoptedStyleSheets' in document)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SCENE_CSS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
