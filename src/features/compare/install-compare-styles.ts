import { COMPARE_CSS } from '../../core/index.ts'

/** The looks that only a comparison's picture has. A constructed sheet needs no leave from the CSP. */
export function installCompareStyles(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(COMPARE_CSS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
