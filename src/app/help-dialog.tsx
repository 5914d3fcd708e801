import { Dialog } from '../ui/dialog.tsx'

const KEYS: readonly (readonly [string, string])[] = [
  ['Space', 'play or pause (with reduced motion: next event)'],
  ['← →', 'previous, next event'],
  ['Shift ← →', '0.1 s back, on'],
  ['Home End', 'beginning, end'],
  ['1 2 3', 'jump to an act'],
  ['R', 'rest: mid-Serving'],
  ['T M', 'Timeline, Map'],
  ['L', 'the same as a table'],
  ['[', 'fold the YAML'],
  ['Esc', 'clear the selection'],
  ['?', 'this list'],
]

/** The keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
