import type { CompareWords } from './compare-words.ts'
import type { DiagnosticWords } from './diagnostic-words.ts'
import type { EmbedWords } from './embed-words.ts'
import type { ExplainWords } from './explain-words.ts'
import type { ExportWords } from './export-words.ts'
import type { FaultWords } from './fault-words.ts'
import type { FilesWords } from './files-words.ts'
import type { GalleryWords } from './gallery-words.ts'
import type { MapWords } from './map-words.ts'
import type { Messages } from './messages.ts'
import type { ObservedWords } from './observed-words.ts'
import type { PageWords } from './page-words.ts'
import type { PaletteWords } from './palette-words.ts'
import type { PanelWords } from './panel-words.ts'
import type { ShareWords } from './share-words.ts'
import type { TellWords } from './tell-words.ts'
import type { TimelineWords } from './timeline-words.ts'
import type { VersionWords } from './version-words.ts'

/** Every word of one language, by area. An area is loaded with what shows it; another language is loaded whole. */
export interface Catalogue extends Messages {
  readonly page: PageWords
  readonly timeline: TimelineWords
  readonly panel: PanelWords
  readonly palette: PaletteWords
  readonly compare: CompareWords
  readonly map: MapWords
  readonly diagnostics: DiagnosticWords
  readonly embed: EmbedWords
  readonly explain: ExplainWords
  readonly share: ShareWords
  readonly tell: TellWords
  readonly faults: FaultWords
  readonly files: FilesWords
  readonly gallery: GalleryWords
  readonly versions: VersionWords
  readonly export: ExportWords
  readonly observed: ObservedWords
}

/** The words that an exported file needs. */
export type FileMessages = Messages & Pick<Catalogue, 'tell' | 'files'>

/** What can be chosen, each by its own name. English is the one that is written first. */
export const LOCALES = [
  { name: 'en', label: 'English' },
  { name: 'ko', label: '한국어' },
] as const

export type LocaleName = (typeof LOCALES)[number]['name']

/** The first of the languages asked for (BCP 47, as a browser lists them) that there is; else English. Total. */
export function chooseLocale(asked: readonly string[]): LocaleName {
  for (const tag of asked) {
    const found = LOCALES.find(({ name }) => name === tag.toLowerCase().split('-')[0])
    if (found !== undefined) return found.name
  }
  return 'en'
}
