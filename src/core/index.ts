export type { Analysis, AnalyzeOptions, PodAnalysis } from './analysis.ts'
export { analyze } from './analyze.ts'
export { type AnalyzedLink, analyzeLink } from './analyze-link.ts'
export { analyzeUnchecked } from './analyze-unchecked.ts'
export { comparePods, compareWithTwin } from './compare/compare-pods.ts'
export { compareTimelines } from './compare/compare-timelines.ts'
export type { Comparison, Difference } from './compare/comparison.ts'
export { deriveTwin } from './compare/derive-twin.ts'
export { type ComparisonSubject, type ComparisonText, describeComparison } from './compare/describe-comparison.ts'
export { describeDifference } from './compare/describe-difference.ts'
export { playTogether } from './compare/play-together.ts'
export { toOther } from './compare/shared-clock.ts'
export { EXAMPLES, type Example, type ExampleName } from './examples/example-list.ts'
export { loadExample } from './examples/load-example.ts'
export { describeDelete, describeEviction, describeFault } from './explain/describe-fault.ts'
export { describeLedger, type LedgerLine } from './explain/describe-ledger.ts'
export { describeObserved } from './explain/describe-observed.ts'
export { describePoint, type PointDescription } from './explain/describe-point.ts'
export { describeRow } from './explain/describe-row.ts'
export { describeStatus } from './explain/describe-status.ts'
export { describeSentence, describeVerdict, type Verdict } from './explain/describe-verdict.ts'
export { describeVersions } from './explain/describe-versions.ts'
export { type Answer, explainPod } from './explain/explain-pod.ts'
export { evictionObstacle, faultObstacle, probeOfFault } from './explain/fault-obstacle.ts'
export { formatGoDuration } from './kube/go-duration.ts'
export { humanDuration, shortHumanDuration } from './kube/human-duration.ts'
export {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  NEWEST_KUBERNETES,
  parseKubernetesVersion,
} from './kube/kubernetes-version.ts'
export {
  addQuantities,
  compareQuantities,
  formatQuantity,
  milliValue,
  parseQuantity,
  type Quantity,
  quantityToDecimal,
  subtractQuantities,
} from './kube/quantity.ts'
export { sidecarStage } from './kube/sidecar-stage.ts'
export type { PodRow } from './kubectl/pod-row.ts'
export { printPod } from './kubectl/print-pod.ts'
export { printPodTable } from './kubectl/print-pod-table.ts'
export { simulatePod } from './kubelet/simulate-pod.ts'
export { buildShare, type Share } from './link/build-share.ts'
export {
  buildSnippets,
  type Snippet,
  type SnippetForm,
  type SnippetInput,
  type SnippetPlace,
} from './link/build-snippets.ts'
export { type DecodedLink, decodeLink, type OpenedLink } from './link/decode-link.ts'
export { type EncodedLink, encodeLink, type LinkInput } from './link/encode-link.ts'
export { findLink } from './link/find-link.ts'
export type { FoundSecret } from './link/find-secrets.ts'
export type { LinkState } from './link/link-document.ts'
export { strikeSecrets } from './link/strike-secrets.ts'
export { type DecodedDocument, decodeDocuments } from './manifest/decode-documents.ts'
export type { ManifestNode } from './manifest/manifest-node.ts'
export { manifestToJson, manifestToJsonText } from './manifest/manifest-to-json.ts'
export { parseJson } from './manifest/parse-json.ts'
export { type Catalogue, chooseLocale, type FileMessages, LOCALES, type LocaleName } from './messages/catalogue.ts'
export type { CompareWords } from './messages/compare-words.ts'
export { describeDiagnostic } from './messages/describe-diagnostic.ts'
export type { DiagnosticWords } from './messages/diagnostic-words.ts'
export type { EmbedWords } from './messages/embed-words.ts'
export { en } from './messages/en.ts'
export { enCompare } from './messages/en-compare.ts'
export { enDiagnostics } from './messages/en-diagnostics.ts'
export { enEmbed } from './messages/en-embed.ts'
export { enExplain } from './messages/en-explain.ts'
export { enExport } from './messages/en-export.ts'
export { enFaults } from './messages/en-faults.ts'
export { enFiles } from './messages/en-files.ts'
export { enGallery } from './messages/en-gallery.ts'
export { enMap } from './messages/en-map.ts'
export { enObserved } from './messages/en-observed.ts'
export { enPage } from './messages/en-page.ts'
export { enPalette } from './messages/en-palette.ts'
export { enPanel } from './messages/en-panel.ts'
export { enScene } from './messages/en-scene.ts'
export { enShare } from './messages/en-share.ts'
export { enTell } from './messages/en-tell.ts'
export { enTimeline } from './messages/en-timeline.ts'
export { enVerdict } from './messages/en-verdict.ts'
export { enVersions } from './messages/en-versions.ts'
export type { ExportWords } from './messages/export-words.ts'
export { ko } from './messages/ko.ts'
export { koDiagnostics } from './messages/ko-diagnostics.ts'
export { koEmbed } from './messages/ko-embed.ts'
export { koScene } from './messages/ko-scene.ts'
export { koVerdict } from './messages/ko-verdict.ts'
export type { MapWords } from './messages/map-words.ts'
export type { Messages, PictureMessages } from './messages/messages.ts'
export { applyDefaults } from './pod/apply-defaults.ts'
export { buildPodModel } from './pod/build-pod-model.ts'
export { decodeTyped } from './pod/decode-typed.ts'
export { findIstio, istioInjection } from './pod/find-istio.ts'
export { findPods } from './pod/find-pods.ts'
export {
  allContainers,
  type ContainerModel,
  type ContainerRole,
  type PodModel,
  writtenSidecars,
} from './pod/pod-model.ts'
export { type Amounts, podResources, type ResourceSpec } from './pod/pod-resources.ts'
export { restrictToVersion } from './pod/restrict-to-version.ts'
export { addPngSource } from './render/add-png-source.ts'
export type { PictureMoment } from './render/describe-picture.ts'
export { fileName } from './render/file-name.ts'
export { renderComparisonSvg } from './render/render-comparison-svg.ts'
export { renderMapSvg } from './render/render-map-svg.ts'
export { renderStage } from './render/render-stage.ts'
export { renderText } from './render/render-text.ts'
export { FILE_FORMATS, type FileFormat, type RenderFileRequest, renderFile } from './render-file.ts'
export { applyFault } from './scenario/apply-fault.ts'
export { crashCode, setCrashCode } from './scenario/crash-code.ts'
export { listDurations, withoutDurations } from './scenario/durations.ts'
export type { Fault, FaultKind, FaultObstacle } from './scenario/fault.ts'
export { findFaults, removeFault } from './scenario/find-faults.ts'
export { readScenario } from './scenario/read-scenario.ts'
export type { Scenario } from './scenario/scenario.ts'
export { stepSeconds } from './scenario/step-seconds.ts'
export { positionToTime, timeToPosition } from './scene/axis.ts'
export { type BarEnd, barEnds, moveBarEnd, resetBarEnd } from './scene/bar-ends.ts'
export { COMPARE_CSS } from './scene/compare-css.ts'
export { layoutAxisStrip } from './scene/layout-axis-strip.ts'
export { type ComparisonScene, layoutComparison, layoutComparisonMoment } from './scene/layout-comparison.ts'
export { layoutDown } from './scene/layout-down.ts'
export { layoutMap } from './scene/layout-map.ts'
export { layoutMini, type MiniScene, sameMoment } from './scene/layout-mini.ts'
export {
  layoutCount,
  layoutMoment,
  layoutPlayed,
  lineAndPill,
  pillWidthOf,
  placePill,
  placePlayhead,
} from './scene/layout-moment.ts'
export { layoutObserved } from './scene/layout-observed.ts'
export { layoutScene } from './scene/layout-scene.ts'
export { lineDown } from './scene/line-down.ts'
export { MAP_CSS } from './scene/map-css.ts'
export type {
  MapBox,
  MapGate,
  MapLayout,
  MapMountLine,
  MapNode,
  MapRect,
  MapStop,
  MapVolume,
} from './scene/map-layout.ts'
export { mapNodeShapes } from './scene/map-node-shapes.ts'
export { mapBoxShapes, mapGateShapes, mapMountShapes, mapStopShapes, mapVolumeShapes } from './scene/map-shapes.ts'
export { type MapState, mapStateAt } from './scene/map-state.ts'
export { advancePlayhead, keyToTime, playingTime, stepToEvent } from './scene/pace.ts'
export { pictureTimes, stretchAt } from './scene/picture-times.ts'
export { planMotion } from './scene/plan-motion.ts'
export { printMoment, printRow } from './scene/print-moment.ts'
export type { Scene, SceneGroup, SceneMoment, SceneView, Shape } from './scene/scene.ts'
export { isGiven, SCENE_CSS, SCENE_TOKENS } from './scene/scene-css.ts'
export { stackRows } from './scene/stack-rows.ts'
export { fittingStretch, stretchBy } from './scene/stretch.ts'
export { tenths } from './scene/tenths.ts'
export { fitText } from './scene/text-width.ts'
export { followZoom, panBy, type Zoom, zoomAround, zoomBy, zoomedAxis } from './scene/zoom.ts'
export type { Diagnostic } from './source/diagnostic.ts'
export type { Span } from './source/span.ts'
export { lineColumnAt, parseTextLines } from './source/text-lines.ts'
export { momentOfDelete, momentOfEviction, momentOfFault } from './timeline/fault-moment.ts'
export { faultAfterSeconds } from './timeline/fault-time.ts'
export type { Moment, ReceiptLine } from './timeline/moment.ts'
export { observeLife } from './timeline/observe-life.ts'
export { printWatch } from './timeline/print-watch.ts'
export { agesAt, snapshotAt, stateAt } from './timeline/state-at.ts'
export type {
  Act,
  Cause,
  ContainerAttempt,
  Gate,
  Lane,
  PodRecord,
  Segment,
  StatusSnapshot,
  StopEdge,
  Timeline,
  TimelineEvent,
} from './timeline/timeline.ts'
export { toJsonReport } from './to-json-report.ts'
export { checkStrict } from './validation/check-strict.ts'
export { type PodVerdict, validatePod } from './validation/validate-pod.ts'
export { type VersionChange, versionChanges } from './version-changes.ts'
