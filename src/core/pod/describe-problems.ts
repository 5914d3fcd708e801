import { POD_SCHEMA } from '../kube/schema/pod-schema.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { TypeProblem } from './decode-typed.ts'
import type { PodSource } from './find-pods.ts'

/** How different a field may be from the one that was meant. */
const MOST_EDITS = 2
const OWNER_WORDS: Readonly<Record<string, string>> = {
  PodSpec: 'pod spec',
  Container: 'container',
  EphemeralContainer: 'ephemeral container',
  Probe: 'probe',
  Lifecycle: 'lifecycle',
  ContainerPort: 'port',
  EnvVar: 'env',
  Volume: 'volume',
  VolumeMount: 'volumeMount',
  ResourceRequirements: 'resources',
}

/**
 * Type problems as diagnostics; a field that does not exist is told with the one that was probably meant. A misspelling
 * is an error; a field that resembles none is dropped by every API server, so the picture is right without it.
 */
export function describeProblems(problems: readonly TypeProblem[], source: PodSource): readonly Diagnostic[] {
  return problems.map((problem): Diagnostic => {
    const { path, span } = problem
    if (problem.kind === 'unknown-field') {
      const suggestion = suggestField(problem.field, problem.owner)
      return {
        code: 'field/unknown',
        severity: suggestion === undefined ? 'warning' : 'error',
        span,
        path,
        values: {
          field: problem.field,
          owner: OWNER_WORDS[problem.owner] ?? problem.owner,
          ...(suggestion === undefined ? {} : { suggestion }),
          ...consequence(problem, suggestion, source),
        },
      }
    }
    return {
      code: 'field/wrong-type',
      severity: 'error',
      span,
      path,
      values: { expected: problem.expected, found: problem.found },
    }
  })
}

/** What the mistake would do: a sidecar whose restartPolicy is misspelt is a regular init that never exits. */
function consequence(problem: TypeProblem, suggestion: string | undefined, source: PodSource): Diagnostic['values'] {
  const match = /\.initContainers\[(\d+)\]\.[^.]+$/.exec(problem.path)
  if (suggestion !== 'restartPolicy' || match === null) return {}
  const list = source.spec.entries.find((entry) => entry.key === 'initContainers')?.value
  const item = list?.kind === 'list' ? list.items[Number(match[1])] : undefined
  const name = item?.kind === 'map' ? item.entries.find((entry) => entry.key === 'name')?.value : undefined
  return { consequence: 'never-exits', container: name?.kind === 'string' ? name.value : `initContainers[${match[1]}]` }
}

/** The field of that type that is nearest in spelling, where one is near enough. */
function suggestField(field: string, owner: string): string | undefined {
  let best: string | undefined
  let fewest = MOST_EDITS + 1
  for (const known of POD_SCHEMA.get(owner)?.keys() ?? []) {
    const edits = editDistance(field.toLowerCase(), known.toLowerCase(), fewest)
    if (edits < fewest) {
      best = known
      fewest = edits
    }
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`; `limit` or more reads `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 64) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1)
      row.push(edits)
    }
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? limit, limit)
}
