import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { inflateSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { analyze, decodeLink, encodeLink, strikeSecrets } from '../index.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import { fromBase64Url } from './base64url.ts'

const MARK = /MARK\d+/

/** A mark wherever a pod can hold text that no picture needs. */
const MARKED = `# MARK1
apiVersion: v1
kind: Pod
metadata:
  name: web
  uid: MARK2
  generateName: MARK3
  labels: {MARK4: MARK5}
  annotations: {MARK6: MARK7}
  ownerReferences: [{apiVersion: v1, kind: MARK8, name: MARK9, uid: MARK10}]
  managedFields: [{manager: MARK11}]
spec:
  nodeName: MARK12
  nodeSelector: {MARK13: MARK14}
  serviceAccountName: MARK15
  hostname: MARK16
  imagePullSecrets: [{name: MARK17}]
  hostAliases: [{ip: MARK18, hostnames: [MARK19]}]
  priorityClassName: MARK20
  tolerations: [{key: MARK21, value: MARK22}]
  schedulerName: MARK23
  readinessGates: [{conditionType: MARK24}]
  dnsConfig: {nameservers: [MARK25]}
  volumes:
  - {name: config, configMap: {name: MARK26, items: [{key: MARK27, path: MARK28}]}}
  - {name: keys, secret: {secretName: MARK29}}
  - {name: MARK30-unmounted, hostPath: {path: MARK31}}
  initContainers:
  - name: side
    image: side:1
    restartPolicy: Always
    command: [MARK32, sleep, "3"]
    args: [--password=MARK33]
    workingDir: MARK34
    startupProbe: {httpGet: {path: MARK35, host: MARK36, port: MARK37, httpHeaders: [{name: MARK38, value: MARK39}]}, periodSeconds: 2}
    lifecycle:
      postStart: {exec: {command: [MARK40, sleep, "2"]}}
      preStop: {httpGet: {path: MARK41, port: 1, host: MARK42}}
  containers:
  - name: web
    image: user:MARK43@registry.example/web:1?token=MARK44
    env: [{name: MARK45, value: MARK46}, {name: A, valueFrom: {secretKeyRef: {name: MARK47, key: MARK48}}}]
    envFrom: [{secretRef: {name: MARK49}}, {configMapRef: {name: MARK50}}]
    ports: [{name: mark51, containerPort: 5151}]
    volumeMounts: [{name: config, mountPath: MARK52, subPath: MARK53}, {name: keys, mountPath: /MARK54}]
    readinessProbe: {grpc: {port: 1, service: MARK55}}
    livenessProbe: {exec: {command: [MARK56]}}
    resources: {requests: {cpu: 100m, MARK57 x: 1}, claims: [{name: MARK58}]}
    securityContext: {seLinuxOptions: {user: MARK59}}
    restartPolicyRules: [{action: MARK60}]
status:
  phase: MARK61 x
  message: MARK62
  reason: MARK63 free text
  podIP: MARK64
  hostIP: MARK65
  nominatedNodeName: MARK66
  conditions: [{type: MARK67, status: "True", reason: MARK68, message: MARK69}, {type: Ready, status: "True", reason: MARK70}]
  containerStatuses:
  - name: web
    image: MARK71
    containerID: MARK72
    state: {waiting: {reason: CrashLoopBackOff, message: MARK73}}
    lastState: {terminated: {exitCode: 1, reason: MARK74 x, message: MARK75, containerID: MARK76}}
`

/** All a link is, in all its forms. */
function bytesOf(fragment: string): string {
  const json = strFromU8(inflateSync(fromBase64Url(fragment.slice(3)) ?? new Uint8Array()))
  const decoded = decodeLink(fragment)
  return `${fragment}\n${json}\n${JSON.stringify(decoded)}`
}

function linkOf(input: Parameters<typeof encodeLink>[0]): string {
  const encoded = encodeLink(input)
  return 'fragment' in encoded ? encoded.fragment : ''
}

test('nothing but what the picture needs is in a link', () => {
  expect(analyze(MARKED).pods).toHaveLength(1)
  const marks = new Set([...MARKED.matchAll(/MARK\d+/gi)].map(([mark]) => mark))
  expect(marks.size).toBe(76)
  const scenarios = {
    0: {
      containers: { web: { runs: [{ exitCode: 1, reason: 'MARK80 says' }] }, MARK81: {} },
      assumed: ['containers.MARK82.runs', 'MARK83'],
    },
  }
  const all = bytesOf(linkOf({ text: MARKED, scenarios }))
  expect(all).toContain('CrashLoopBackOff')
  expect(all).toContain('registry.example/web:1')
  expect(all).not.toMatch(/MARK/i)
})

describe('secrets of the whole text', () => {
  const cases: readonly (readonly [name: string, text: string])[] = [
    [
      'a variable by its name',
      'env: [{name: DB_PASSWORD, value: "MARK1"}, {name: GITHUB_TOKEN, value: MARK2}, {name: apiKey, value: MARK3}]',
    ],
    ['a key by its name', 'password: MARK1\nclient-secret: "MARK2"\nssh_key: MARK3\nDSN: MARK4'],
    ['a Secret', 'kind: Secret\nstringData: {a: MARK1, b: "MARK2"}\ndata:\n  c: MARK3\n  d: |\n    MARK4\n    MARK5'],
    [
      'the last applied copy',
      'annotations:\n  kubectl.kubernetes.io/last-applied-configuration: |\n    {"x":"MARK1"}\n',
    ],
    ['an address', 'url: https://user:MARK1@example.com/\nother: "redis://:MARK2@cache:6379"'],
    ['flags', 'args: ["--token=MARK1", "--api-key", "MARK2", --password MARK3]'],
    ['flags one a line', 'args:\n- --auth-token\n- MARK1\n- -x'],
    [
      'a script',
      'command:\n- sh\n- -c\n- |\n  export API_KEY=MARK1\n  curl -u me:MARK2 -H "Authorization: Bearer MARK3MARK3" http://x',
    ],
    ['JSON in a text', `x: '{"password":"MARK1","env":[{"name":"A_SECRET_B","value":"MARK2"}]}'`],
    ['escaped JSON', 'x: "{\\"token\\": \\"MARK1\\"}"'],
    ['a comment', '# the password: MARK1\na: b'],
    ['a private key', 'a: |\n  -----BEGIN RSA PRIVATE KEY-----\n  MARK1\n  -----END RSA PRIVATE KEY-----\n'],
    [
      'a token by its form',
      'a: eyJMARK1abcdef.eyJMARK2abcdef.MARK3\nb: AKIAMARK4MARK5MARK66\nc: ghp_MARK6MARK6MARK6MARK6\nd: glpat-MARK7MARK7MARK7MARK7',
    ],
    ['a long random text', 'a: MARK1abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG=='],
    ['a docker login', '.dockerconfigjson: \'{"auths":{"r":{"auth":"MARK1"}}}\''],
    ['the same value elsewhere', 'password: MARK1MARK2\nargs: ["-pMARK1MARK2", "x-MARK1MARK2-y"]'],
  ]
  test.each(cases)('%s', (_, text) => {
    expect(text).toMatch(MARK)
    const struck = strikeSecrets(text)
    expect(struck.text).not.toMatch(/MARK/)
    expect(struck.text).toContain('REMOVED')
    expect(struck.found.every(({ name, span }) => name !== '' && span.to > span.from)).toBe(true)
  })

  test('what is none stays', () => {
    const harmless = `${MARKED.replaceAll(/MARK\d+ ?/g, 'x')}
secretName: db-credentials
automountServiceAccountToken: false
image: registry.example/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
topologyKey: kubernetes.io/hostname
tokenExpirationSeconds: 3600
`
      .replace('--password=x', '--verbose')
      .replace('user:x@', '')
      .replace('?token=x', '')
    expect(strikeSecrets(harmless)).toEqual({ text: harmless, found: [] })
    for (const text of Object.values(EXAMPLE_PODS)) expect(strikeSecrets(text).found).toEqual([])
  })

  test('the struck text has the same pods', () => {
    const struck = strikeSecrets(`${MARKED}---\nkind: Secret\napiVersion: v1\ndata: {a: b}\n`)
    expect(struck.found.length).toBeGreaterThan(0)
    expect(analyze(struck.text, { timelines: [] }).pods).toHaveLength(1)
  })

  test('any text gets an answer, and its places lie in it', () => {
    const word = fc.constantFrom(
      'password',
      '=',
      ': ',
      '"',
      "'",
      '\\',
      '\n',
      '  ',
      '- ',
      '--token',
      'eyJ',
      '-----BEGIN PRIVATE KEY-----',
      '://',
      '@',
      'REMOVED',
      'abc12345',
      '{',
      '}',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        for (const { span } of strikeSecrets(text).found) {
          expect(span.from).toBeGreaterThanOrEqual(at)
          expect(span.to).toBeGreaterThan(span.from)
          at = span.to
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 200 },
    )
  })
})

interface HostileFile {
  readonly file: string
  readonly generated?: boolean
  readonly expect: { readonly secrets?: readonly string[] }
}

const HOSTILE = fileURLToPath(new URL('../../../../shared/hostile/', import.meta.url))
const SHARED = [process.env.PODLAPSE_HOSTILE ?? HOSTILE].find((folder) => existsSync(`${folder}/index.json`))

describe.skipIf(SHARED === undefined)('the shared hostile inputs', () => {
  const read = (name: string) => readFileSync(`${SHARED}/${name}`, 'utf8')
  const files = SHARED === undefined ? [] : (JSON.parse(read('index.json')) as readonly HostileFile[])
  const withSecrets = files.filter((file) => (file.expect.secrets ?? []).length > 0)
  const written = files.filter(({ generated, file }) => generated !== true && existsSync(`${SHARED}/${file}`))

  test('there are some', () => {
    expect(withSecrets.length).toBeGreaterThan(5)
  })

  test.each(withSecrets)(
    'no secret of $file is in a link, nor in its text once struck',
    ({ file, expect: { secrets = [] } }) => {
      const text = read(file)
      const link = linkOf({ text })
      const whole = linkOf({ text: strikeSecrets(text).text, includesText: true })
      const all =
        [link, whole]
          .filter((one) => one !== '')
          .map(bytesOf)
          .join('\n') + strikeSecrets(text).text
      for (const secret of secrets) {
        expect(text).toContain(secret)
        expect(all).not.toContain(secret)
      }
    },
  )

  test('every file gets a link that opens, or an answer', () => {
    for (const { file } of written) {
      const encoded = encodeLink({ text: read(file) })
      if ('fragment' in encoded) expect(decodeLink(encoded.fragment), file).toHaveProperty('link')
      else expect(encoded.diagnostic.code, file).toMatch(/^link\//)
    }
  })
})

test.skipIf(SHARED !== undefined)('the shared hostile inputs are not on this machine: skipped', () => {
  process.stdout.write('secrets.test.ts: no hostile inputs here, those tests are skipped\n')
})
