import type { MapWords } from './map-words.ts'

const MOST_NAMED = 4

function all(names: readonly string[]): string {
  const [last = '', ...before] = [...names].reverse()
  if (names.length > MOST_NAMED) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`
}

/** English words of the Map. */
export const enMap: MapWords = {
  title: 'Map',
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  saveSvg: 'Save as SVG',
  hint: 'A gate or a stop line takes the playhead to its moment.',
  keysHint: 'Arrow keys go from container to container.',
  mainsGone: 'mains gone, then SIGTERM',
  thenSigterm: 'then SIGTERM',
  volume: (name) => `${name} volume`,
  volumeNote: 'volume',
  ownVolumes: (count) => `${count} volumes of its own`,
  readOnly: 'read-only',
  node: ({ name, kind, state, adds, ports }) =>
    `${name}, ${kind}, ${state}, adds ${adds}${ports === '' ? '' : `, ports ${ports}`}`,
  gate: ({ from, to, reason, isOpen }) =>
    `${all(to)} ${to.length > 1 ? 'wait' : 'waits'} for ${from}: ${reason}, ${isOpen ? 'open' : 'closed'}`,
  stop: ({ from, to }) => `${to} gets SIGTERM when ${from} is gone`,
  mount: ({ volume, container, mountPath }) => `${container} mounts ${volume} at ${mountPath}`,
  nodeHelp: 'Arrow keys go from container to container. Enter chooses it in every view.',
  edgeHelp: 'Arrow keys go from edge to edge. Enter takes the playhead to its moment.',
  mains: 'the last of the mains',
  order: 'Gates and stop order',
  shelf: (count) => `${count} pods in this file, at the same moment of their lives`,
  shelfLabel: 'Pods in this file',
  moreOnShelf: (count) => `and ${count} more: choose them above`,
}
