import type { ManifestMap } from '../manifest/manifest-node.ts'
import { entryOf } from '../manifest/read-node.ts'
import type { Diagnostic } from '../source/diagnostic.ts'

/** Pod fields that people suspect of changing starts, stops or READY, and that change none of them. */
const FIELDS: Readonly<Record<string, string>> = {
  hostNetwork: 'node-namespaces',
  hostPID: 'node-namespaces',
  hostIPC: 'node-namespaces',
  shareProcessNamespace: 'shared-processes',
  readinessGates: 'pod-condition',
}

/** Says of each that is set that it changes nothing here, and why; `reason` names the words. */
export function describeNoEffect(spec: ManifestMap, path: string): readonly Diagnostic[] {
  return Object.entries(FIELDS).flatMap(([field, reason]): readonly Diagnostic[] => {
    const entry = entryOf(spec, field)
    const { value } = entry ?? {}
    const isSet = value?.kind === 'list' ? value.items.length > 0 : value?.kind === 'boolean' && value.value === true
    if (entry === undefined || value === undefined || !isSet) return []
    const span = { from: entry.keySpan.from, to: value.span.to }
    return [{ code: 'field/no-effect', severity: 'info', span, path: `${path}.${field}`, values: { reason } }]
  })
}
