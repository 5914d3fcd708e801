import { formatQuantity, parseQuantity, roundUpToMilli } from '../kube/quantity.ts'
import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { defaultTiming, orDefault, pullPolicyOf } from './default-timing.ts'
import { omitEmpty } from './omit-empty.ts'

type Json = { readonly [key: string]: JsonValue }

const isObject = (value: JsonValue | undefined): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: JsonValue | undefined): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/**
 * A v1 pod spec as the API server stores it: defaults filled in, empty optional fields left out. Pure, total.
 * Models pkg/apis/core/v1/defaults.go SetObjectDefaults_Pod (v1.37).
 */
export function applyDefaults(spec: Json): Json {
  const hostNetwork = spec.hostNetwork === true
  const grace = spec.terminationGracePeriodSeconds
  const enabled: Json = {
    ...spec,
    ...(spec.volumes === undefined ? {} : { volumes: objects(spec.volumes).map(defaultVolume) }),
    ...containers('initContainers', defaultOnNetwork),
    ...containers('containers', defaultOnNetwork),
    ...containers('ephemeralContainers', (container) => ({
      ...defaultContainer(container),
      resources: amountsIn(container.resources),
    })),
    restartPolicy: orDefault(spec.restartPolicy, 'Always'),
    terminationGracePeriodSeconds: typeof grace === 'number' ? (grace < 0 ? 1 : grace) : 30,
    dnsPolicy: orDefault(spec.dnsPolicy, 'ClusterFirst'),
    securityContext: isObject(spec.securityContext) ? spec.securityContext : {},
    schedulerName: orDefault(spec.schedulerName, 'default-scheduler'),
    enableServiceLinks: spec.enableServiceLinks ?? true,
    ...(spec.overhead === undefined ? {} : { overhead: amountsOf(spec.overhead) }),
    ...serviceAccount(spec),
    ...(isObject(spec.resources) ? { resources: amountsIn(spec.resources) } : {}),
  }
  return omitEmpty(enabled, 'PodSpec')

  function containers(list: string, complete: (container: Json) => Json): Json {
    if (spec[list] === undefined) return {}
    return {
      [list]: objects(spec[list]).map(complete),
    }
  }

  function defaultOnNetwork(container: Json): Json {
    return defaultContainer(hostNetwork ? withHostPorts(container) : container)
  }
}

/** The older name follows the newer one. */
function serviceAccount(spec: Json): Json {
  const name = orDefault(spec.serviceAccountName, orDefault(spec.serviceAccount, ''))
  return name === '' ? {} : { serviceAccountName: name, serviceAccount: name }
}

function withHostPorts(container: Json): Json {
  if (container.ports === undefined) return container
  const ports = objects(container.ports).map((port) => ({
    ...port,
    hostPort: orDefault(port.hostPort, port.containerPort ?? 0),
  }))
  return { ...container, ports }
}

function defaultContainer(container: Json): Json {
  const ports = objects(container.ports).map((port) => ({
    ...port,
    protocol: orDefault(port.protocol, 'TCP'),
  }))
  const lifecycle = isObject(container.lifecycle) ? defaultLifecycle(container.lifecycle) : undefined
  return {
    ...container,
    ...(container.ports === undefined ? {} : { ports }),
    ...(container.env === undefined ? {} : { env: objects(container.env).map(defaultEnv) }),
    resources: defaultResources(isObject(container.resources) ? container.resources : {}),
    ...probe('livenessProbe'),
    ...probe('readinessProbe'),
    ...probe('startupProbe'),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    terminationMessagePath: orDefault(container.terminationMessagePath, '/dev/termination-log'),
    terminationMessagePolicy: orDefault(container.terminationMessagePolicy, 'File'),
    imagePullPolicy: orDefault(container.imagePullPolicy, pullPolicyOf(container.image)),
  }

  function probe(field: string): Json {
    const given = container[field]
    return isObject(given) ? { [field]: defaultProbe(given) } : {}
  }
}

function defaultProbe(probe: Json): Json {
  return { ...probe, ...handler(probe), ...defaultTiming(probe) }
}

function handler(of: Json): Json {
  return {
    ...(isObject(of.httpGet)
      ? {
          httpGet: {
            ...of.httpGet,
            path: orDefault(of.httpGet.path, '/'),
            scheme: orDefault(of.httpGet.scheme, 'HTTP'),
            port: of.httpGet.port ?? 0,
          },
        }
      : {}),
    ...(isObject(of.tcpSocket) ? { tcpSocket: { ...of.tcpSocket, port: of.tcpSocket.port ?? 0 } } : {}),
    ...(isObject(of.grpc) ? { grpc: { port: 0, service: '', ...of.grpc } } : {}),
  }
}

function defaultLifecycle(lifecycle: Json): Json {
  const hook = (field: string): Json => {
    const given = lifecycle[field]
    return isObject(given) ? { [field]: { ...given, ...handler(given) } } : {}
  }
  return { ...lifecycle, ...hook('postStart'), ...hook('preStop') }
}

function defaultEnv(env: Json): Json {
  const from = isObject(env.valueFrom) ? env.valueFrom : undefined
  const fieldRef = from !== undefined && isObject(from.fieldRef) ? fieldRefOf(from.fieldRef) : undefined
  const resourceFieldRef =
    from !== undefined && isObject(from.resourceFieldRef)
      ? { ...from.resourceFieldRef, divisor: from.resourceFieldRef.divisor ?? '0' }
      : undefined
  const fileKeyRef =
    from !== undefined && isObject(from.fileKeyRef) ? { optional: false, ...from.fileKeyRef } : undefined
  const valueFrom =
    from === undefined
      ? undefined
      : {
          ...from,
          ...(fieldRef ? { fieldRef } : {}),
          ...(resourceFieldRef ? { resourceFieldRef } : {}),
          ...(fileKeyRef ? { fileKeyRef } : {}),
        }
  return { ...env, ...(valueFrom === undefined ? {} : { valueFrom }) }
}

function fieldRefOf(given: Json): Json {
  return { ...given, apiVersion: orDefault(given.apiVersion, 'v1') }
}

/** A request that is not given is its limit, but not of an ephemeral container or the pod as a whole. */
function defaultResources(given: Json): Json {
  const resources = amountsIn(given)
  return { ...resources, requests: { ...(resources.limits as Json), ...(resources.requests as Json) } }
}

function amountsIn(resources: JsonValue | undefined): Json {
  const given = isObject(resources) ? resources : {}
  return { ...given, limits: amountsOf(given.limits), requests: amountsOf(given.requests) }
}

/** The amounts of a resource list, rounded up to thousandths. */
function amountsOf(list: JsonValue | undefined): Json {
  if (!isObject(list)) return {}
  return Object.fromEntries(
    Object.entries(list).map(([name, amount]) => {
      const quantity = typeof amount === 'string' ? parseQuantity(amount) : undefined
      return [name, quantity === undefined ? amount : formatQuantity(roundUpToMilli(quantity))]
    }),
  )
}

function defaultVolume(volume: Json): Json {
  const sources = Object.keys(volume).filter((key) => key !== 'name')
  const mode = (field: string): Json => {
    const given = volume[field]
    return isObject(given)
      ? {
          [field]: {
            ...given,
            defaultMode: given.defaultMode ?? 420,
            ...(given.items === undefined ? {} : { items: objects(given.items).map(defaultItem) }),
          },
        }
      : {}
  }
  return {
    ...volume,
    ...(sources.length === 0 ? { emptyDir: {} } : {}),
    ...mode('secret'),
    ...mode('configMap'),
    ...mode('downwardAPI'),
    ...(isObject(volume.projected)
      ? {
          projected: {
            ...volume.projected,
            defaultMode: volume.projected.defaultMode ?? 420,
            sources: objects(volume.projected.sources).map(defaultProjection),
          },
        }
      : {}),
    ...(isObject(volume.hostPath) ? { hostPath: { ...volume.hostPath, type: volume.hostPath.type ?? '' } } : {}),
    ...(isObject(volume.iscsi)
      ? { iscsi: { ...volume.iscsi, iscsiInterface: orDefault(volume.iscsi.iscsiInterface, 'default') } }
      : {}),
    ...(isObject(volume.rbd)
      ? {
          rbd: {
            ...volume.rbd,
            pool: orDefault(volume.rbd.pool, 'rbd'),
            user: orDefault(volume.rbd.user, 'admin'),
            keyring: orDefault(volume.rbd.keyring, '/etc/ceph/keyring'),
          },
        }
      : {}),
    ...(isObject(volume.azureDisk)
      ? {
          azureDisk: { cachingMode: 'ReadWrite', kind: 'Shared', fsType: 'ext4', readOnly: false, ...volume.azureDisk },
        }
      : {}),
    ...(isObject(volume.scaleIO)
      ? {
          scaleIO: {
            ...volume.scaleIO,
            storageMode: orDefault(volume.scaleIO.storageMode, 'ThinProvisioned'),
            fsType: orDefault(volume.scaleIO.fsType, 'xfs'),
          },
        }
      : {}),
    ...(isObject(volume.ephemeral) ? { ephemeral: defaultEphemeral(volume.ephemeral) } : {}),
    ...(isObject(volume.image)
      ? {
          image: {
            ...volume.image,
            pullPolicy: orDefault(volume.image.pullPolicy, pullPolicyOf(volume.image.reference)),
          },
        }
      : {}),
  }
}

/** The claim that the volume makes. */
function defaultEphemeral(ephemeral: Json): Json {
  const template = ephemeral.volumeClaimTemplate
  if (!isObject(template)) return ephemeral
  const spec = isObject(template.spec) ? template.spec : {}
  const resources = isObject(spec.resources) ? spec.resources : {}
  const amounts = { limits: amountsOf(resources.limits), requests: amountsOf(resources.requests) }
  const claim = { volumeMode: 'Filesystem', ...spec, resources: amounts }
  return { ...ephemeral, volumeClaimTemplate: { ...template, spec: claim } }
}

function defaultItem(item: Json): Json {
  return isObject(item.fieldRef) ? { ...item, fieldRef: fieldRefOf(item.fieldRef) } : item
}

function defaultProjection(source: Json): Json {
  const token = source.serviceAccountToken
  const downward = source.downwardAPI
  return {
    ...source,
    ...(isObject(token)
      ? { serviceAccountToken: { ...token, expirationSeconds: token.expirationSeconds ?? 3600 } }
      : {}),
    ...(isObject(downward) && downward.items !== undefined
      ? { downwardAPI: { ...downward, items: objects(downward.items).map(defaultItem) } }
      : {}),
  }
}
