import { enDiagnostics } from '../core/index.ts'
import { ShareDialog } from '../features/share/index.ts'
import { openDialog } from '../state/dialog-state.ts'
import { useWords } from '../state/use-words.ts'
import { makeShare } from './make-share.ts'

/** The share dialog of what is shown. */
export function SharePanel({ restMs, onClose }: { readonly restMs: number | undefined; readonly onClose: () => void }) {
  const words = useWords('diagnostics', enDiagnostics)
  return (
    <ShareDialog
      make={makeShare}
      restMs={restMs}
      diagnosticWords={words}
      onExport={() => openDialog('export')}
      onClose={onClose}
    />
  )
}
