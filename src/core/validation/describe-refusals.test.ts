import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'

/** Line and message of what the API server refuses. */
function refusals(text: string, kubernetes: '1.33' | '1.37' = '1.37'): readonly string[] {
  return analyze(text, { kubernetes, timelines: [] })
    .diagnostics.filter(({ code }) => code === 'field/invalid')
    .map(
      ({ span, values, severity }) => `${severity} ${text.slice(0, span.from).split('\n').length}: ${values.message}`,
    )
}

test('a refusal stands at its line, in the words of the API server', () => {
  const pod = `apiVersion: v1
kind: Pod
metadata:
  name: Web
spec:
  containers:
  - name: app
    image: nginx
    ports:
    - containerPort: 70000
    volumeMounts:
    - name: gone
      mountPath: /a
`
  expect(refusals(pod)).toEqual([
    expect.stringMatching(/^warning 4: metadata.name: Invalid value: "Web": a lowercase RFC 1123 subdomain/),
    'warning 10: spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    'warning 12: spec.containers[0].volumeMounts[0].name: Not found: "gone"',
  ])
})

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template:
    spec:
      initContainers:
      - {name: app, image: a, restartPolicy: always}
      containers:
      - {name: app, image: b}
`

test('a template is checked where it stands, by the version’s rules', () => {
  const path = 'spec.template.spec.initContainers[0]'
  const duplicate = `warning 8: ${path}.name: Duplicate value: "app"`
  const unknown = `warning 8: ${path}.restartPolicy: Unsupported value: "always": supported values: `
  expect(refusals(deployment)).toEqual([duplicate, `${unknown}"Always", "Never", "OnFailure"`])
  expect(refusals(deployment, '1.33').filter((told) => told.includes('Duplicate'))).toEqual([duplicate])
})

test('a pod in a List is checked at its own path', () => {
  const list = `kind: List\napiVersion: v1\nitems:\n- ${'apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: b}]}'.replace(/^/, '{')}}\n`
  expect(refusals(list)).toEqual(['warning 4: spec.containers[0].image: Required value'])
})

test.each([
  [
    'a pod that exists',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: A_}\nspec: {containers: [{name: a, image: b}]}\nstatus: {phase: Running}\n',
  ],
  [
    'a name that the server makes',
    'apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\nspec: {containers: [{name: a, image: b}]}\n',
  ],
  [
    'a kind that is not Kubernetes’ own',
    'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{image: b}]}}}\n',
  ],
  [
    'a sound deployment',
    deployment.replace('{name: app, image: a, restartPolicy: always}', '{name: init, image: a, restartPolicy: Always}'),
  ],
])('%s is not refused', (_, text) => expect(refusals(text)).toEqual([]))
