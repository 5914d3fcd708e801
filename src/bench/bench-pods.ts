/** Pods of our own making for the measurements: deterministic, written as people write them. */

const PROXY = `  - name: istio-proxy
    image: docker.io/istio/proxyv2:1.28.1
    restartPolicy: Always
    args:
    - proxy
    - sidecar
    - --domain
    - $(POD_NAMESPACE).svc.cluster.local
    - --proxyLogLevel=warning
    - --proxyComponentLogLevel=misc:error
    env:
    - name: POD_NAME
      valueFrom:
        fieldRef:
          fieldPath: metadata.name
    - name: POD_NAMESPACE
      valueFrom:
        fieldRef:
          fieldPath: metadata.namespace
    - name: INSTANCE_IP
      valueFrom:
        fieldRef:
          fieldPath: status.podIP
    ports:
    - containerPort: 15090
      name: http-envoy-prom
      protocol: TCP
    readinessProbe:
      httpGet:
        path: /healthz/ready
        port: 15021
      periodSeconds: 15
      timeoutSeconds: 3
    startupProbe:
      failureThreshold: 600
      httpGet:
        path: /healthz/ready
        port: 15021
      periodSeconds: 1
      timeoutSeconds: 3
    resources:
      limits:
        cpu: "2"
        memory: 1Gi
      requests:
        cpu: 10m
        memory: 40Mi
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      runAsNonRoot: true
      runAsUser: 1337
    volumeMounts:
    - mountPath: /var/run/secrets/istio
      name: istiod-ca-cert
    - mountPath: /etc/istio/proxy
      name: istio-envoy
`

const main = (name: string) => `  - name: ${name}
    image: registry.example/shop/${name}:1.20.3
    imagePullPolicy: IfNotPresent
    command: [/app/${name}, --listen=:8080]
    env:
    - name: LOG_LEVEL
      value: info
    - name: DATABASE_URL
      valueFrom:
        secretKeyRef:
          key: url
          name: ${name}-db
    ports:
    - containerPort: 8080
      protocol: TCP
    readinessProbe:
      httpGet:
        path: /ready
        port: 8080
      periodSeconds: 5
    livenessProbe:
      httpGet:
        path: /live
        port: 8080
      initialDelaySeconds: 10
      periodSeconds: 10
    lifecycle:
      preStop:
        exec:
          command: [sleep, "2"]
    resources:
      requests:
        cpu: 100m
        memory: 128Mi
    volumeMounts:
    - mountPath: /var/cache/${name}
      name: cache
`

/** A pod of `containers` containers, at least three: a regular init, a native sidecar, mains. */
export function benchPod(name: string, containers: number): string {
  const mains = Array.from({ length: containers - 2 }, (_, i) => main(`app-${i + 1}`)).join('')
  return `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  labels:
    app: shop
    version: v1
spec:
  serviceAccountName: shop
  terminationGracePeriodSeconds: 30
  initContainers:
  - name: istio-init
    image: docker.io/istio/proxyv2:1.28.1
    args: [istio-iptables, -p, "15001", -z, "15006", -u, "1337"]
    securityContext:
      capabilities:
        add: [NET_ADMIN, NET_RAW]
${PROXY}  containers:
${mains}  volumes:
  - name: cache
    emptyDir: {}
  - name: istio-envoy
    emptyDir:
      medium: Memory
  - name: istiod-ca-cert
    configMap:
      name: istio-ca-root-cert
`
}
