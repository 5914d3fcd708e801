import type { PaletteWords } from './palette-words.ts'

/** English words of the command palette. */
export const enPalette: PaletteWords = {
  title: 'Commands',
  placeholder: 'Type what you want to do',
  nothing: 'No command is called that.',
  groups: {
    go: 'Go to',
    time: 'Time',
    containers: 'Containers',
    pods: 'Pods of this file',
    examples: 'Examples',
    settings: 'Settings',
  },
  view: (name) => `View: ${name}`,
  act: (name) => `Jump to ${name}`,
  selectContainer: (name) => `Select ${name}`,
  drawPod: (kind, name) => `Draw ${kind} ${name}`,
  kubernetes: (version) => `Kubernetes v${version}`,
  theme: (name) => `Theme: ${name}`,
  language: (name) => `Language: ${name}`,
  play: 'Play or pause',
  nextEvent: 'Next event',
  previousEvent: 'Previous event',
  rest: 'Rest: the informative moment',
  beginning: 'Beginning',
  end: 'End',
  table: 'Show or hide the table of events',
  yaml: 'Show or hide the YAML',
  keys: 'Show the keys',
  share: 'Share a link',
  gallery: 'Open an example',
}
