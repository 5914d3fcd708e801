import type { Analysis, AnalyzeOptions } from './analysis.ts'
import { analyzePods } from './analyze-pods.ts'
import { NEWEST_KUBERNETES } from './kube/kubernetes-version.ts'
import { parseManifest } from './manifest/parse-manifest.ts'
import { buildPodModel } from './pod/build-pod-model.ts'
import { findPods } from './pod/find-pods.ts'

/** As `analyze`, without what the API server would refuse: for pictures alone, a good deal smaller to load. Total. */
export function analyzeUnchecked(text: string, options: AnalyzeOptions = {}): Analysis {
  const kubernetes = options.kubernetes ?? NEWEST_KUBERNETES
  const manifest = parseManifest(text)
  const found = findPods(manifest.documents)
  const built = found.pods.map((source) => buildPodModel(source, kubernetes))
  return analyzePods(built, [...manifest.diagnostics, ...found.diagnostics], { ...options, kubernetes })
}
