/** A pod as `kubectl get pod -o yaml` gives it, with a status of its own. */
export const OBSERVED_POD = `apiVersion: v1
kind: Pod
metadata:
  name: orders
  creationTimestamp: "2026-05-01T10:00:00Z"
spec:
  initContainers:
  - {name: migrate, image: migrate:1}
  - name: proxy
    image: proxy:1
    restartPolicy: Always
    startupProbe: {httpGet: {port: 15021}, periodSeconds: 1}
  containers:
  - name: orders
    image: orders:1
    readinessProbe: {httpGet: {port: 8080}}
status:
  phase: Running
  startTime: "2026-05-01T10:00:00Z"
  conditions:
  - {type: PodScheduled, status: "True", lastTransitionTime: "2026-05-01T10:00:00Z"}
  - {type: Initialized, status: "True", lastTransitionTime: "2026-05-01T10:00:06Z"}
  - {type: ContainersReady, status: "False", reason: ContainersNotReady, lastTransitionTime: "2026-05-01T10:05:10Z"}
  initContainerStatuses:
  - name: migrate
    ready: true
    restartCount: 0
    state: {terminated: {exitCode: 0, reason: Completed, startedAt: "2026-05-01T10:00:02Z", finishedAt: "2026-05-01T10:00:04Z"}}
  - {name: proxy, ready: true, started: true, restartCount: 0, state: {running: {startedAt: "2026-05-01T10:00:05Z"}}}
  containerStatuses:
  - name: orders
    ready: false
    started: true
    restartCount: 3
    state: {running: {startedAt: "2026-05-01T10:06:11Z"}}
    lastState: {terminated: {exitCode: 1, reason: Error, startedAt: "2026-05-01T10:03:00Z", finishedAt: "2026-05-01T10:05:10Z"}}
`
