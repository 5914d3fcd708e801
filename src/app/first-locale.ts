import { chooseLocale, LOCALES, type LocaleName } from '../core/index.ts'

/** Where a language that was taken by hand is kept. */
export const STORED_LOCALE = 'podlapse.locale'

/** The language that was taken by hand on an earlier visit, else the browser's. */
export function firstLocale(): LocaleName {
  return chooseLocale([stored() ?? '', ...navigator.languages])
}

function stored(): LocaleName | undefined {
  try {
    return LOCALES.find(({ name }) => name === localStorage.getItem(STORED_LOCALE))?.name
  } catch {
    return undefined
  }
}
