/** Our own examples, by what they show. */
export const EXAMPLE_PODS: Readonly<Record<string, string>> = {
  seed: `apiVersion: v1
kind: Pod
metadata:
  name: details-v1-766844796b-zmr86
spec:
  initContainers:
  - name: istio-init
    image: docker.io/istio/proxyv2:1.28.1
  - name: istio-proxy
    image: docker.io/istio/proxyv2:1.28.1
    restartPolicy: Always
    startupProbe: {httpGet: {path: /healthz/ready, port: 15021}, periodSeconds: 1, failureThreshold: 600}
    readinessProbe: {httpGet: {path: /healthz/ready, port: 15021}, periodSeconds: 1}
  containers:
  - name: details
    image: docker.io/istio/examples-bookinfo-details-v1:1.20.3
`,
  legacy: `apiVersion: v1
kind: Pod
metadata: {name: details-old-way}
spec:
  initContainers:
  - {name: istio-init, image: proxyv2:1}
  containers:
  - {name: istio-proxy, image: proxyv2:1, readinessProbe: {httpGet: {port: 1}, periodSeconds: 2}}
  - {name: details, image: details:1}
`,
  job: `apiVersion: batch/v1
kind: Job
metadata: {name: report}
spec:
  template:
    spec:
      restartPolicy: Never
      initContainers:
      - {name: istio-proxy, image: proxyv2:1, restartPolicy: Always}
      containers:
      - {name: work, image: report:1}
`,
  legacyJob: `apiVersion: batch/v1
kind: Job
metadata: {name: report-old-way}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - {name: istio-proxy, image: proxyv2:1}
      - {name: work, image: report:1}
`,
  shortGrace: `apiVersion: v1
kind: Pod
metadata: {name: impatient}
spec:
  terminationGracePeriodSeconds: 5
  containers:
  - {name: app, image: app:1, lifecycle: {preStop: {sleep: {seconds: 20}}}}
`,
  two: `apiVersion: v1
kind: Pod
metadata: {name: stack}
spec:
  initContainers:
  - {name: vault, image: vault:1, restartPolicy: Always, startupProbe: {exec: {command: [ok]}, periodSeconds: 1}}
  - {name: migrate, image: app:1, command: [sleep, "4"]}
  - {name: logs, image: fluent:1, restartPolicy: Always}
  containers:
  - {name: app, image: app:1, readinessProbe: {tcpSocket: {port: 1}, periodSeconds: 1}, resources: {requests: {cpu: 500m, memory: 1Gi}}}
  - {name: worker, image: app:1, resources: {requests: {cpu: 250m}}}
`,
}
