import {
  allContainers,
  type Catalogue,
  EXAMPLES,
  KUBERNETES_VERSIONS,
  LOCALES,
  type Messages,
  type PodAnalysis,
  stepToEvent,
  type Timeline,
} from '../core/index.ts'
import { togglePlaying } from '../features/playback/index.ts'
import { choosePod } from '../state/choose-pod.ts'
import { openDialog } from '../state/dialog-state.ts'
import { playbackState } from '../state/playback-state.ts'
import { type ThemeName, type ViewName, viewState } from '../state/view-state.ts'
import { openNamedExample } from './open-example.ts'
import { setLocale } from './use-locale.ts'

/** One thing the palette can do. */
export interface Command {
  readonly id: string
  readonly group: keyof Catalogue['palette']['groups']
  readonly label: string
  /** The key that does the same. */
  readonly key?: string
  readonly run: () => void
}

/** What only the shell can do. */
export interface ShellActions {
  readonly toggleYaml: () => void
  readonly toggleTable: () => void
}

const MOST_LISTED = 100
const VIEWS: readonly (readonly [ViewName, string])[] = [
  ['timeline', 'T'],
  ['map', 'M'],
  ['compare', 'C'],
]
const THEMES: readonly ThemeName[] = ['auto', 'light', 'dark']

/** Every command for what is drawn now, in the order of its groups. */
export function buildCommands(of: {
  readonly timeline: Timeline | undefined
  readonly pods: readonly PodAnalysis[]
  readonly actions: ShellActions
  readonly words: Catalogue['palette']
  readonly page: Catalogue['page']
  readonly gallery: Catalogue['gallery']
  readonly messages: Messages
}): readonly Command[] {
  const { timeline, pods, actions, words, page, gallery, messages } = of
  return [
    ...VIEWS.map(
      ([name, key]): Command => ({
        id: `view-${name}`,
        group: 'go',
        label: words.view(page.viewNames[name]),
        key,
        run: () => viewState.set({ view: name }),
      }),
    ),
    { id: 'yaml', group: 'go', label: words.yaml, key: '[', run: actions.toggleYaml },
    { id: 'table', group: 'go', label: words.table, key: 'L', run: actions.toggleTable },
    { id: 'gallery', group: 'go', label: words.gallery, key: 'G', run: () => openDialog('gallery') },
    { id: 'share', group: 'go', label: words.share, key: 'S', run: () => openDialog('share') },
    ...(timeline === undefined
      ? []
      : [{ id: 'export', group: 'go', label: words.export, key: 'X', run: () => openDialog('export') } as const]),
    { id: 'keys', group: 'go', label: words.keys, key: '?', run: () => openDialog('help') },
    ...(timeline === undefined ? [] : timeCommands(timeline, words, messages)),
    ...(timeline === undefined ? [] : containerCommands(timeline, words)),
    ...(pods.length < 2 ? [] : podCommands(pods, words)),
    ...exampleCommands(gallery),
    ...settingCommands(words, page),
  ]
}

function timeCommands(timeline: Timeline, words: Catalogue['palette'], messages: Messages): readonly Command[] {
  const go = (t: number) => playbackState.set({ t, playing: false })
  const acts = messages.scene.acts[timeline.pod.runsToCompletion ? 'job' : 'serving']
  return [
    { id: 'play', group: 'time', label: words.play, key: 'Space', run: () => togglePlaying(timeline) },
    {
      id: 'next',
      group: 'time',
      label: words.nextEvent,
      key: '→',
      run: () => go(stepToEvent(timeline, playbackState.get().t, 1)),
    },
    {
      id: 'previous',
      group: 'time',
      label: words.previousEvent,
      key: '←',
      run: () => go(stepToEvent(timeline, playbackState.get().t, -1)),
    },
    { id: 'rest', group: 'time', label: words.rest, key: 'R', run: () => go(timeline.restMs) },
    { id: 'beginning', group: 'time', label: words.beginning, key: 'Home', run: () => go(0) },
    { id: 'end', group: 'time', label: words.end, key: 'End', run: () => go(timeline.endMs) },
    ...timeline.acts.map(
      (act, i): Command => ({
        id: `act-${act.fromMs}`,
        group: 'time',
        label: words.act(acts[act.about ?? act.id]),
        key: String(i + 1),
        run: () => go(act.fromMs),
      }),
    ),
  ]
}

function containerCommands(timeline: Timeline, words: Catalogue['palette']): readonly Command[] {
  return allContainers(timeline.pod)
    .slice(0, MOST_LISTED)
    .map(
      (container): Command => ({
        id: `container-${container.name}`,
        group: 'containers',
        label: words.selectContainer(container.name),
        run: () => {
          const { from, to } = container.roleSpan
          viewState.set({
            selection: container.name,
            reveal: { from, to, seq: (viewState.get().reveal?.seq ?? 0) + 1 },
          })
        },
      }),
    )
}

function podCommands(pods: readonly PodAnalysis[], words: Catalogue['palette']): readonly Command[] {
  return pods.slice(0, MOST_LISTED).map(
    ({ pod }, i): Command => ({
      id: `pod-${i}`,
      group: 'pods',
      label: words.drawPod(pod.kind, pod.name),
      run: () => choosePod(i, pod),
    }),
  )
}

function exampleCommands({ examples }: Catalogue['gallery']): readonly Command[] {
  return EXAMPLES.map(
    ({ name }): Command => ({
      id: `example-${name}`,
      group: 'examples',
      label: examples[name].title,
      run: () => void openNamedExample(name),
    }),
  )
}

function settingCommands(words: Catalogue['palette'], page: Catalogue['page']): readonly Command[] {
  return [
    ...THEMES.map(
      (theme): Command => ({
        id: `theme-${theme}`,
        group: 'settings',
        label: words.theme(page.themes[theme]),
        run: () => viewState.set({ theme }),
      }),
    ),
    ...LOCALES.map(
      ({ name, label }): Command => ({
        id: `language-${name}`,
        group: 'settings',
        label: words.language(label),
        run: () => setLocale(name),
      }),
    ),
    ...[...KUBERNETES_VERSIONS].reverse().map(
      (kubernetes): Command => ({
        id: `kubernetes-${kubernetes}`,
        group: 'settings',
        label: words.kubernetes(kubernetes),
        run: () => viewState.set({ kubernetes }),
      }),
    ),
  ]
}
