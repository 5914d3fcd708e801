import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ManifestNode } from '../manifest/manifest-node.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'
import { nodeAt, textOf } from '../manifest/read-node.ts'
import { findPods } from './find-pods.ts'

const corpora = new URL('../../../../shared/corpora/', import.meta.url)
const here = existsSync(corpora)
if (!here) process.stdout.write('skipped: ../shared/corpora is not here, so no pod is counted in real manifests\n')

test.runIf(here)('the pods of every real manifest are found, with their containers in order', () => {
  const index = readFileSync(new URL('index.jsonl', corpora), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(index.length).toBeGreaterThan(700)
  const wrong: unknown[] = []
  for (const { file, pods, why } of index) {
    const text = readFileSync(new URL(file, corpora), 'utf8')
    const manifest = parseManifest(text)
    const found = findPods(manifest.documents).pods.map((source) => ({
      kind: source.kind,
      name: source.name === '' ? null : source.name,
      path: source.path,
      initOrder: items(nodeAt(source.spec, 'initContainers')).map(
        (one) =>
          `${textOf(nodeAt(one, 'restartPolicy')) === 'Always' ? 'S' : 'I'}:${textOf(nodeAt(one, 'name')) ?? 'None'}`,
      ),
      mainNames: items(nodeAt(source.spec, 'containers')).map((one) => textOf(nodeAt(one, 'name')) ?? 'None'),
    }))
    const expected = pods.map(({ kind, name, path, initOrder, mainNames }: Record<string, unknown>) => ({
      kind,
      name,
      path,
      initOrder,
      mainNames,
    }))
    if (why === 'not-yaml') continue
    try {
      expect(found).toEqual(expected)
    } catch {
      wrong.push({
        file,
        why,
        diagnostics: manifest.diagnostics.slice(0, 2),
        found: found.map(({ kind, path }) => `${kind} ${path}`),
        expected: expected.map(({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`),
      })
    }
  }
  expect(wrong).toEqual([])
})

function items(node: ManifestNode | undefined): readonly ManifestNode[] {
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : []
}
