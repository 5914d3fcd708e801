import { lazy, Suspense } from 'react'
import type { Analysis, Timeline } from '../core/index.ts'
import { closeDialog, dialogState } from '../state/dialog-state.ts'
import { useStore } from '../state/use-store.ts'
import { openExample } from './open-example.ts'
import type { ShellActions } from './palette-commands.ts'

const Gallery = lazy(() => import('../features/gallery/index.ts').then(({ Gallery }) => ({ default: Gallery })))
const HelpDialog = lazy(() => import('./help-dialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog })))
const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })))
const ExportPanel = lazy(() => import('./export-panel.tsx').then(({ ExportPanel }) => ({ default: ExportPanel })))
const SharePanel = lazy(() => import('./share-panel.tsx').then(({ SharePanel }) => ({ default: SharePanel })))

/** The dialog that is open, loaded when it is asked for. */
export function Dialogs({
  timeline,
  analysis,
  actions,
}: {
  readonly timeline: Timeline | undefined
  readonly analysis: Analysis
  readonly actions: ShellActions
}) {
  const open = useStore(dialogState, (state) => state.open)
  return (
    <Suspense>
      {open === 'help' && <HelpDialog onClose={closeDialog} />}
      {open === 'gallery' && <Gallery onChoose={openExample} onClose={closeDialog} />}
      {open === 'palette' && (
        <Palette timeline={timeline} pods={analysis.pods} actions={actions} onClose={closeDialog} />
      )}
      {open === 'share' && <SharePanel restMs={timeline?.restMs} onClose={closeDialog} />}
      {open === 'export' && timeline !== undefined && (
        <ExportPanel timeline={timeline} analysis={analysis} onClose={closeDialog} />
      )}
    </Suspense>
  )
}
