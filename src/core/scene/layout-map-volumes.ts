import type { MapWords } from '../messages/map-words.ts'
import { allContainers, type PodModel } from '../pod/pod-model.ts'
import { LABEL_SIZE, r } from './map-labels.ts'
import type { MapMount, MapMountLine, MapNode, MapVolume } from './map-layout.ts'
import { boxOf, type MapPlaces } from './map-places.ts'
import { fitText, textWidth } from './text-width.ts'

const HEIGHT = 26
const STEP = 34
/** In a column a pill is as high as a thumb; it is drawn lower. */
const TOUCH_HEIGHT = 44
/** Inside a pill, left and right, and between what is in the YAML and what we say of it. */
const PILL_PAD = 12
const BETWEEN = 6
const WIDEST_BESIDE = 180
const WIDEST_ALONE = 420
/** Between hairlines that leave the same node. */
const SLOT = 10
/** A container's own volumes share a pill when there are more than this. */
const MOST_OWN_PILLS = 3
const MOST_PILLS = 12
/** More than these would be a thicket of hairlines: the pills then name their containers. */
const MOST_WITH_LINES = 6

/**
 * The pod's volumes that somebody mounts. Under one row of nodes each is a pill on a line of its own with hairlines to its
 * containers; under several rows, where lines would run through nodes, the pills name their containers. Pure.
 */
export function layoutMapVolumes(
  pod: PodModel,
  places: MapPlaces,
  bottom: number,
  words: MapWords,
): readonly MapVolume[] {
  const pills = mountedVolumes(pod).slice(0, MOST_PILLS)
  const hasLines = places.form === 'row' && pills.length <= MOST_WITH_LINES && pod.ephemeralContainers.length === 0
  return hasLines ? hangBelow(pills, places, bottom, words) : flow(pills, places, bottom, words)
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

/** What the pill says and how wide that is: a name that has no room beside our word stands alone, and is cut only then. */
function textOf(pill: Pill, room: number, words: MapWords, names = ''): Pick<MapVolume, 'label' | 'note' | 'width'> {
  const label = pill.count > 1 ? '' : fitText(pill.name, LABEL_SIZE, room - 2 * PILL_PAD, true)
  const labelWidth = label === '' ? 0 : textWidth(label, LABEL_SIZE, true) + BETWEEN
  const said = pill.count > 1 ? words.ownVolumes(pill.count) : words.volumeNote
  const left = room - 2 * PILL_PAD - labelWidth
  const note = names === '' ? said : fitText(`${said}: ${names}`, LABEL_SIZE, Math.max(left, room / 2))
  if (label === '' || textWidth(note, LABEL_SIZE) <= left)
    return { label, note, width: Math.ceil(labelWidth + textWidth(note, LABEL_SIZE) + 2 * PILL_PAD) }
  if (names === '') return { label, note: '', width: Math.ceil(labelWidth - BETWEEN + 2 * PILL_PAD) }
  const shorter = fitText(pill.name, LABEL_SIZE, room / 2 - 2 * PILL_PAD - BETWEEN, true)
  return { label: shorter, note, width: Math.floor(room) }
}

/**
 * The volume whose first container starts first is the upper one, and at each node the upper ones hang further left: so no
 * hairline runs through a pill, and none through the names on the right.
 */
function hangBelow(pills: readonly Pill[], places: MapPlaces, bottom: number, words: MapWords): readonly MapVolume[] {
  const { nodes, width } = places
  const firstNode = (pill: Pill) => nodes.findIndex(({ name }) => namesOf(pill).includes(name))
  const sorted = [...pills].sort((a, b) => firstNode(a) - firstNode(b))
  const isInit = (node: MapNode) => node.list === 'initContainers'
  const byMains = sorted.filter((pill) => nodes.some((node) => !isInit(node) && namesOf(pill).includes(node.name)))
  const mainsX = (boxOf(places, 'containers')?.x ?? width) + 12
  const namesX = mainsX + byMains.length * SLOT + 2
  return sorted.map((pill, i) => {
    const y = bottom + 14 + i * STEP
    const middle = y + HEIGHT / 2
    const mounting = nodes.filter(({ name }) => namesOf(pill).includes(name))
    const drops = mounting.filter(isInit).map((node) => ({
      container: node.name,
      x: slotX(
        node,
        nodes[0] === node,
        sorted.filter((other) => namesOf(other).includes(node.name)),
        pill,
      ),
      from: node.y + node.height,
    }))
    const mains = mounting.filter((node) => !isInit(node))
    if (mains.length > 0) drops.push({ container: '', x: mainsX + byMains.indexOf(pill) * SLOT, from: bottom })
    const first = Math.min(...drops.map(({ x }) => x))
    const text = textOf(pill, Math.max(40, Math.min(WIDEST_BESIDE, first - 20)), words)
    const x = Math.max(0, Math.round(first - 20 - text.width))
    const names = mains.map(({ name }) => name).join(', ')
    return {
      ...pill,
      ...text,
      x,
      y,
      height: HEIGHT,
      lines: drops.map(
        (drop): MapMountLine => ({
          container: drop.container,
          d: `M${r(x + text.width)} ${middle}H${r(drop.x)}V${r(drop.from)}`,
          dot: { x: drop.x, y: middle },
        }),
      ),
      names:
        mains.length === 0
          ? undefined
          : { x: namesX, y: middle + 4, anchor: 'start', lines: [fitText(names, LABEL_SIZE, width - namesX)] },
    }
  })
}

/** Where a volume's hairline meets a node. The first node has its pills below itself, so there the lines are on the right. */
function slotX(node: MapNode, isFirst: boolean, hanging: readonly Pill[], pill: Pill): number {
  const step = Math.min(SLOT, (node.width - 32) / Math.max(1, hanging.length - 1))
  const place = hanging.indexOf(pill)
  return isFirst ? node.x + node.width - 16 - (hanging.length - 1 - place) * step : node.x + 16 + place * step
}

function flow(
  pills: readonly Pill[],
  { form, width }: MapPlaces,
  bottom: number,
  words: MapWords,
): readonly MapVolume[] {
  const height = form === 'column' ? TOUCH_HEIGHT : HEIGHT
  let x = 0
  let y = bottom + (form === 'column' ? 6 : 14)
  return pills.map((pill) => {
    const text = textOf(pill, Math.min(WIDEST_ALONE, width), words, namesOf(pill).join(', '))
    if (x > 0 && x + text.width > width) {
      x = 0
      y += height + (form === 'column' ? 0 : 8)
    }
    const place = { x, y }
    x += text.width + 10
    return { ...pill, ...text, ...place, height, lines: [], names: undefined }
  })
}
