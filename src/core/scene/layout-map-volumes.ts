import type { MapWords } from '../messages/map-words.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import type { MapMount, MapNode, MapVolume } from './map-layout.ts'
import { fitText, textWidth } from './text-width.ts'

const SIZE = 11
const HEIGHT = 24
const STEP = 34
const WIDEST_BESIDE = 96
/** A container's own volumes share a pill when there are more than this. */
const MOST_OWN_PILLS = 3
const MOST_PILLS = 12

interface Placing {
  readonly bottom: number
  readonly width: number
  readonly isRow: boolean
}

/**
 * The pod's volumes that somebody mounts. Under one row of nodes each is a pill on a line of its own with hairlines to its
 * containers; under several rows, where lines would run through nodes, the pills name their containers. Pure.
 */
export function layoutMapVolumes(
  pod: PodModel,
  nodes: readonly MapNode[],
  placing: Placing,
  words: MapWords,
): readonly MapVolume[] {
  const pills = mountedVolumes(pod).slice(0, MOST_PILLS)
  return placing.isRow ? hangBelow(pills, nodes, placing, words) : flow(pills, placing, words)
}

type Pill = Pick<MapVolume, 'name' | 'count' | 'mounts'>

function mountedVolumes(pod: PodModel): readonly Pill[] {
  const containers = allContainers(pod)
  const placed = (pod.spec.volumes ?? []).flatMap(({ name }) => {
    if (name === undefined) return []
    const mounts = containers.flatMap(({ name: container, spec }): readonly MapMount[] =>
      (spec.volumeMounts ?? [])
        .filter((mount) => mount.name === name)
        .map(({ mountPath, readOnly }) => ({ container, mountPath: mountPath ?? '', readOnly: readOnly === true })),
    )
    return mounts.length === 0 ? [] : [{ name, mounts, owners: new Set(mounts.map(({ container }) => container)) }]
  })
  const ownerOf = ({ owners }: { readonly owners: ReadonlySet<string> }) =>
    owners.size === 1 ? [...owners][0] : undefined
  const groups = new Map<string, Pill>()
  for (const volume of placed) {
    const owner = ownerOf(volume)
    const own = owner === undefined ? [] : placed.filter((other) => ownerOf(other) === owner)
    if (own.length <= MOST_OWN_PILLS)
      groups.set(`volume ${volume.name}`, { name: volume.name, count: 1, mounts: volume.mounts })
    else if (!groups.has(`own ${owner}`))
      groups.set(`own ${owner}`, { name: volume.name, count: own.length, mounts: own.flatMap(({ mounts }) => mounts) })
  }
  // Shared ones first: they are what one container needs of another.
  return [...groups.values()].sort((a, b) => Number(namesOf(b).length > 1) - Number(namesOf(a).length > 1))
}

function namesOf({ mounts }: Pick<Pill, 'mounts'>): readonly string[] {
  return [...new Set(mounts.map(({ container }) => container))]
}

function textOf({ name, count }: Pill, words: MapWords): string {
  return count > 1 ? words.ownVolumes(count) : words.volume(name)
}

function hangBelow(
  pills: readonly Pill[],
  nodes: readonly MapNode[],
  { bottom, width }: Placing,
  words: MapWords,
): readonly MapVolume[] {
  return pills.map((pill, i) => {
    const y = bottom + 16 + i * STEP
    const middle = y + HEIGHT / 2
    const mounting = namesOf(pill)
    const inits = nodes.filter((node) => node.list === 'initContainers' && mounting.includes(node.name))
    const mains = nodes.filter((node) => node.list !== 'initContainers' && mounting.includes(node.name))
    const drops = inits.map((node) => ({ x: node.x + node.width - 18 - (i % 3) * 12, from: node.y + node.height }))
    const firstMain = mains[0]
    const mainX = firstMain === undefined ? undefined : firstMain.x + 10 + (i % 3) * 12
    const all = mainX === undefined ? drops : [...drops, { x: mainX, from: bottom }]
    const first = Math.min(...all.map(({ x }) => x))
    const last = Math.max(...all.map(({ x }) => x))
    const text = fitText(textOf(pill, words), SIZE, Math.max(WIDEST_BESIDE - 22, Math.min(220, first - 60)))
    const pillWidth = Math.ceil(textWidth(text, SIZE) + 22)
    const x = Math.max(0, first - 22 - pillWidth)
    const names = mains.map(({ name }) => name).join(', ')
    return {
      ...pill,
      text,
      x,
      y,
      width: pillWidth,
      height: HEIGHT,
      lines: `M${x + pillWidth} ${middle}H${last}${all.map((drop) => `M${drop.x} ${drop.from}V${middle}`).join('')}`,
      dots: all.map((drop) => ({ x: drop.x, y: middle })),
      names:
        mainX === undefined
          ? undefined
          : { x: mainX + 8, y: middle + 4, anchor: 'start', lines: [fitText(names, SIZE, width - mainX - 10)] },
    }
  })
}

function flow(pills: readonly Pill[], { bottom, width }: Placing, words: MapWords): readonly MapVolume[] {
  let x = 0
  let y = bottom + 14
  return pills.map((pill) => {
    const text = fitText(`${textOf(pill, words)}: ${namesOf(pill).join(', ')}`, SIZE, Math.min(420, width - 24))
    const pillWidth = Math.ceil(textWidth(text, SIZE) + 22)
    if (x > 0 && x + pillWidth > width) {
      x = 0
      y += HEIGHT + 8
    }
    const place = { x, y }
    x += pillWidth + 10
    return { ...pill, text, ...place, width: pillWidth, height: HEIGHT, lines: '', dots: [], names: undefined }
  })
}
