import type { DiagnosticValues, DiagnosticWords } from './diagnostic-words.ts'

const text = (values: DiagnosticValues, key: string, otherwise = ''): string => String(values[key] ?? otherwise)
const code = (value: string): string => `\`${value}\``
const at = (path: string): string => (path === '' ? 'This' : code(path))
const why = (values: DiagnosticValues): string =>
  values.consequence === 'never-exits'
    ? ` As written, ${code(text(values, 'container'))} would be a regular init container: if it never exits, nothing after it starts.`
    : ''

const NO_EFFECT: Readonly<Record<string, string>> = {
  'node-namespaces': 'shares a namespace of the node; it changes nothing in what starts, stops or counts',
  'shared-processes':
    'lets the containers see each other’s processes; it changes nothing in what starts, stops or counts',
  'pod-condition': 'holds back the pod’s Ready condition and its traffic; READY counts containers and does not change',
}

/** English words of every diagnostic. */
export const enDiagnostics: DiagnosticWords = {
  'text/empty': () => 'There is nothing to draw. Paste a pod, a Deployment, a Job, or `kubectl get pod -o yaml`.',
  'text/too-large': (v) =>
    `This text is ${text(v, 'size')} long; Podlapse reads up to ${text(v, 'limit')}. Keep only the object with the pod.`,
  'text/line-too-long': (v) =>
    `This line has ${text(v, 'length')} characters; Podlapse reads lines of up to ${text(v, 'limit')}.`,
  'text/too-deep': (v) =>
    `This is nested more than ${text(v, 'limit')} levels deep; no Kubernetes object is. It is not read further.`,
  'text/too-many-nodes': (v) =>
    `This document has more than ${text(v, 'limit')} values, aliases counted each time they are used. It is not read further.`,
  'text/took-too-long': (v) =>
    `Reading this took longer than ${text(v, 'limit')} and was ended. Keep only the object with the pod.`,
  'yaml/syntax': (v) => `This is not valid YAML: ${text(v, 'message', 'it cannot be read here')}.`,
  'yaml/duplicate-key': (v) =>
    `${code(text(v, 'key'))} is written twice in the same mapping; only the last one counts, and kubectl refuses it. Remove one.`,
  'yaml/dropped-text': () =>
    'kubectl silently drops the rest of this document from here on. Check the indentation and the separators.',
  'yaml/alias': (v) => `This alias cannot be followed: ${text(v, 'message', 'it has no anchor before it')}.`,
  'yaml/map-key': () =>
    'A key must be plain text; this one is a mapping or a list. If it is `{{ … }}`, it is an unrendered template.',
  'yaml/control-character': (v) =>
    `There is a control character here (${text(v, 'character', 'not printable')}) that YAML does not allow.`,
  'yaml/number': (v) =>
    `${code(text(v, 'found'))} is no number that JSON can carry, so kubectl refuses it. Quote it if it is text.`,
  'yaml/nested-list': () => 'A List inside a List is refused by kubectl.',
  'template/helm': () =>
    'This is an unrendered Helm template. Render it first (`helm template …`) and paste the result.',
  'manifest/no-pod': (v) =>
    v.kind === undefined
      ? 'There is no pod in this text. Podlapse draws Pods and things with a pod template.'
      : `This is ${article(text(v, 'kind'))}. Podlapse draws Pods and things with a pod template.`,
  'manifest/not-an-object': (v) => `This document is ${text(v, 'found', 'no mapping')}, not a Kubernetes object.`,
  'manifest/no-kind': () =>
    'This object has no `kind`, so kubectl refuses it. A pod begins with `apiVersion: v1` and `kind: Pod`.',
  'manifest/unknown-kind': (v) => `Podlapse does not know ${code(text(v, 'kind'))} and found no pod template in it.`,
  'manifest/by-shape': (v) =>
    `${code(text(v, 'kind'))} is not a kind that Podlapse knows; drawn from what looks like a pod template at ${at(path(v))}.`,
  'manifest/false-friend': (v) =>
    `${code(text(v, 'kind'))} is not a pod template, so nothing is drawn from it. If it makes pods, paste one of them: \`kubectl get pod NAME -o yaml\`.`,
  'pod/no-containers': () => 'This pod has no containers; the API server requires at least one.',
  'pod/too-many-containers': (v) =>
    `This pod has ${text(v, 'count')} containers; the first ${text(v, 'limit')} are drawn.`,
  'pod/too-many-pods': (v) => `This text has ${text(v, 'count')} pods; the first ${text(v, 'limit')} are listed.`,
  'field/wrong-type': (v, p) =>
    `${at(p)} must be ${text(v, 'expected', 'of another type')}, not ${text(v, 'found', 'this')}.${why(v)}`,
  'field/unknown': (v, p) =>
    `${code(text(v, 'field', p))} is not a ${text(v, 'owner', 'known')} field.${v.suggestion === undefined ? ' It changes nothing; `kubectl apply` refuses it unless `--validate=false`.' : ` Did you mean ${code(text(v, 'suggestion'))}?`}${why(v)}`,
  'field/invalid': (v, p) => `The API server refuses this pod: ${text(v, 'message', p)}.`,
  'field/no-effect': (v, p) => `${at(p)} ${NO_EFFECT[text(v, 'reason')] ?? 'changes nothing here'}.`,
  'version/field-dropped': (v, p) =>
    `Kubernetes ${text(v, 'version', text(v, 'kubernetes'))} drops ${code(text(v, 'field', p))}${v.since === undefined ? '' : `; it counts from ${v.since} on`}.${why(v)}`,
  'version/field-refused': (v, p) =>
    `Kubernetes ${text(v, 'version', text(v, 'kubernetes'))} refuses ${code(text(v, 'field', p))}${v.since === undefined ? '' : `; it is accepted from ${v.since} on`}.${why(v)}`,
  'version/from-source': (v) =>
    `What Kubernetes ${text(v, 'version', text(v, 'kubernetes'))} does is taken from its source, not recorded from a run.`,
  'scenario/invalid': (v, p) =>
    `The scenario’s ${at(p)} must be ${text(v, 'expected', 'of another form')}${v.found === undefined ? '' : `, not ${v.found}`}.`,
  'scenario/unknown-container': (v) =>
    `The scenario names ${code(text(v, 'name'))}, but the pod has no such container (it has ${text(v, 'known', 'none')}).`,
  'scenario/never-evicted': (v) =>
    `The scenario evicts the pod, but the kubelet never evicts a critical one: its ${code(text(v, 'field'))} is ${code(text(v, 'value'))}.`,
  'scenario/from-source': () => 'What an eviction does is taken from the kubelet’s source, not recorded from a run.',
  'timeline/limit': (v) =>
    `The life of ${code(text(v, 'name'))} has more events than are told (${text(v, 'limit')}); what comes after ${text(v, 'seconds')} s is left out and goes on in the same way.`,
  'link/not-a-link': () =>
    'What follows the # of this address is not a Podlapse link. A link’s ends in `#v1.` and letters.',
  'link/newer-version': (v) =>
    `This link was made by a newer Podlapse (format ${text(v, 'version')}); this one reads ${text(v, 'known')}. Reload the page, or update the tool.`,
  'link/too-large': (v) =>
    `This is more than a link can hold (${text(v, 'limit')}). ${text(v, 'hint', 'Ask for the file instead.')}`,
  'link/damaged': () =>
    'This link is damaged: some of its characters are missing or changed. Some chats and trackers cut long links; ask for it again, or for a file.',
  'link/invalid': () => 'This link holds something that is no Podlapse picture. Nothing is drawn from it.',
  'link/no-pod': () => 'There is no pod in this text, so there is nothing to share.',
}

function path(values: DiagnosticValues): string {
  return text(values, 'path')
}

function article(kind: string): string {
  return `${/^[AEIOU]/i.test(kind) ? 'an' : 'a'} ${kind}`
}
