import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { analyze, decodeLink, describeDiagnostic, encodeLink, enDiagnostics, findLink } from '../index.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { arbitraryLinkDocument } from '../testdata/arbitrary-link.ts'
import { toBase64Url } from './base64url.ts'
import { packDocument } from './encode-link.ts'
import type { LinkDocument } from './link-document.ts'
import { pack } from './pack.ts'
import { unpackDocument } from './unpack-document.ts'

const SEED = readFileSync(new URL('../examples/seed.yaml', import.meta.url), 'utf8')

function fragmentOf(document: LinkDocument): string {
  const packed = packDocument(document)
  if (!('fragment' in packed)) throw new Error(JSON.stringify(packed))
  return packed.fragment
}

function codeOf(fragment: string): string {
  const decoded = decodeLink(fragment)
  return 'diagnostic' in decoded ? decoded.diagnostic.code : 'ok'
}

const shared = (input: Parameters<typeof encodeLink>[0]): string => {
  const encoded = encodeLink(input)
  return 'fragment' in encoded ? encoded.fragment : encoded.diagnostic.code
}

const SEED_LINK = shared({ text: SEED })

test('what went into a link comes out of it', () => {
  fc.assert(
    fc.property(arbitraryLinkDocument(), (document) => {
      expect(unpackDocument(fragmentOf(document))).toEqual(document)
    }),
    { numRuns: 100 },
  )
})

test('state survives, defaults take no room', () => {
  const state = { view: 'map', theme: 'dark', mode: 'edit', t: 1234, selection: 'details', kubernetes: '1.30' } as const
  const decoded = decodeLink(shared({ text: SEED, ...state, scenarios: { 0: { deleteAtSeconds: 9 } } }))
  expect('link' in decoded && decoded.link.state).toEqual({ ...state, scenarios: { 0: { deleteAtSeconds: 9 } } })
  const defaults = {
    view: 'timeline',
    theme: 'auto',
    mode: 'view',
    podIndex: 0,
    kubernetes: '1.37',
    scenarios: {},
  } as const
  expect(shared({ text: SEED, ...defaults })).toBe(SEED_LINK)
})

test('what the whole pod asks for is kept, even where it is all that it may have', () => {
  const container = '{"name":"app","image":"nginx:1","resources":{"requests":{"cpu":"1"}}}'
  const own = '{"requests":{"cpu":"2"},"limits":{"cpu":"2"}}'
  const text = `{"apiVersion":"v1","kind":"Pod","spec":{"containers":[${container}],"resources":${own}}}`
  const decoded = decodeLink(shared({ text }))
  expect('link' in decoded && analyze(decoded.link.text).pods[0]?.pod.spec.resources).toEqual(JSON.parse(own))
})

test('what is compared is said where it is shown', () => {
  const compare = { mode: 'version', kubernetes: '1.33' } as const
  const decoded = decodeLink(shared({ text: SEED, view: 'compare', compare }))
  expect('link' in decoded && decoded.link.state).toEqual({ view: 'compare', compare })
  expect(shared({ text: SEED, compare })).toBe(SEED_LINK)
})

test('what a link leaves out is not told as missing', () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  volumes: [{name: data, secret: {secretName: keys}}]
  containers:
  - name: web
    image: web:1
    volumeMounts: [{name: data, mountPath: /data}]
    readinessProbe: {httpGet: {port: 80}}
    livenessProbe: {exec: {command: [true]}}
    lifecycle: {preStop: {exec: {command: [sleep, "5"]}}, postStart: {httpGet: {port: 80}}}
`
  const decoded = decodeLink(shared({ text }))
  const opened = 'link' in decoded ? decoded.link.text : ''
  expect(analyze(opened).diagnostics).toEqual([])
  expect(analyze(opened.replace(/^#.*\n/gm, '')).diagnostics.length).toBeGreaterThan(0)
})

describe('lengths', () => {
  const many = (mains: number) => `apiVersion: v1
kind: Pod
metadata: {name: checkout-7d9c6b5f4-x2x9k}
spec:
  initContainers:
  - {name: migrate, image: "registry.example.com/shop/migrate:2.4.1"}
  - {name: istio-proxy, image: "docker.io/istio/proxyv2:1.28.1", restartPolicy: Always, startupProbe: {httpGet: {port: 15021}, periodSeconds: 1, failureThreshold: 600}}
  containers:
${Array.from({ length: mains }, (_, i) => `  - {name: service-${i + 1}, image: "registry.example.com/shop/service-${i + 1}:2.4.1", readinessProbe: {httpGet: {port: 80}}, resources: {requests: {cpu: 100m}}}`).join('\n')}
`
  test('the seed', () => expect(SEED_LINK.length).toBeLessThanOrEqual(220))
  test('the seed as an edit link', () => expect(shared({ text: SEED, mode: 'edit' }).length).toBeLessThanOrEqual(220))
  test('65 containers', () => expect(shared({ text: many(63) }).length).toBeLessThanOrEqual(600))
  test('more than a link holds', () => {
    const long = many(1000).replace(/name: service-/g, `name: ${'s'.repeat(280)}-`)
    expect(shared({ text: long })).toBe('link/too-large')
    expect(shared({ text: `# ${'é'.repeat(140_000)}\n${SEED}`, includesText: true })).toBe('link/too-large')
  })
})

test('a text without a pod has no link', () => {
  expect(shared({ text: 'kind: Service\napiVersion: v1' })).toBe('link/no-pod')
  expect(shared({ text: '{{ .Values }}', includesText: true })).toBe('link/no-pod')
})

test('the text itself, when that was chosen', () => {
  const text = `${SEED}\n# a comment\n`
  const decoded = decodeLink(shared({ text, includesText: true }))
  expect('link' in decoded && decoded.link).toEqual({ text, isWholeText: true, state: {} })
})

test('names become numbers, volumes and status stay out, when that was chosen', () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: secret-project, namespace: secret-team}
spec: {volumes: [{name: secret-volume, emptyDir: {}}], containers: [{name: a, image: a, volumeMounts: [{name: secret-volume, mountPath: /}]}]}
status: {phase: Pending}
`
  const open = (options: object) => {
    const decoded = decodeLink(shared({ text, ...options }))
    return 'link' in decoded ? decoded.link.text : decoded.diagnostic.code
  }
  expect(open({})).toMatch(/secret-project[\s\S]*secret-team[\s\S]*secret-volume[\s\S]*Pending/)
  const hidden = open({ hidesPodNames: true, hidesVolumes: true, hidesStatus: true })
  expect(hidden).not.toMatch(/secret|Pending/)
  expect(hidden).toContain('name: pod-1')
})

describe('what is no link', () => {
  const body = SEED_LINK.slice(3)
  const raw = (text: string) => `v1.${toBase64Url(deflateSync(strToU8(text), { level: 9 }))}`
  const forged = (...items: JsonValue[]) => `v1.${pack(items)}`
  const cases: readonly (readonly [name: string, fragment: string, code: string])[] = [
    ['empty', '', 'link/not-a-link'],
    ['a hash alone', '#', 'link/not-a-link'],
    ['an anchor', '#stage', 'link/not-a-link'],
    ['a path', '#/../../etc/passwd', 'link/not-a-link'],
    ['HTML', '<img src=x onerror=alert(1)>', 'link/not-a-link'],
    ['prefix only', 'v1.', 'link/damaged'],
    ['HTML behind the prefix', 'v1.<script>alert(1)</script>', 'link/damaged'],
    ['a later version', `v9.${body}`, 'link/newer-version'],
    ['version 0', `v0.${body}`, 'link/newer-version'],
    ['cut in half', SEED_LINK.slice(0, 100), 'link/damaged'],
    ['without its last character', SEED_LINK.slice(0, -1), 'link/damaged'],
    ['a character more', `${SEED_LINK}A`, 'link/damaged'],
    ['percent signs', 'v1.%E0%A4%A%ZZ%', 'link/damaged'],
    ['no list', raw('null'), 'link/damaged'],
    ['no JSON', raw('["AAAAAA",'), 'link/damaged'],
    ['a wrong checksum', raw('["AAAAAA",[["p",[],[]]]]'), 'link/damaged'],
    ['a deflate bomb', raw(`["AAAAAA","${'0'.repeat(20_000_000)}"]`), 'link/too-large'],
    ['3 MB', `v1.${'A'.repeat(3_000_000)}`, 'link/too-large'],
    ['nothing in it', forged(), 'link/invalid'],
    ['null', forged(null), 'link/invalid'],
    ['a number', forged(7), 'link/invalid'],
    ['three things', forged([], {}, {}), 'link/invalid'],
    ['an unknown key', forged([], { zz: 1 }), 'link/invalid'],
    ['__proto__ as a key', forged([], JSON.parse('{"__proto__":{"polluted":true}}')), 'link/invalid'],
    ['constructor as a key', forged([], { constructor: { prototype: { polluted: true } } }), 'link/invalid'],
    ['a playhead out of range', forged([], { t: -1 }), 'link/invalid'],
    ['a playhead that is none', forged([], { t: 1e308 }), 'link/invalid'],
    ['a theme that is none', forged([], { h: '"><script>' }), 'link/invalid'],
    ['a version that is none', forged([], { k: '9.99' }), 'link/invalid'],
    [
      'a path that pollutes',
      forged([['p', [], [['a', 'a']], { k: ['K', 'v', '__proto__.polluted'] }]]),
      'link/invalid',
    ],
    ['a reason that is a sentence', forged([['p', [], [['a', 'a']], { z: { r: 'my password is' } }]]), 'link/invalid'],
    [
      'two pods at one place',
      forged([
        ['p', [], [['a', 'a']]],
        ['p', [], [['a', 'a']], { o: 1 }],
      ]),
      'link/invalid',
    ],
    ['room asked for', forged([['p', [], [['a', 'a']], { k: ['K', 'v/1', 'spec.a[99].spec'] }]]), 'link/invalid'],
    [
      'few characters that would be a long text',
      forged([['p', [], Array.from({ length: 5000 }, () => ['', '', { m: [0, 0, 0] }]), { v: ['n'.repeat(300)] }]]),
      'link/invalid',
    ],
    ['more pods than any file', forged(Array.from({ length: 5000 }, () => ['p', [], []])), 'link/too-large'],
  ]
  test.each(cases)('%s', (_, fragment, code) => {
    expect(codeOf(fragment)).toBe(code)
    const decoded = decodeLink(fragment)
    const words = 'diagnostic' in decoded ? describeDiagnostic(decoded.diagnostic, enDiagnostics) : ''
    expect(words).toMatch(/^[A-Z].*\.$/)
    expect(words).not.toMatch(/undefined|script/)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('any text gets an answer', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `v1.${text}`),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => `v1.${toBase64Url(bytes)}`),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => `v1.${toBase64Url(deflateSync(bytes))}`),
    )
    fc.assert(
      fc.property(anything, (fragment) => {
        expect(codeOf(fragment)).toMatch(/^link\//)
      }),
      { numRuns: 500 },
    )
  })

  test('one changed character is noticed, or changes nothing', () => {
    const at = fc.integer({ min: 3, max: SEED_LINK.length - 2 })
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    const whole = decodeLink(SEED_LINK)
    fc.assert(
      fc.property(at, letter, (i, other) => {
        const changed = decodeLink(SEED_LINK.slice(0, i) + other + SEED_LINK.slice(i + 1))
        if ('diagnostic' in changed) expect(changed.diagnostic.code).toMatch(/damaged|too-large/)
        else expect(changed).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  test('a forged payload is refused, or is a text that analyze answers', () => {
    const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>
    const podLike = fc.tuple(
      json,
      fc.array(fc.tuple(json, json, json)),
      fc.array(fc.tuple(fc.string(), fc.string())),
      json,
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(json, podLike as fc.Arbitrary<JsonValue>)), json, (content, state) => {
        const decoded = decodeLink(forged(content, state))
        if ('link' in decoded) expect(analyze(decoded.link.text, { timelines: [] }).pods).toHaveLength(content.length)
        else expect(decoded.diagnostic.code).toMatch(/^link\//)
      }),
      { numRuns: 100 },
    )
  })
})

describe('what still is a link', () => {
  test.each([
    ['a whole address', `https://podlapse.example/app/#${SEED_LINK}`],
    ['with what markdown left on it', `#${SEED_LINK}).`],
    ['with spaces around it', ` ${SEED_LINK}\n`],
    ['in standard base64', SEED_LINK.replaceAll('-', '+').replaceAll('_', '/')],
  ])('%s', (_, fragment) => expect(codeOf(fragment)).toBe('ok'))
})

describe('a link in a file', () => {
  test.each([
    ['SVG', `<svg><title>podlapse v1.0</title><metadata id="podlapse">${SEED_LINK}</metadata></svg>`],
    ['PNG', `\ufffdPNG\r\n\u0000\u0000iTXtpodlapse\u0000\u0000\u0000\u0000\u0000${SEED_LINK}\ufffdIEND`],
    [
      'HTML',
      `<script>const podlapse = "apps/v1.Deployment.and.more.of.it"</script><main data-podlapse="${SEED_LINK}">`,
    ],
  ])('%s', (_, text) => expect(findLink(text)).toBe(SEED_LINK))

  test.each([
    ['no mark', `<svg>${SEED_LINK}</svg>`],
    ['no link', '<svg>podlapse</svg>'],
    ['a damaged link', `<svg>podlapse ${SEED_LINK.slice(0, -2)}</svg>`],
  ])('%s: none', (_, text) => expect(findLink(text)).toBeUndefined())
})
