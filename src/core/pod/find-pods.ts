import type { ManifestDocument, ManifestMap, ManifestNode } from '../manifest/manifest-node.ts'
import { countOf, entryOf, mapOf, nodeAt, textOf } from '../manifest/read-node.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import { NO_SPAN, type Span } from '../source/span.ts'
import { CARRIERS, FALSE_FRIENDS, SHAPE_PATHS, WORKLOAD_PATHS, type WorkloadPath } from './workload-paths.ts'

/** A pod spec in the text, with what surrounds it. */
export interface PodSource {
  readonly documentIndex: number
  readonly apiVersion: string
  readonly kind: string
  /** metadata.name, or generateName, of the object; '' when it has none. */
  readonly name: string
  /** The name is the owner's, or a generateName: pods get a suffix. */
  readonly nameIsTemplate: boolean
  readonly namespace: string
  /** `spec.template.spec`, `items[0].spec`. */
  readonly path: string
  readonly replicas?: number
  readonly spec: ManifestMap
  readonly metadata?: ManifestMap
  readonly status?: ManifestMap
  readonly span: Span
  /** The restartPolicy of a spec that gives none, where its kind knows better than `Always`. */
  readonly restartPolicy?: 'OnFailure'
}

export interface FoundPods {
  readonly pods: readonly PodSource[]
  readonly diagnostics: readonly Diagnostic[]
}

interface ObjectInList {
  readonly node: ManifestMap
  readonly kind: string
  readonly apiVersion: string
  readonly where: string
  readonly documentIndex: number
}

/** Finds every pod spec in the documents, Lists opened, in the order of the text. Total. */
export function findPods(documents: readonly ManifestDocument[]): FoundPods {
  const pods: PodSource[] = []
  const diagnostics: Diagnostic[] = []
  const others: ObjectInList[] = []
  let objects = 0
  for (const document of documents) {
    if (document.root === undefined) continue
    objects++
    if (document.root.kind !== 'map') {
      diagnostics.push(
        diagnostic('manifest/not-an-object', 'error', document.root.span, '', {
          found: KIND_WORDS[document.root.kind],
        }),
      )
      continue
    }
    for (const object of openLists(document.root, document.index)) {
      const found = podsOf(object)
      pods.push(...found.pods)
      diagnostics.push(...found.diagnostics)
      if (found.pods.length === 0 && found.diagnostics.length === 0) others.push(object)
    }
  }
  if (pods.length === 0 && !diagnostics.some(({ severity }) => severity === 'error'))
    diagnostics.push(...describeOthers(others, objects))
  return { pods, diagnostics }
}

const KIND_WORDS = {
  map: 'a mapping',
  list: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'nothing',
}

function diagnostic(
  code: Diagnostic['code'],
  severity: Diagnostic['severity'],
  span: Span,
  path: string,
  values: Diagnostic['values'],
): Diagnostic {
  return { code, severity, span, path, values }
}

/** A file without a pod: says of the first object what it is instead. */
function describeOthers(others: readonly ObjectInList[], objects: number): readonly Diagnostic[] {
  const first = others[0]
  if (first === undefined) return objects === 0 ? [] : [diagnostic('manifest/no-pod', 'error', NO_SPAN, '', {})]
  const kind = entryOf(first.node, 'kind')
  const span = kind?.value.span ?? first.node.span
  if (first.kind === '')
    return [diagnostic('manifest/no-kind', 'error', { from: span.from, to: Math.min(span.to, span.from + 1) }, '', {})]
  return [diagnostic('manifest/no-pod', 'error', span, `${first.where}kind`, { kind: first.kind })]
}

function openLists(root: ManifestMap, documentIndex: number): readonly ObjectInList[] {
  const found: ObjectInList[] = []
  const open = (node: ManifestMap, where: string, kindOfList: string, versionOfList: string): void => {
    const own = textOf(nodeAt(node, 'kind'))
    const kind = own ?? (kindOfList === '' ? '' : kindOfList)
    const apiVersion = textOf(nodeAt(node, 'apiVersion')) ?? (own === undefined ? versionOfList : '')
    const items = nodeAt(node, 'items')
    if (kind.endsWith('List') && items?.kind === 'list') {
      const kindOfItems = kind === 'List' ? '' : kind.slice(0, -'List'.length)
      for (const [i, item] of items.items.entries())
        if (item.kind === 'map') open(item, `${where}items[${i}].`, kindOfItems, apiVersion)
      return
    }
    const carrier = match(CARRIERS, kind, apiVersion)
    const object = { node, kind, apiVersion, where, documentIndex }
    if (carrier === undefined) {
      found.push(object)
      return
    }
    for (const { path, node: inner } of carrier.paths.flatMap((one) => nodesAt(node, one))) {
      if (inner.kind === 'map') open(inner, `${where}${path}.`, '', '')
    }
  }
  open(root, '', '', '')
  return found
}

function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/')
  return slash < 0 ? '' : apiVersion.slice(0, slash)
}

function match(table: readonly WorkloadPath[], kind: string, apiVersion: string): WorkloadPath | undefined {
  const group = groupOf(apiVersion)
  return table.find((row) => row.kinds.includes(kind) && row.groups.includes(group))
}

function podsOf(object: ObjectInList): FoundPods {
  const known = match(WORKLOAD_PATHS, object.kind, object.apiVersion)
  if (known !== undefined) {
    const pods = known.paths.flatMap((path) => sourcesAt(object, path, known.restartPolicy))
    return { pods, diagnostics: pods.length === 0 ? explainEmpty(object, known.paths[0] ?? '') : [] }
  }
  const group = groupOf(object.apiVersion)
  const friend = FALSE_FRIENDS.some(
    (row) => row.group.test(group) && (row.kinds === undefined || row.kinds.includes(object.kind)),
  )
  if (friend) {
    const span = entryOf(object.node, 'kind')?.value.span ?? object.node.span
    return {
      pods: [],
      diagnostics: [diagnostic('manifest/false-friend', 'warning', span, `${object.where}kind`, { kind: object.kind })],
    }
  }
  if (group === '' || object.kind === '') return { pods: [], diagnostics: [] }
  const seen = new Set<ManifestNode>()
  const pods = SHAPE_PATHS.flatMap((path) => sourcesAt(object, path)).filter((source) => {
    const isNew = !seen.has(source.spec)
    seen.add(source.spec)
    return isNew && hasContainerShape(source.spec)
  })
  const diagnostics = pods.map(({ path, spec }) =>
    diagnostic('manifest/by-shape', 'info', spec.span, path, { kind: object.kind, path }),
  )
  return { pods, diagnostics }
}

/** A known kind in which no pod spec stands where it should. */
function explainEmpty(object: ObjectInList, path: string): readonly Diagnostic[] {
  const steps = path.split('.')
  let node: ManifestNode | undefined = object.node
  let at = ''
  for (const step of steps) {
    const next: ManifestNode | undefined = nodeAt(node, step)
    if (next === undefined) break
    at = at === '' ? step : `${at}.${step}`
    node = next
  }
  if (node === undefined) return []
  const place = at === '' ? object.node.span : node.span
  if (at !== '' && node.kind !== 'map') {
    return [
      diagnostic('field/wrong-type', 'error', place, `${object.where}${at}`, {
        expected: 'a mapping',
        found: KIND_WORDS[node.kind],
      }),
    ]
  }
  if (at !== path)
    return object.kind === 'Rollout' || object.kind.startsWith('Spark')
      ? []
      : [diagnostic('pod/no-containers', 'error', headOf(place), `${object.where}${path}`, {})]
  return [diagnostic('pod/no-containers', 'error', headOf(place), `${object.where}${path}`, {})]
}

function headOf(span: Span): Span {
  return { from: span.from, to: Math.min(span.to, span.from + 1) }
}

function sourcesAt(
  object: ObjectInList,
  path: string,
  restartPolicy?: PodSource['restartPolicy'],
): readonly PodSource[] {
  return nodesAt(object.node, path).flatMap(({ path: found, node, parent }): readonly PodSource[] => {
    const spec = mapOf(node)
    if (spec === undefined || !(entryOf(spec, 'containers') || entryOf(spec, 'initContainers'))) return []
    const isPod = object.kind === 'Pod' && path === 'spec'
    const metadata = mapOf(nodeAt(object.node, 'metadata'))
    const name = textOf(nodeAt(metadata, 'name'))
    const status = isPod ? mapOf(nodeAt(object.node, 'status')) : undefined
    const replicas = countOf(nodeAt(object.node, 'spec', 'replicas'))
    const ownMetadata = isPod ? metadata : (mapOf(nodeAt(parent, 'metadata')) ?? undefined)
    return [
      {
        documentIndex: object.documentIndex,
        apiVersion: object.apiVersion,
        kind: object.kind,
        name: name ?? textOf(nodeAt(metadata, 'generateName')) ?? '',
        nameIsTemplate: !isPod || name === undefined,
        namespace: textOf(nodeAt(metadata, 'namespace')) ?? 'default',
        path: object.where + found,
        ...(replicas === undefined ? {} : { replicas }),
        spec,
        ...(ownMetadata === undefined ? {} : { metadata: ownMetadata }),
        ...(status === undefined ? {} : { status }),
        span: object.node.span,
        ...(restartPolicy === undefined ? {} : { restartPolicy }),
      },
    ]
  })
}

interface NodeAtPath {
  readonly path: string
  readonly node: ManifestNode
  readonly parent: ManifestNode
}

/** Every node that a table path names, with its path written out. */
function nodesAt(root: ManifestNode, pattern: string): readonly NodeAtPath[] {
  let found: readonly NodeAtPath[] = [{ path: '', node: root, parent: root }]
  for (const step of pattern.split('.')) {
    const key = step.replace('[]', '')
    found = found.flatMap(({ path, node }) =>
      childrenAt(node, key).flatMap((child) => {
        const at = path === '' ? child.key : `${path}.${child.key}`
        if (!step.endsWith('[]')) return [{ path: at, node: child.node, parent: node }]
        return child.node.kind === 'list'
          ? child.node.items.map((item, i) => ({ path: `${at}[${i}]`, node: item, parent: node }))
          : []
      }),
    )
  }
  return found
}

function childrenAt(node: ManifestNode, key: string) {
  if (node.kind !== 'map') return []
  return node.entries
    .filter((entry) => key === '*' || entry.key === key)
    .map((entry) => ({ key: entry.key, node: entry.value }))
}

function hasContainerShape(spec: ManifestMap): boolean {
  const containers = nodeAt(spec, 'containers')
  if (containers?.kind !== 'list' || containers.items.length === 0) return false
  return containers.items.every(
    (item) => textOf(nodeAt(item, 'name')) !== undefined && textOf(nodeAt(item, 'image')) !== undefined,
  )
}
