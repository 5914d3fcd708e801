import { NEWEST_KUBERNETES } from '../kube/kubernetes-version.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'
import { buildPodModel } from '../pod/build-pod-model.ts'
import { findPods } from '../pod/find-pods.ts'
import type { PodModel } from '../pod/pod-model.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN } from '../source/span.ts'
import type { LinkDocument, LinkPod, LinkState } from './link-document.ts'
import { linkPayload } from './link-format.ts'
import { LONGEST_NAME, MOST_PAYLOAD_BYTES, MOST_PODS } from './link-limits.ts'
import { pack } from './pack.ts'
import { type PickOptions, pickPod } from './pick-pod.ts'
import { pickScenario } from './pick-scenario.ts'
import { writeLinkManifest } from './write-link-manifest.ts'

/** What is to be shared. Absent fields mean the defaults of `LinkState`. */
export interface LinkInput extends LinkState, PickOptions {
  /** The manifest as it is in the editor; all its pods go into the link. */
  readonly text: string
  /** The text itself goes into the link, every character. Strike its secrets out before (`strikeSecrets`). */
  readonly includesText?: boolean
}

export type EncodedLink =
  /** `v1.…`: what goes behind the #. ASCII letters, digits, `.`, `-` and `_`. */
  { readonly fragment: string } | { readonly diagnostic: Diagnostic }

/**
 * The fragment of a link to a picture: by default only what the picture needs, by allowlist. Fails as a diagnostic when there
 * is no pod in the text or more than a link can hold. The same input gives the same fragment. Total.
 */
export function encodeLink(input: LinkInput): EncodedLink {
  const models = readPods(input.text)
  if (models.length === 0) return failed('link/no-pod', {})
  const content = input.includesText === true ? input.text : pickPods(models, input)
  return packDocument({ content, state: pickState(input, models) })
}

/** A document as a fragment. */
export function packDocument(document: LinkDocument): EncodedLink {
  const body = pack(linkPayload.write(document) as readonly [])
  if (body === undefined || (typeof document.content !== 'string' && document.content.length > MOST_PODS)) {
    return failed('link/too-large', {
      limit: `${MOST_PAYLOAD_BYTES / 1024} KB, ${MOST_PODS} pods`,
      hint: 'Share a file instead.',
    })
  }
  return { fragment: `v1.${body}` }
}

function failed(code: Diagnostic['code'], values: Diagnostic['values']): EncodedLink {
  return { diagnostic: { code, severity: 'error', span: NO_SPAN, path: '', values } }
}

/** Built for the newest version, which honours all that an older one honours. */
function readPods(text: string): readonly PodModel[] {
  const found = findPods(parseManifest(text).documents)
  return found.pods.map((source) => buildPodModel(source, NEWEST_KUBERNETES).pod)
}

/** Where the written manifest would not be found pod by pod again, each becomes a plain Pod. */
function pickPods(models: readonly PodModel[], options: PickOptions): readonly LinkPod[] {
  const picked = models.map((model, i) => pickPod(model, models[i - 1], i, options))
  if (picked.length > MOST_PODS) return picked
  const text = writeLinkManifest(picked)
  if (text !== undefined && findPods(parseManifest(text).documents).pods.length === picked.length) return picked
  return picked.map(({ workload: _, isSameObject: _same, ...plain }, i) =>
    models[i]?.nameIsTemplate === true ? { ...plain, isGenerated: true } : plain,
  )
}

function pickState(input: LinkInput, models: readonly PodModel[]): LinkState {
  const { kubernetes, view, theme, mode, podIndex, t, selection, compare } = input
  const scenarios = Object.entries(input.scenarios ?? {}).flatMap(([index, scenario]): [number, Scenario][] => {
    const model = models[Number(index)]
    if (model === undefined) return []
    const picked = pickScenario(model, scenario)
    return Object.keys(picked).length === 0 ? [] : [[Number(index), picked]]
  })
  return {
    ...(kubernetes === undefined || kubernetes === '1.37' ? {} : { kubernetes }),
    ...(view === undefined || view === 'timeline' ? {} : { view }),
    ...(theme === undefined || theme === 'auto' ? {} : { theme }),
    ...(mode === undefined || mode === 'view' ? {} : { mode }),
    ...(podIndex !== undefined && models[podIndex] !== undefined && podIndex > 0 ? { podIndex } : {}),
    ...(t !== undefined && t >= 0 ? { t: Math.round(t) } : {}),
    ...(selection === undefined ? {} : { selection: selection.slice(0, 2 * LONGEST_NAME) }),
    ...(compare === undefined || view !== 'compare' ? {} : { compare }),
    ...(scenarios.length === 0 ? {} : { scenarios: Object.fromEntries(scenarios) }),
  }
}
