import { expect, test } from 'vitest'
import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import { jsonToNode } from '../manifest/json-to-node.ts'
import { validatePod } from './validate-pod.ts'

/** Pods that no vector has, with what the code of Kubernetes 1.37.2 answers: field and type of each error. */
const ANSWERS: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  [
    'validateFileKeyRefVolumes: a file of variables stands in an emptyDir',
    {
      containers: [{ env: ['a', 'b', 'C'].map((volumeName) => envOfFile({ volumeName })) }],
      volumes: [
        { name: 'a', emptyDir: {} },
        { name: 'b', hostPath: { path: '/b' } },
      ],
    },
    [
      'spec.containers[0].env[1].valueFrom.fileKeyRef.volumeName FieldValueInvalid',
      'spec.containers[0].env[2].valueFrom.fileKeyRef.volumeName FieldValueInvalid',
      'spec.containers[0].env[2].valueFrom.fileKeyRef.volumeName FieldValueNotFound',
    ],
  ],
  [
    'validateFileKeySelector: its path may be absolute, but takes no step back',
    {
      containers: [{ env: ['/x', 'a/../x'].map((path) => envOfFile({ volumeName: 'a', path })) }],
      volumes: [{ name: 'a', emptyDir: {} }],
    },
    ['spec.containers[0].env[1].valueFrom.fileKeyRef.path FieldValueInvalid'],
  ],
  [
    'validateInitContainerRestartPolicy: of rules without a policy only that is told',
    { initContainers: [{ name: 'setup', image: 'x:1', restartPolicyRules: [{ action: 'x' }] }] },
    ['spec.initContainers[0].restartPolicy FieldValueRequired'],
  ],
  [
    'dropContainerStopSignals: a lifecycle of nothing but a stop signal is gone, an empty one is not',
    {
      initContainers: [
        { name: 'a', image: 'x:1', lifecycle: { stopSignal: 'SIGTERM' } },
        { name: 'b', image: 'x:1', lifecycle: {} },
      ],
    },
    ['spec.initContainers[1].lifecycle FieldValueForbidden'],
  ],
  [
    'validateHostUsers: the older names of the fields, and block devices',
    {
      hostUsers: false,
      hostPID: true,
      hostIPC: true,
      containers: [{ volumeDevices: [{ name: 'disk', devicePath: '/dev/x' }] }],
      volumes: [{ name: 'disk', persistentVolumeClaim: { claimName: 'disk' } }],
    },
    [
      'spec.HostIPC FieldValueForbidden',
      'spec.HostPID FieldValueForbidden',
      'spec.containers[0].volumeDevices FieldValueForbidden',
    ],
  ],
  [
    'validatePodHostName',
    { hostnameOverride: 'a'.repeat(65), setHostnameAsFQDN: true, hostNetwork: true },
    ['spec.hostnameOverride FieldValueForbidden', 'spec.hostnameOverride FieldValueTooLong'],
  ],
  [
    'validateResourceClaimNames: a claim and a request of it overlap',
    {
      containers: [
        {
          resources: {
            claims: [{ name: 'gpu', request: 'One' }, { name: 'gpu' }, { name: 'gp' }, { name: 'gp', request: 'x' }],
          },
        },
      ],
      resourceClaims: ['gpu', 'gp'].map((name) => ({ name, resourceClaimName: name })),
    },
    [
      'spec.containers[0].resources.claims[0].request FieldValueInvalid',
      'spec.containers[0].resources.claims[1] FieldValueDuplicate',
      'spec.containers[0].resources.claims[3] FieldValueDuplicate',
    ],
  ],
  [
    'validatePodResourceConsistency: what the pod does not limit is not too little',
    {
      containers: [{ resources: { requests: { cpu: '1', memory: '1Gi' } } }],
      resources: { requests: { cpu: '500m' } },
    },
    ['spec.resources.requests[cpu] FieldValueInvalid'],
  ],
  [
    'validatePodResources: not of a windows pod',
    { os: { name: 'windows' }, resources: { requests: { cpu: '-1' } } },
    ['spec.resources FieldValueForbidden'],
  ],
  [
    'mutateTopologySpreadConstraints: a key of matchLabelKeys that the selector names as well',
    {
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          matchLabelKeys: ['app', 'other'],
          labelSelector: { matchLabels: { app: 'web', other: 'x' } },
        },
      ],
    },
    ['spec.topologySpreadConstraints[0][0] FieldValueInvalid'],
  ],
  [
    'validateLabelKeys: without a selector the keys are not looked at',
    {
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', matchLabelKeys: ['a b'] },
      ],
    },
    ['spec.topologySpreadConstraints[0].matchLabelKeys FieldValueForbidden'],
  ],
  [
    'ValidateCSIDriverName: an absent name is no wrong one',
    { volumes: [{ name: 'a', csi: { driver: '' } }] },
    ['spec.volumes[0].csi.driver FieldValueRequired'],
  ],
  [
    'SetDefaults_Pod: an ephemeral container requests nothing by its limits',
    { ephemeralContainers: [{ name: 'debug', image: 'x:1', resources: { limits: { cpu: '-1' } } }] },
    [
      'spec.ephemeralContainers FieldValueForbidden',
      'spec.ephemeralContainers[0].resources FieldValueForbidden',
      'spec.ephemeralContainers[0].resources.limits[cpu] FieldValueInvalid',
    ],
  ],
  [
    'ValidatePersistentVolumeClaimSpec: its two sources mean the same, and both are looked at',
    {
      volumes: [
        { name: 'a', ephemeral: claimFrom({ kind: 'PersistentVolumeClaim', name: 'x' }, { kind: 'Y', name: 'x' }) },
        { name: 'b', ephemeral: claimFrom(undefined, { apiGroup: 'A', kind: 'Y', name: 'x', namespace: 'B' }) },
      ],
    },
    [
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec FieldValueInvalid',
      'spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSourceRef FieldValueInvalid',
      'spec.volumes[1].ephemeral.volumeClaimTemplate.spec.dataSourceRef.apiGroup FieldValueInvalid',
      'spec.volumes[1].ephemeral.volumeClaimTemplate.spec.dataSourceRef.namespace FieldValueInvalid',
    ],
  ],
  [
    'validateProjectionSources: a certificate of Kubernetes’ own signers lasts a day at most',
    {
      volumes: [
        {
          name: 'a',
          projected: {
            sources: ['a.kubernetes.io/b', 'example.com/b'].map((signerName, i) => ({
              podCertificate: { signerName, keyType: 'ED25519', keyPath: `${i}`, maxExpirationSeconds: 86_401 },
            })),
          },
        },
      ],
    },
    ['spec.volumes[0].projected.sources[0].podCertificate.maxExpirationSeconds FieldValueInvalid'],
  ],
  [
    'IsHugePageResourceValueDivisible: whole pages, of a size above zero',
    {
      containers: [
        { resources: { limits: { cpu: '1', 'hugepages-1': '1500m', 'hugepages-0': '1', 'hugepages-1500m': '3' } } },
      ],
    },
    ['limits', 'requests'].flatMap((list) =>
      ['0', '1500m'].map((size) => `spec.containers[0].resources.${list}[hugepages-${size}] FieldValueInvalid`),
    ),
  ],
  [
    'IsValidIPForLegacyField',
    { hostAliases: [{ ip: '01.2.3.4' }], dnsConfig: { nameservers: ['::ffff:1.2.3.4'] } },
    ['spec.dnsConfig.nameservers[0] FieldValueInvalid', 'spec.hostAliases[0].ip FieldValueInvalid'],
  ],
]

function claimFrom(dataSource: unknown, dataSourceRef: unknown) {
  const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } }
  return {
    volumeClaimTemplate: { spec: { ...spec, ...(dataSource === undefined ? {} : { dataSource }), dataSourceRef } },
  }
}

function envOfFile(file: Record<string, unknown>) {
  return { name: 'A', valueFrom: { fileKeyRef: { path: 'x', key: 'A', ...file } } }
}

const podOf = ({ containers = [{}], ...spec }: Record<string, unknown>, metadata = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'web', labels: { app: 'web' }, ...metadata },
  spec: {
    containers: (containers as Record<string, unknown>[]).map((one) => ({ name: 'app', image: 'nginx:1', ...one })),
    ...spec,
  },
})

const answer = (pod: unknown, kubernetes: KubernetesVersion = '1.37') =>
  [
    ...new Set(
      validatePod(jsonToNode(pod as Parameters<typeof jsonToNode>[0]), kubernetes).errors.map(
        (e) => `${e.field} ${e.type}`,
      ),
    ),
  ].sort()

test.each(ANSWERS)('%s', (_, spec, errors) => expect(answer(podOf(spec))).toEqual(errors))

test('PrepareForCreate: the server counts generations itself', () =>
  expect(answer(podOf({}, { generation: -1 }))).toEqual([]))

test('ValidateSeccompPodAnnotations', () => {
  const pod = (value: string) => podOf({}, { annotations: { 'seccomp.security.alpha.kubernetes.io/pod': value } })
  expect(answer(pod('runtime/default'))).toEqual([])
  expect(answer(pod('x'))).toEqual(['metadata.annotations.seccomp.security.alpha.kubernetes.io/pod FieldValueInvalid'])
})

test('what 1.33 drops or does not know is not looked at', () => {
  const claims = [{ name: 'Gpu' }]
  for (const spec of [
    { resourceClaims: claims, containers: [{ resources: { claims } }] },
    { volumes: [{ name: 'a', projected: { sources: [{ clusterTrustBundle: {} }, { podCertificate: {} }] } }] },
    { hostnameOverride: 'Web' },
    { containers: [{ restartPolicyRules: 'none' }] },
  ]) {
    expect(answer(podOf(spec), '1.33')).toEqual([])
    expect(validatePod(jsonToNode(podOf(spec))).decodeError ?? answer(podOf(spec)).join()).not.toBe('')
  }
})

test('ValidateCSIDriverName (v1.33): an absent name is no name besides', () =>
  expect(answer(podOf({ volumes: [{ name: 'a', csi: { driver: '' } }] }), '1.33')).toEqual([
    'spec.volumes[0].csi.driver FieldValueInvalid',
    'spec.volumes[0].csi.driver FieldValueRequired',
  ]))

test('useOnlyRecursiveSELinuxChangePolicy: until SELinuxMount came', () => {
  const pod = podOf({ securityContext: { seLinuxChangePolicy: 'MountOption' } })
  expect(answer(pod)).toEqual([])
  expect(answer(pod, '1.36')).toEqual(['spec.securityContext.seLinuxChangePolicy FieldValueNotSupported'])
})

test('time.Parse takes an hour of one digit and a zone of a day, but no such day', () => {
  const read = (creationTimestamp: string) =>
    validatePod(jsonToNode(podOf({}, { creationTimestamp }) as Parameters<typeof jsonToNode>[0])).decodeError
  expect(read('2026-01-01T0:00:00Z')).toBeUndefined()
  expect(read('2026-01-01T00:00:00+24:60')).toBeUndefined()
  expect(read('2026-02-29T00:00:00Z')).toBeDefined()
})

test('ValidateOwnerReferences and ValidateManagedFields (v1.33)', () => {
  const owner = { apiVersion: 'a/b/c', kind: 'Job', name: 'a', uid: '1' }
  const pod = podOf({}, { ownerReferences: [owner], managedFields: [{}, { operation: 'x' }] })
  expect(answer(pod, '1.33')).toEqual([
    'metadata.managedFields[0].operation FieldValueInvalid',
    'metadata.managedFields[1].operation FieldValueInvalid',
    'metadata.ownerReferences.apiVersion FieldValueInvalid',
    'metadata.ownerReferences.kind FieldValueInvalid',
  ])
  expect(answer(pod)).toEqual([
    'metadata.managedFields[0].operation FieldValueRequired',
    'metadata.managedFields[1].operation FieldValueNotSupported',
    'metadata.ownerReferences[0].apiVersion FieldValueInvalid',
  ])
})
