import { useEffect, useState } from 'react'
import { enPage } from '../core/index.ts'
import { useWords } from '../state/use-words.ts'
import type { ShownAnalysis } from './use-analysis.ts'

const LINE_AFTER_MS = 100
const NOTE_AFTER_MS = 300

/** Work that takes a while is shown, and can be stopped; a text whose reading was stopped can be read after all. */
export function BusyNote({ analysis }: { readonly analysis: ShownAnalysis }) {
  const words = useWords('page', enPage)
  const busyMs = useBusyMs(analysis.isBusy)
  const isNoted = busyMs >= NOTE_AFTER_MS || analysis.isStopped
  return (
    <>
      {busyMs >= LINE_AFTER_MS && <div className="busy-line" />}
      {isNoted && (
        <p className="busy-note" role="status">
          {analysis.isStopped ? words.stopped : words.reading}{' '}
          <button type="button" className="button" onClick={analysis.isStopped ? analysis.readAgain : analysis.stop}>
            {analysis.isStopped ? words.readAgain : words.cancel}
          </button>
        </p>
      )}
    </>
  )
}

/** How long it has been busy, as far as anything changes with it. */
function useBusyMs(isBusy: boolean): number {
  const [ms, setMs] = useState(0)
  useEffect(() => {
    setMs(0)
    if (!isBusy) return undefined
    const timers = [LINE_AFTER_MS, NOTE_AFTER_MS].map((after) => setTimeout(() => setMs(after), after))
    return () => timers.forEach(clearTimeout)
  }, [isBusy])
  return ms
}
