import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze, buildShare, decodeLink } from '../index.ts'

const SEED = readFileSync(new URL('../examples/seed.yaml', import.meta.url), 'utf8')
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels: {app: shop, tier: web}
  annotations: {note: private}
spec:
  imagePullSecrets: [{name: pull}]
  volumes:
  - {name: data, secret: {secretName: keys}}
  containers:
  - name: web
    image: registry.corp.example/team/web:1.2
    command: [serve, --fast]
    env: [{name: A, value: b}, {name: DB_PASSWORD, value: hunter2hunter2}]
    envFrom: [{configMapRef: {name: settings}}]
    volumeMounts: [{name: data, mountPath: /data}]
  - {name: helper, image: "registry.corp.example/team/web:1.2"}
`

test('what is left out is counted, what was found is named with its line', () => {
  const share = buildShare({ text: POD })
  expect(share.leftOut).toEqual({ variables: 3, commands: 1, marks: 3, references: 3 })
  expect(share.secrets).toEqual([{ name: 'DB_PASSWORD', line: 15 }])
  expect(share).toMatchObject({ podName: 'shop', hasVolumes: true, hasStatus: false })
  expect(share.text).not.toMatch(/hunter2|private|settings|pull\b|\bserve\b/)
})

test('the whole text has its secrets struck out', () => {
  const share = buildShare({ text: POD, includesText: true })
  expect(share.text).toBe(POD.replace('hunter2hunter2', 'REMOVED'))
  const decoded = 'fragment' in share.encoded ? decodeLink(share.encoded.fragment) : undefined
  expect(decoded).toMatchObject({ link: { text: share.text, isWholeText: true } })
})

test('hidden images keep which are equal, and the picture', () => {
  const share = buildShare({ text: POD, hidesImages: true })
  expect(share.text.match(/image: .*/g)).toEqual(['image: image-1', 'image: image-1'])
  const shown = (text: string) => analyze(text).pods[0]?.timeline?.events.map(({ t, type }) => [t, type])
  expect(shown(share.text)).toEqual(shown(POD))
})

describe('what may be left out is still offered when it was', () => {
  test('volumes', () => expect(buildShare({ text: POD, hidesVolumes: true }).hasVolumes).toBe(true))
})

test('a text without a pod', () => {
  expect(buildShare({ text: 'kind: Service' })).toMatchObject({
    encoded: { diagnostic: { code: 'link/no-pod' } },
    text: '',
    podName: '',
  })
})

test('the link is short and the same each time', () => {
  const first = buildShare({ text: SEED })
  expect(first).toEqual(buildShare({ text: SEED }))
  expect('fragment' in first.encoded && first.encoded.fragment.length).toBeLessThanOrEqual(220)
})
