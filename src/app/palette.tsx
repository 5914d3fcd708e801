import { Command as Menu } from 'cmdk'
import { useState } from 'react'
import { enFaults, enGallery, enPage, enPalette, type PodAnalysis, type Timeline } from '../core/index.ts'
import { scenarioState } from '../state/scenario-state.ts'
import { useMessages, useWords } from '../state/use-words.ts'
import { viewState } from '../state/view-state.ts'
import { Dialog } from '../ui/dialog.tsx'
import { faultCommands } from './fault-commands.ts'
import './palette.css'
import { buildCommands, type ShellActions } from './palette-commands.ts'

const GROUPS = ['go', 'time', 'containers', 'faults', 'pods', 'examples', 'settings'] as const

/** Everything the page can do, found by typing. */
export function Palette({
  timeline,
  pods,
  actions,
  onClose,
}: {
  readonly timeline: Timeline | undefined
  readonly pods: readonly PodAnalysis[]
  readonly actions: ShellActions
  readonly onClose: () => void
}) {
  const words = useWords('palette', enPalette)
  const page = useWords('page', enPage)
  const gallery = useWords('gallery', enGallery)
  const faults = useWords('faults', enFaults)
  const messages = useMessages()
  const [typed, setTyped] = useState('')
  const { podIndex } = viewState.get()
  const scenario = scenarioState.get().scenarios[podIndex] ?? {}
  const commands = [
    ...buildCommands({ timeline, pods, actions, words, page, gallery, messages }),
    ...(timeline === undefined ? [] : faultCommands({ timeline, podIndex, scenario, typed, words, faults })),
  ]
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Menu label={words.title} loop className="palette">
        <Menu.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder={words.placeholder}
          aria-label={words.placeholder}
        />
        <Menu.List label={words.title}>
          <Menu.Empty>{words.nothing}</Menu.Empty>
          {GROUPS.filter((group) => commands.some((command) => command.group === group)).map((group) => (
            <Menu.Group key={group} heading={words.groups[group]}>
              {commands
                .filter((command) => command.group === group)
                .map(({ id, label, key, run }) => (
                  <Menu.Item
                    key={id}
                    value={id}
                    keywords={[label]}
                    onSelect={() => {
                      onClose()
                      run()
                    }}
                  >
                    <span>{label}</span>
                    {key !== undefined && <kbd>{key}</kbd>}
                  </Menu.Item>
                ))}
            </Menu.Group>
          ))}
        </Menu.List>
      </Menu>
    </Dialog>
  )
}
