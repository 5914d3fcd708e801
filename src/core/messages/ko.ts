import type { Catalogue } from './catalogue.ts'
import { koCompare } from './ko-compare.ts'
import { koDiagnostics } from './ko-diagnostics.ts'
import { koEmbed } from './ko-embed.ts'
import { koExplain } from './ko-explain.ts'
import { koExport } from './ko-export.ts'
import { koFaults } from './ko-faults.ts'
import { koFiles } from './ko-files.ts'
import { koGallery } from './ko-gallery.ts'
import { koMap } from './ko-map.ts'
import { koObserved } from './ko-observed.ts'
import { koPage } from './ko-page.ts'
import { koPalette } from './ko-palette.ts'
import { koPanel } from './ko-panel.ts'
import { koReadiness } from './ko-readiness.ts'
import { koScene } from './ko-scene.ts'
import { koShare } from './ko-share.ts'
import { koTell } from './ko-tell.ts'
import { koTimeline } from './ko-timeline.ts'
import { koVersions } from './ko-versions.ts'

/** The Korean catalogue, complete. */
export const ko: Catalogue = {
  locale: 'ko',
  readiness: koReadiness,
  scene: koScene,
  embed: koEmbed,
  page: koPage,
  palette: koPalette,
  files: koFiles,
  export: koExport,
  compare: koCompare,
  map: koMap,
  diagnostics: koDiagnostics,
  explain: koExplain,
  tell: koTell,
  share: koShare,
  faults: koFaults,
  timeline: koTimeline,
  panel: koPanel,
  gallery: koGallery,
  versions: koVersions,
  observed: koObserved,
}
