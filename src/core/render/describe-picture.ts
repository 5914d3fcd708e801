import { describeVerdict } from '../explain/describe-verdict.ts'
import type { FileMessages } from '../messages/catalogue.ts'
import type { ContainerBehavior } from '../scenario/scenario.ts'
import { cleanText } from '../scene/text-width.ts'
import { snapshotAt, stateAt } from '../timeline/state-at.ts'
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts'

/** Events told in the description of one picture; a life of crash loops has thousands. */
const MOST_TOLD = 60
const LONGEST_NAME = 253

/** `life`: the whole life, without a playhead; else milliseconds. */
export type PictureMoment = number | 'life'

/** Title and description of a picture, for those who do not see it: the verdict, then the event table as sentences. */
export function describePicture(
  timeline: Timeline,
  moment: PictureMoment,
  words: FileMessages,
): { readonly title: string; readonly desc: string; readonly sentence: string } {
  const state = stateAt(timeline, moment === 'life' ? timeline.restMs : moment)
  const name = shortName(timeline.pod.name)
  const verdict = describeVerdict(timeline, state, words)
  const sentence = plain(verdict.sentence)
  return {
    title:
      moment === 'life'
        ? words.files.lifeTitle(name)
        : words.files.title({ name, ready: state.row.ready, status: state.row.status }),
    desc: [sentence, plain(verdict.detail), ...tellEvents(timeline, words), words.scene.footnote]
      .filter((part) => part !== '')
      .join(' '),
    sentence,
  }
}

/** Back-ticks mark names and fields on the page. */
function plain(text: string): string {
  return cleanText(text.replaceAll('`', ''))
}

/** What happens, an event a sentence, with the row where it changes. */
function tellEvents(timeline: Timeline, words: FileMessages): readonly string[] {
  const events = tellableEvents(timeline)
  let last = ''
  const told = events.slice(0, MOST_TOLD).map((event) => {
    const { row } = snapshotAt(timeline, event.t)
    const now = row.deleted ? '' : ` READY ${row.ready}, STATUS ${row.status}.`
    const change = now === last ? '' : now
    last = now
    return `${secondsText(event.t)}: ${cleanText(tellEvent(event, words))}.${change}`
  })
  return events.length > MOST_TOLD ? [...told, `${words.files.andMore(events.length - MOST_TOLD)}.`] : told
}

/** The events worth a line: all but the runs of probes that changed nothing. */
export function tellableEvents({ events }: Timeline): readonly TimelineEvent[] {
  return events.filter(({ type }) => type !== 'probe-succeeded' && type !== 'probe-failed')
}

export function tellEvent({ type, values, container }: TimelineEvent, words: FileMessages): string {
  return words.tell.events[type](values ?? {}, shortName(container ?? ''))
}

/** What was assumed, a container a part: `istio-init pull ~1 s, run ~2 s`. Empty when nothing was. */
export function describeAssumptions(timeline: Timeline, words: FileMessages): readonly string[] {
  const { assumed = [], containers = {}, deleteAtSeconds } = timeline.scenario
  const parts = new Map<string, string[]>()
  for (const path of assumed) {
    const dot = path.lastIndexOf('.')
    if (!path.startsWith('containers.') || dot < 'containers.'.length) continue
    const name = path.slice('containers.'.length, dot)
    const own = Object.hasOwn(containers, name) ? containers[name] : undefined
    const told = own === undefined ? undefined : describeOne(path.slice(dot + 1), own, words)
    if (told !== undefined) parts.set(name, [...(parts.get(name) ?? []), told])
  }
  const told = [...parts].map(([name, list]) => `${shortName(name)} ${list.join(', ')}`)
  if (assumed.includes('deleteAtSeconds') && deleteAtSeconds !== undefined)
    told.push(words.files.deleted(about(deleteAtSeconds)))
  return told
}

function describeOne(field: string, behavior: ContainerBehavior, words: FileMessages): string | undefined {
  const value = secondsOf(field, behavior)
  const say = words.files.assumptions
  if (value === undefined || !Object.hasOwn(say, field)) return undefined
  return say[field as keyof typeof say](about(value))
}

function secondsOf(field: string, behavior: ContainerBehavior): number | undefined {
  switch (field) {
    case 'runs':
      return behavior.runs?.[0]?.afterSeconds
    case 'startupProbe':
    case 'readinessProbe':
      return behavior[field]?.succeedsAfterSeconds
    case 'imagePullSeconds':
    case 'postStartSeconds':
    case 'preStopSeconds':
      return behavior[field]
    case 'termSeconds':
      return behavior.termSeconds ?? undefined
    default:
      return undefined
  }
}

/** A name in a sentence; longer than any that the API takes, it is cut. */
function shortName(name: string): string {
  const clean = cleanText(name)
  return clean.length <= LONGEST_NAME ? clean : `${cleanText(clean.slice(0, LONGEST_NAME))}…`
}

/** Milliseconds as seconds with what digits they have. */
export function secondsText(ms: number): string {
  return `${Number((ms / 1000).toFixed(3))} s`
}

/** Assumed seconds are marked. */
function about(seconds: number): string {
  return `~${secondsText(seconds * 1000)}`
}
