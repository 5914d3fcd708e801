import type { ContainerModel } from '../pod/pod-model.ts'

/** Helpers that are known to run until they are told to stop, by container name or by the image's last part. */
const KNOWN_SIDECARS =
  /^(istio-proxy|proxyv2|linkerd-proxy|envoy|envoy-sidecar|consul-dataplane|kuma-sidecar|osm-proxy|daprd|vault-agent|cloud-?sql-proxy|alloydb-auth-proxy|gcs-?fuse(-sidecar)?|gke-gcsfuse-sidecar|fluent-?bit|fluentd|filebeat|vector|promtail|otel(-agent|-collector)?|opentelemetry-collector(-contrib)?|datadog-agent|jaeger-agent|oauth2-proxy|git-sync|proxy|log-shipper|logshipper)$/

/** True for a helper by its well-known name or image. A guess, used for assumptions and hints only. */
export function isKnownSidecar(container: ContainerModel): boolean {
  return KNOWN_SIDECARS.test(container.name) || KNOWN_SIDECARS.test(imageName(container.image))
}

/** A known helper that is listed under `containers`: it has no start or stop order, and in a Job it never exits by itself. */
export function isLegacySidecar(container: ContainerModel): boolean {
  return container.role === 'main' && isKnownSidecar(container)
}

function imageName(image: string): string {
  const last = image.split('@')[0]?.split('/').at(-1) ?? ''
  return last.split(':')[0] ?? ''
}
