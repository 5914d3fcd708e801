import { EXAMPLES, type Example, type ExampleName, loadExample } from '../core/index.ts'
import { closeDialog } from '../state/dialog-state.ts'
import { resetScenarios } from '../state/scenario-state.ts'
import { openText } from './open-text.ts'

/** Takes an example in place of the text, with what happens to its first pod. */
export function openExample({ scenario }: Example, text: string): void {
  closeDialog()
  openText(text, 'example')
  if (scenario !== undefined) resetScenarios({ 0: scenario })
  // The modal dialog keeps the focus until it is gone.
  setTimeout(() => document.getElementById('stage')?.focus())
}

/** The same by its name. */
export async function openNamedExample(name: ExampleName): Promise<void> {
  const example = EXAMPLES.find((one) => one.name === name)
  if (example !== undefined) openExample(example, await loadExample(name))
}
