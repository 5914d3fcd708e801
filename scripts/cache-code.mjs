// node scripts/cache-code.mjs FOLDER: runs FOLDER/run.js on a small pod, then writes V8's code cache of it to FOLDER/run.cache.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'

const POD = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  template:
    metadata: {labels: {app: "shop"}}
    spec:
      terminationGracePeriodSeconds: 20
      initContainers:
      - {name: setup, image: setup:1}
      - name: proxy
        image: proxy:1
        restartPolicy: Always
        startupProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 1, failureThreshold: 30}
        lifecycle: {preStop: {sleep: {seconds: 2}}}
      containers:
      - name: shop
        image: shop:1
        command: ['sh', -c, "serve"]
        env:
        - {name: A, value: 'b'}
        ports: [{containerPort: 8080, name: http}]
        resources:
          requests: {cpu: 100m, memory: 64Mi}
        readinessProbe: {tcpSocket: {port: http}, periodSeconds: 5}
        livenessProbe: {exec: {command: [check]}}
`

const folder = process.argv[2]
const script = new Script(readFileSync(join(folder, 'run.js'), 'latin1'))
const run = script.runInThisContext()
const input = { readFile: () => POD, stdinIsTerminal: () => false, isFolder: () => false }
for (const argv of [['pod.yaml'], ['explain', 'pod.yaml'], ['pod.yaml', '--json']]) {
  const { exitCode, stderr } = run(argv, input)
  if (exitCode !== 0) throw new Error(stderr)
}
writeFileSync(join(folder, 'run.cache'), script.createCachedData())
