import { enPage } from '../core/index.ts'
import { useWords } from '../state/use-words.ts'
import { Dialog } from '../ui/dialog.tsx'

/** The keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords('page', enPage)
  return (
    <Dialog title={words.keysTitle} onClose={onClose}>
      <dl className="keys">
        {words.keys.map(([key, what]) => (
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
