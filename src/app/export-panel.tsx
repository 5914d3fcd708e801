import type { Analysis, EncodedLink, LinkInput, Timeline } from '../core/index.ts'
import { ExportDialog } from '../features/export/index.ts'
import { makeShare } from './make-share.ts'

/** The export dialog of what is shown. */
export function ExportPanel({
  timeline,
  analysis,
  onClose,
}: {
  readonly timeline: Timeline
  readonly analysis: Analysis
  readonly onClose: () => void
}) {
  return <ExportDialog timeline={timeline} analysis={analysis} makeLink={makeLink} onClose={onClose} />
}

async function makeLink(input: LinkInput, signal: AbortSignal): Promise<EncodedLink> {
  return (await makeShare(input, signal)).encoded
}
