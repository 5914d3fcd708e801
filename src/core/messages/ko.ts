import type { Catalogue } from './catalogue.ts'
import { koCompare } from './ko-compare.ts'
import { koPage } from './ko-page.ts'

/** The Korean catalogue. An area that is not in here yet is shown in English. */
export const ko: Partial<Catalogue> = {
  locale: 'ko',
  page: koPage,
  compare: koCompare,
}
