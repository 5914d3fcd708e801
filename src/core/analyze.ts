import type { Analysis, AnalyzeOptions } from './analysis.ts'
import { analyzePods } from './analyze-pods.ts'
import { type KubernetesVersion, NEWEST_KUBERNETES } from './kube/kubernetes-version.ts'
import { isFromLink } from './link/link-head.ts'
import { parseManifest } from './manifest/parse-manifest.ts'
import { buildPodModel, type ReadPod } from './pod/build-pod-model.ts'
import { findPods, type PodSource } from './pod/find-pods.ts'
import type { Diagnostic } from './source/diagnostic.ts'
import { describeRefusals } from './validation/describe-refusals.ts'

/**
 * The whole pipeline: text -> documents -> pods -> timelines. Total: any string in, nothing thrown, plain readonly data
 * out. The same input gives the same output. What could not be understood is in `diagnostics`; what could is drawn.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const kubernetes = options.kubernetes ?? NEWEST_KUBERNETES
  const manifest = parseManifest(text)
  const fromLink = isFromLink(text)
  const found = findPods(manifest.documents)
  const built = found.pods.map((source) => {
    const read = buildPodModel(source, kubernetes)
    const refusals = fromLink ? [] : refusalsBeside(read, source, kubernetes)
    return { ...read, diagnostics: [...read.diagnostics, ...refusals] }
  })
  return analyzePods(built, [...manifest.diagnostics, ...found.diagnostics], { ...options, kubernetes })
}

/** What the API server refuses and nothing else has told of already. */
function refusalsBeside(read: ReadPod, source: PodSource, kubernetes: KubernetesVersion): readonly Diagnostic[] {
  const known = new Set(read.diagnostics.filter(({ severity }) => severity !== 'info').map(({ path }) => path))
  return describeRefusals(source, read, kubernetes).filter(({ path }) => !known.has(path))
}
