import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { decodeDocuments } from './decode-documents.ts'
import { type JsonValue, manifestToJson } from './manifest-to-json.ts'
import { writeYaml } from './write-yaml.ts'

const TRICKY =
  'yes No on y null ~ true .nan .inf 0x1f 0o17 1_000 1:30 12e3 1e3 -1 - --- ... ? : # & * ! | > % @ ` {} [] 10m 1Gi 2026-01-02 <<'.split(
    ' ',
  )

const tricky = fc.oneof(
  fc.constantFrom(
    ...TRICKY,
    '',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a #b',
    '\t',
    'a\nb',
    '\u2028',
    '\u0007',
    '\ufeff',
    '😀',
    '\u0085',
  ),
  fc.string({ unit: 'binary' }),
)
const json = fc.letrec<{ value: JsonValue; list: JsonValue; map: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    tricky,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(tricky, tie('value'), { maxKeys: 4 }),
}))

test('what was written is read again, by our reader and by another', () => {
  fc.assert(
    fc.property(json.map, (value) => {
      fc.pre(!Object.hasOwn(value as object, '<<') && !JSON.stringify(value).includes('"<<":'))
      const text = writeYaml(value)
      const [document, ...more] = decodeDocuments(text, 100)
      expect(more).toEqual([])
      expect(document?.error).toBeUndefined()
      const read = document?.root === undefined ? undefined : manifestToJson(document.root)
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(value)))
      const other = parseDocument(text, { version: '1.1', schema: 'yaml-1.1' })
      expect(other.errors).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('it reads like what kubectl writes', () => {
  const pod = {
    kind: 'Pod',
    metadata: { name: 'web', labels: {} },
    spec: {
      containers: [
        { name: 'a', image: 'r.example:5000/a:1.0', ports: [], on: 'yes', resources: { requests: { cpu: '10m' } } },
      ],
    },
  }
  expect(writeYaml(pod)).toBe(`kind: Pod
metadata:
  name: web
  labels: {}
spec:
  containers:
  - name: a
    image: r.example:5000/a:1.0
    ports: []
    "on": "yes"
    resources:
      requests:
        cpu: 10m
`)
})
