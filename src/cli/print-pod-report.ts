import {
  describeLedger,
  describeVersions,
  en,
  enExplain,
  explainPod,
  type PodAnalysis,
  printPodTable,
  renderText,
  stateAt,
  type Timeline,
} from '../core/index.ts'

/** What the terminal shows of one pod: where it comes from, the kubectl line, the ledger and the timeline. */
export function printPodReport({ pod, timeline, observed }: PodAnalysis, atSeconds: number | undefined): string {
  const of =
    pod.kind === 'Pod'
      ? ''
      : `, from the template of ${pod.kind} at ${pod.path}${pod.replicas === undefined ? '' : `, ${pod.replicas} of them`}`
  const title = `pod ${pod.name}${of}`
  if (timeline === undefined) return `${title}\n`
  const moment = stateAt(timeline, atSeconds === undefined ? timeline.restMs : Math.round(atSeconds * 1000))
  const row = {
    ready: moment.row.ready,
    status: moment.row.status,
    restarts: moment.restarts,
    age: moment.age,
    ip: '',
    node: '',
    nominatedNode: '',
    readinessGates: '',
  }
  const table = moment.gone
    ? `Error from server (NotFound): pods "${pod.name}" not found\n`
    : printPodTable([{ name: pod.name, namespace: pod.namespace, row }])
  const ledger = describeLedger(timeline, moment, en).map(
    ({ name, list, adds, why }) => `  ${adds === 1 ? '+1' : ' 0'}  ${name} (${list}): ${why}`,
  )
  const seen =
    observed === undefined
      ? []
      : ['as pasted:', printPodTable([{ name: pod.name, namespace: pod.namespace, row: observed }]).trimEnd(), '']
  return [
    title,
    '',
    ...seen,
    table.trimEnd(),
    '',
    `READY ${moment.gone ? 'none' : moment.row.ready} at ${(moment.t / 1000).toFixed(3)} s`,
    ...ledger,
    '',
    renderText(timeline, en),
    '',
    ...printVersions(timeline),
    en.scene.footnote,
    '',
  ].join('\n')
}

/** The ten questions and their answers. */
export function printAnswers({ pod, timeline }: PodAnalysis, atSeconds: number | undefined): string {
  if (timeline === undefined) return ''
  const t = atSeconds === undefined ? timeline.restMs : Math.round(atSeconds * 1000)
  const answers = explainPod(timeline, t, en, enExplain).map(
    ({ question, sentence }, i) => `${String(i + 1).padStart(2)}. ${question}\n    ${sentence}`,
  )
  return [
    `pod ${pod.name} at ${(t / 1000).toFixed(1)} s`,
    ...answers,
    '',
    ...printVersions(timeline),
    en.scene.footnote,
    '',
  ].join('\n')
}

/** How the chosen version differs from the newest for this pod; nothing when it does not. */
function printVersions(timeline: Timeline): readonly string[] {
  const sentences = describeVersions(timeline, enExplain)
  if (sentences.length === 0) return []
  return [
    `What v${timeline.kubernetes} does otherwise with this pod:`,
    ...sentences.map((sentence) => `  ${sentence}`),
    '',
  ]
}
