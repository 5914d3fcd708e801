/**
 * The v1 Pod as a table: one line a type, `field:type` entries. s string, i int32, l int64, b bool, q Quantity,
 * t Time, x IntOrString, y bytes, * anything; `[T]` a list, `{T}` a mapping of T, a capitalised word another line. `^` is a
 * pointer in Go (an empty value is still one), `!` is written even when empty; other fields are left out when empty.
 * From k8s.io/api/core/v1 types.go and apimachinery meta/v1 types.go (v1.37.2).
 */
const TYPES = `
Pod apiVersion:s kind:s metadata:ObjectMeta spec:PodSpec status:PodStatus
PodTemplateSpec metadata:ObjectMeta spec:PodSpec
ObjectMeta name:s generateName:s namespace:s selfLink:s uid:s resourceVersion:s generation:l creationTimestamp:t deletionTimestamp:t^ deletionGracePeriodSeconds:l^ labels:{s} annotations:{s} ownerReferences:[OwnerReference] finalizers:[s] managedFields:[ManagedFieldsEntry]
OwnerReference apiVersion:s! kind:s! name:s! uid:s! controller:b^ blockOwnerDeletion:b^
ManagedFieldsEntry manager:s operation:s apiVersion:s time:t^ fieldsType:s fieldsV1:*^ subresource:s
PodSpec volumes:[Volume] initContainers:[Container] containers:[Container]! ephemeralContainers:[EphemeralContainer] restartPolicy:s terminationGracePeriodSeconds:l^ activeDeadlineSeconds:l^ dnsPolicy:s nodeSelector:{s} serviceAccountName:s serviceAccount:s automountServiceAccountToken:b^ nodeName:s hostNetwork:b hostPID:b hostIPC:b shareProcessNamespace:b^ securityContext:PodSecurityContext^ imagePullSecrets:[LocalObjectReference] hostname:s subdomain:s affinity:Affinity^ schedulerName:s tolerations:[Toleration] hostAliases:[HostAlias] priorityClassName:s priority:i^ dnsConfig:PodDNSConfig^ readinessGates:[PodReadinessGate] runtimeClassName:s^ enableServiceLinks:b^ preemptionPolicy:s^ overhead:{q} topologySpreadConstraints:[TopologySpreadConstraint] setHostnameAsFQDN:b^ os:PodOS^ hostUsers:b^ schedulingGates:[PodSchedulingGate] resourceClaims:[PodResourceClaim] resources:ResourceRequirements^ hostnameOverride:s^ schedulingGroup:PodSchedulingGroup^ evictionResponders:[EvictionResponder]
PodSchedulingGroup podGroupName:s^
EvictionResponder name:s! priority:i^
Container name:s! image:s command:[s] args:[s] workingDir:s ports:[ContainerPort] envFrom:[EnvFromSource] env:[EnvVar] resources:ResourceRequirements resizePolicy:[ContainerResizePolicy] restartPolicy:s^ restartPolicyRules:[ContainerRestartRule] volumeMounts:[VolumeMount] volumeDevices:[VolumeDevice] livenessProbe:Probe^ readinessProbe:Probe^ startupProbe:Probe^ lifecycle:Lifecycle^ terminationMessagePath:s terminationMessagePolicy:s imagePullPolicy:s securityContext:SecurityContext^ stdin:b stdinOnce:b tty:b
EphemeralContainer +Container targetContainerName:s
ContainerPort name:s hostPort:i containerPort:i! protocol:s hostIP:s
EnvFromSource prefix:s configMapRef:LocalObjectSource^ secretRef:LocalObjectSource^
LocalObjectSource name:s optional:b^
EnvVar name:s! value:s valueFrom:EnvVarSource^
EnvVarSource fieldRef:ObjectFieldSelector^ resourceFieldRef:ResourceFieldSelector^ configMapKeyRef:KeySelector^ secretKeyRef:KeySelector^ fileKeyRef:FileKeySelector^
ObjectFieldSelector apiVersion:s fieldPath:s!
ResourceFieldSelector containerName:s resource:s! divisor:q
KeySelector name:s key:s! optional:b^
FileKeySelector volumeName:s! path:s! key:s! optional:b^
ResourceRequirements limits:{q} requests:{q} claims:[ResourceClaim]
ResourceClaim name:s! request:s
ContainerResizePolicy resourceName:s! restartPolicy:s!
ContainerRestartRule action:s exitCodes:ContainerRestartRuleOnExitCodes^
ContainerRestartRuleOnExitCodes operator:s values:[i]
VolumeMount name:s! readOnly:b recursiveReadOnly:s^ mountPath:s! subPath:s mountPropagation:s^ subPathExpr:s bindMountOptions:[s]
VolumeDevice name:s! devicePath:s!
Probe exec:ExecAction^ httpGet:HTTPGetAction^ tcpSocket:TCPSocketAction^ grpc:GRPCAction^ initialDelaySeconds:i timeoutSeconds:i periodSeconds:i successThreshold:i failureThreshold:i terminationGracePeriodSeconds:l^
ExecAction command:[s]
HTTPGetAction path:s port:x! host:s scheme:s httpHeaders:[HTTPHeader] protocol:s^
HTTPHeader name:s! value:s!
TCPSocketAction port:x! host:s
GRPCAction port:i! service:s^ mode:s^
SleepAction seconds:l!
Lifecycle postStart:LifecycleHandler^ preStop:LifecycleHandler^ stopSignal:s^
LifecycleHandler exec:ExecAction^ httpGet:HTTPGetAction^ tcpSocket:TCPSocketAction^ sleep:SleepAction^
SecurityContext capabilities:Capabilities^ privileged:b^ seLinuxOptions:SELinuxOptions^ windowsOptions:WindowsOptions^ runAsUser:l^ runAsGroup:l^ runAsNonRoot:b^ readOnlyRootFilesystem:b^ allowPrivilegeEscalation:b^ procMount:s^ seccompProfile:Profile^ appArmorProfile:Profile^
Capabilities add:[s] drop:[s]
SELinuxOptions user:s role:s type:s level:s
WindowsOptions gmsaCredentialSpecName:s^ gmsaCredentialSpec:s^ runAsUserName:s^ hostProcess:b^
Profile type:s! localhostProfile:s^
PodSecurityContext seLinuxOptions:SELinuxOptions^ windowsOptions:WindowsOptions^ runAsUser:l^ runAsGroup:l^ runAsNonRoot:b^ supplementalGroups:[l] supplementalGroupsPolicy:s^ fsGroup:l^ sysctls:[Sysctl] fsGroupChangePolicy:s^ seccompProfile:Profile^ appArmorProfile:Profile^ seLinuxChangePolicy:s^
Sysctl name:s! value:s!
LocalObjectReference name:s
Affinity nodeAffinity:NodeAffinity^ podAffinity:PodAffinity^ podAntiAffinity:PodAffinity^
NodeAffinity requiredDuringSchedulingIgnoredDuringExecution:NodeSelector^ preferredDuringSchedulingIgnoredDuringExecution:[PreferredSchedulingTerm]
NodeSelector nodeSelectorTerms:[NodeSelectorTerm]!
NodeSelectorTerm matchExpressions:[Requirement] matchFields:[Requirement]
Requirement key:s! operator:s! values:[s]
PreferredSchedulingTerm weight:i! preference:NodeSelectorTerm!
PodAffinity requiredDuringSchedulingIgnoredDuringExecution:[PodAffinityTerm] preferredDuringSchedulingIgnoredDuringExecution:[WeightedPodAffinityTerm]
PodAffinityTerm labelSelector:LabelSelector^ namespaces:[s] topologyKey:s! namespaceSelector:LabelSelector^ matchLabelKeys:[s] mismatchLabelKeys:[s]
WeightedPodAffinityTerm weight:i! podAffinityTerm:PodAffinityTerm!
LabelSelector matchLabels:{s} matchExpressions:[Requirement]
Toleration key:s operator:s value:s effect:s tolerationSeconds:l^
HostAlias ip:s! hostnames:[s]
PodDNSConfig nameservers:[s] searches:[s] options:[PodDNSConfigOption]
PodDNSConfigOption name:s value:s^
PodReadinessGate conditionType:s!
TopologySpreadConstraint maxSkew:i! topologyKey:s! whenUnsatisfiable:s! labelSelector:LabelSelector^ minDomains:i^ nodeAffinityPolicy:s^ nodeTaintsPolicy:s^ matchLabelKeys:[s]
PodOS name:s!
PodSchedulingGate name:s!
PodResourceClaim name:s! resourceClaimName:s^ resourceClaimTemplateName:s^
Volume name:s! hostPath:HostPath^ emptyDir:EmptyDir^ gcePersistentDisk:GCEPersistentDisk^ awsElasticBlockStore:AWSElasticBlockStore^ gitRepo:GitRepo^ secret:SecretVolume^ nfs:NFS^ iscsi:ISCSI^ glusterfs:Glusterfs^ persistentVolumeClaim:PVC^ rbd:RBD^ flexVolume:Flex^ cinder:Cinder^ cephfs:CephFS^ flocker:Flocker^ downwardAPI:DownwardAPIVolume^ fc:FC^ azureFile:AzureFile^ configMap:ConfigMapVolume^ vsphereVolume:VsphereVirtualDisk^ quobyte:Quobyte^ azureDisk:AzureDisk^ photonPersistentDisk:PhotonPersistentDisk^ projected:Projected^ portworxVolume:Portworx^ scaleIO:ScaleIO^ storageos:StorageOS^ csi:CSI^ ephemeral:EphemeralVolume^ image:ImageVolume^
HostPath path:s! type:s^
EmptyDir medium:s sizeLimit:q^ mode:i^
SecretVolume secretName:s items:[KeyToPath] defaultMode:i^ optional:b^ defaultUser:l^
KeyToPath key:s! path:s! mode:i^ user:l^
NFS server:s! path:s! readOnly:b
ISCSI targetPortal:s! iqn:s! lun:i! iscsiInterface:s fsType:s readOnly:b portals:[s] chapAuthDiscovery:b chapAuthSession:b secretRef:LocalObjectReference^ initiatorName:s^
PVC claimName:s! readOnly:b
RBD monitors:[s]! image:s! fsType:s pool:s user:s keyring:s secretRef:LocalObjectReference^ readOnly:b
DownwardAPIVolume items:[DownwardAPIFile] defaultMode:i^ defaultUser:l^
DownwardAPIFile path:s! fieldRef:ObjectFieldSelector^ resourceFieldRef:ResourceFieldSelector^ mode:i^ user:l^
ConfigMapVolume name:s items:[KeyToPath] defaultMode:i^ optional:b^ defaultUser:l^
AzureDisk diskName:s! diskURI:s! cachingMode:s^ fsType:s^ readOnly:b^ kind:s^
Projected sources:[VolumeProjection]! defaultMode:i^ defaultUser:l^
VolumeProjection secret:SecretProjection^ downwardAPI:DownwardAPIProjection^ configMap:SecretProjection^ serviceAccountToken:ServiceAccountTokenProjection^ clusterTrustBundle:ClusterTrustBundleProjection^ podCertificate:PodCertificateProjection^
SecretProjection name:s items:[KeyToPath] optional:b^
DownwardAPIProjection items:[DownwardAPIFile]
ServiceAccountTokenProjection audience:s expirationSeconds:l^ path:s! user:l^
ClusterTrustBundleProjection name:s^ signerName:s^ labelSelector:LabelSelector^ optional:b^ path:s! user:l^
ScaleIO gateway:s! system:s! secretRef:LocalObjectReference^ sslEnabled:b protectionDomain:s storagePool:s storageMode:s volumeName:s fsType:s readOnly:b
CSI driver:s! readOnly:b^ fsType:s^ volumeAttributes:{s} nodePublishSecretRef:LocalObjectReference^
EphemeralVolume volumeClaimTemplate:PVCTemplate^
PVCTemplate metadata:ObjectMeta spec:ClaimSpec!
ClaimSpec accessModes:[s] selector:LabelSelector^ resources:VolumeResources volumeName:s storageClassName:s^ volumeMode:s^ dataSource:DataSource^ dataSourceRef:DataSourceRef^ volumeAttributesClassName:s^
VolumeResources limits:{q} requests:{q}
DataSource apiGroup:s^ kind:s! name:s!
DataSourceRef apiGroup:s^ kind:s! name:s! namespace:s^
ImageVolume reference:s pullPolicy:s
GCEPersistentDisk pdName:s! fsType:s partition:i readOnly:b
AWSElasticBlockStore volumeID:s! fsType:s partition:i readOnly:b
GitRepo repository:s! revision:s directory:s
Glusterfs endpoints:s! path:s! readOnly:b
Flex driver:s! fsType:s secretRef:LocalObjectReference^ readOnly:b options:{s}
Cinder volumeID:s! fsType:s readOnly:b secretRef:LocalObjectReference^
CephFS monitors:[s]! path:s user:s secretFile:s secretRef:LocalObjectReference^ readOnly:b
Flocker datasetName:s datasetUUID:s
FC targetWWNs:[s] lun:i^ fsType:s readOnly:b wwids:[s]
AzureFile secretName:s! shareName:s! readOnly:b
VsphereVirtualDisk volumePath:s! fsType:s storagePolicyName:s storagePolicyID:s
Quobyte registry:s! volume:s! readOnly:b user:s group:s tenant:s
PhotonPersistentDisk pdID:s! fsType:s
Portworx volumeID:s! fsType:s readOnly:b
StorageOS volumeName:s volumeNamespace:s fsType:s readOnly:b secretRef:LocalObjectReference^
PodCertificateProjection signerName:s keyType:s maxExpirationSeconds:i^ credentialBundlePath:s keyPath:s certificateChainPath:s userAnnotations:{s} user:l^
PodStatus observedGeneration:l phase:s conditions:[PodCondition] message:s reason:s nominatedNodeName:s hostIP:s hostIPs:[HostIP] podIP:s podIPs:[HostIP] startTime:t^ initContainerStatuses:[ContainerStatus] containerStatuses:[ContainerStatus] qosClass:s ephemeralContainerStatuses:[ContainerStatus] resize:s resourceClaimStatuses:[ClaimStatus] extendedResourceClaimStatus:ExtendedClaimStatus^ allocatedResources:{q} resources:ResourceRequirements^ nodeAllocatableResourceClaimStatuses:[NodeClaimStatus] volumeHealth:[VolumeHealth]
PodCondition type:s! observedGeneration:l status:s! lastProbeTime:t lastTransitionTime:t reason:s message:s
HostIP ip:s!
ContainerStatus name:s! state:ContainerState lastState:ContainerState ready:b! restartCount:i! image:s! imageID:s! containerID:s started:b^ allocatedResources:{q} resources:ResourceRequirements^ volumeMounts:[MountStatus] user:ContainerUser^ allocatedResourcesStatus:[ResourceStatus] stopSignal:s^
ContainerState waiting:StateWaiting^ running:StateRunning^ terminated:StateTerminated^
StateWaiting reason:s message:s
StateRunning startedAt:t
StateTerminated exitCode:i! signal:i reason:s message:s startedAt:t finishedAt:t containerID:s
ClaimStatus name:s! resourceClaimName:s^
ExtendedClaimStatus requestMappings:[ExtendedRequest]! resourceClaimName:s!
ExtendedRequest containerName:s! resourceName:s! requestName:s!
NodeClaimStatus resourceClaimName:s! containers:[s] mapping:[NodeClaimMapping] overhead:[NodeClaimOverhead]
NodeClaimMapping name:s! quantity:q^
NodeClaimOverhead name:s! perPod:q^ perContainer:q^
VolumeHealth name:s! healthConditions:[VolumeHealthCondition] lastTransitionTime:t
VolumeHealthCondition status:s! reason:s! message:s
MountStatus name:s! mountPath:s! readOnly:b recursiveReadOnly:s^ volumeStatus:VolumeStatus^
VolumeStatus image:ImageVolumeStatus^
ImageVolumeStatus imageRef:s
ContainerUser linux:LinuxUser^
LinuxUser uid:l! gid:l! supplementalGroups:[l]
ResourceStatus name:s! resources:[ResourceHealth]
ResourceHealth resourceID:s! health:s message:s^
`

/** `omits`: when Go leaves the field out of the JSON it writes. */
export type SchemaType = SchemaShape & { readonly omits?: 'unset' | 'never' }

type SchemaShape =
  | { readonly kind: 'string' | 'int32' | 'int64' | 'boolean' | 'quantity' | 'time' | 'int-or-string' | 'any' }
  | { readonly kind: 'list' | 'map'; readonly of: SchemaType }
  | { readonly kind: 'struct'; readonly name: string }

export type SchemaStruct = ReadonlyMap<string, SchemaType>
/** Types by name. */
export type Schema = ReadonlyMap<string, SchemaStruct>

const LETTERS: Readonly<Record<string, SchemaType>> = {
  s: { kind: 'string' },
  i: { kind: 'int32' },
  l: { kind: 'int64' },
  b: { kind: 'boolean' },
  q: { kind: 'quantity' },
  t: { kind: 'time' },
  x: { kind: 'int-or-string' },
  '*': { kind: 'any' },
}

function parseType(text: string): SchemaType {
  if (text.endsWith('^')) return { ...parseType(text.slice(0, -1)), omits: 'unset' }
  if (text.endsWith('!')) return { ...parseType(text.slice(0, -1)), omits: 'never' }
  if (text.startsWith('[')) return { kind: 'list', of: parseType(text.slice(1, -1)) }
  if (text.startsWith('{')) return { kind: 'map', of: parseType(text.slice(1, -1)) }
  return LETTERS[text] ?? { kind: 'struct', name: text }
}

/** Reads a table of types; `known` are those that it may name besides its own. */
export function parseSchema(types: string, known: Schema = new Map()): Schema {
  const structs = new Map<string, SchemaStruct>(known)
  for (const line of types.trim().split('\n')) {
    const [name = '', ...fields] = line.split(' ')
    const struct = new Map<string, SchemaType>()
    for (const field of fields) {
      if (field.startsWith('+')) for (const [key, type] of structs.get(field.slice(1)) ?? []) struct.set(key, type)
      else struct.set(field.slice(0, field.indexOf(':')), parseType(field.slice(field.indexOf(':') + 1)))
    }
    structs.set(name, struct)
  }
  return structs
}

/** Every type of the table by name: PodSpec, Container, Probe, … */
export const POD_SCHEMA: Schema = parseSchema(TYPES)
