import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Every message the core can give. Stable: links, tests and the CLI's JSON name them.
 * `messages/` holds the words for each, by locale.
 */
export type DiagnosticCode =
  // the text
  | 'text/empty'
  | 'text/too-large'
  | 'text/line-too-long'
  | 'text/too-deep'
  | 'text/too-many-nodes'
  | 'text/took-too-long'
  | 'yaml/syntax'
  | 'yaml/duplicate-key'
  | 'yaml/dropped-text'
  | 'yaml/alias'
  | 'yaml/map-key'
  | 'yaml/control-character'
  | 'yaml/number'
  | 'yaml/nested-list'
  | 'template/helm'
  // what is in it
  | 'manifest/no-pod'
  | 'manifest/not-an-object'
  | 'manifest/no-kind'
  | 'manifest/unknown-kind'
  | 'manifest/by-shape'
  | 'manifest/false-friend'
  | 'pod/no-containers'
  | 'pod/too-many-containers'
  | 'pod/too-many-pods'
  | 'field/wrong-type'
  | 'field/unknown'
  | 'field/invalid'
  | 'field/no-effect'
  | 'version/field-dropped'
  | 'version/field-refused'
  | 'version/from-source'
  // the world around the pod
  | 'scenario/invalid'
  | 'scenario/unknown-container'
  | 'scenario/never-evicted'
  | 'scenario/from-source'
  | 'timeline/limit'
  // share links
  | 'link/not-a-link'
  | 'link/newer-version'
  | 'link/too-large'
  | 'link/damaged'
  | 'link/invalid'
  | 'link/no-pod'

/**
 * One thing to tell the user, as data. `span` lies in the text as typed, `path` reads
 * `spec.initContainers[1].restartPolicy` ('' for the whole text), `values` fill the words.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly span: Span
  readonly path: string
  readonly values: Readonly<Record<string, string | number>>
}
