import { POD_SCHEMA, parseSchema, type Schema } from './pod-schema.ts'

/**
 * Kubernetes' own kinds that hold pod templates, as a table like the pod's (pod-schema.ts). From k8s.io/api apps/v1,
 * batch/v1 and core/v1 types.go (v1.37.2).
 */
const TYPES = `
PodTemplate apiVersion:s kind:s metadata:ObjectMeta template:PodTemplateSpec
ReplicationController apiVersion:s kind:s metadata:ObjectMeta spec:ReplicationControllerSpec status:ReplicationControllerStatus
Deployment apiVersion:s kind:s metadata:ObjectMeta spec:DeploymentSpec status:DeploymentStatus
ReplicaSet apiVersion:s kind:s metadata:ObjectMeta spec:ReplicaSetSpec status:ReplicaSetStatus
StatefulSet apiVersion:s kind:s metadata:ObjectMeta spec:StatefulSetSpec status:StatefulSetStatus
DaemonSet apiVersion:s kind:s metadata:ObjectMeta spec:DaemonSetSpec status:DaemonSetStatus
Job apiVersion:s kind:s metadata:ObjectMeta spec:JobSpec status:JobStatus
CronJob apiVersion:s kind:s metadata:ObjectMeta spec:CronJobSpec status:CronJobStatus
ReplicationControllerSpec replicas:i minReadySeconds:i selector:{s} template:PodTemplateSpec
ReplicationControllerStatus replicas:i fullyLabeledReplicas:i readyReplicas:i availableReplicas:i observedGeneration:l conditions:[ReplicationControllerCondition]
DeploymentSpec replicas:i selector:LabelSelector template:PodTemplateSpec strategy:DeploymentStrategy minReadySeconds:i revisionHistoryLimit:i paused:b progressDeadlineSeconds:i
DeploymentStatus observedGeneration:l replicas:i updatedReplicas:i readyReplicas:i availableReplicas:i unavailableReplicas:i terminatingReplicas:i conditions:[DeploymentCondition] collisionCount:i
ReplicaSetSpec replicas:i minReadySeconds:i selector:LabelSelector template:PodTemplateSpec
ReplicaSetStatus replicas:i fullyLabeledReplicas:i readyReplicas:i availableReplicas:i terminatingReplicas:i observedGeneration:l conditions:[ReplicaSetCondition]
StatefulSetSpec replicas:i selector:LabelSelector template:PodTemplateSpec volumeClaimTemplates:[PersistentVolumeClaim] serviceName:s podManagementPolicy:s updateStrategy:StatefulSetUpdateStrategy revisionHistoryLimit:i minReadySeconds:i persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy ordinals:StatefulSetOrdinals
StatefulSetStatus observedGeneration:l replicas:i readyReplicas:i currentReplicas:i updatedReplicas:i currentRevision:s updateRevision:s collisionCount:i conditions:[StatefulSetCondition] availableReplicas:i
DaemonSetSpec selector:LabelSelector template:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy minReadySeconds:i revisionHistoryLimit:i
DaemonSetStatus currentNumberScheduled:i numberMisscheduled:i desiredNumberScheduled:i numberReady:i observedGeneration:l updatedNumberScheduled:i numberAvailable:i numberUnavailable:i collisionCount:i conditions:[DaemonSetCondition]
JobSpec parallelism:i completions:i activeDeadlineSeconds:l podFailurePolicy:PodFailurePolicy successPolicy:SuccessPolicy backoffLimit:i backoffLimitPerIndex:i maxFailedIndexes:i selector:LabelSelector manualSelector:b template:PodTemplateSpec ttlSecondsAfterFinished:i completionMode:s suspend:b podReplacementPolicy:s managedBy:s scheduling:JobSchedulingConfiguration
JobStatus conditions:[JobCondition] startTime:t completionTime:t active:i succeeded:i failed:i terminating:i completedIndexes:s failedIndexes:s uncountedTerminatedPods:UncountedTerminatedPods ready:i
CronJobSpec schedule:s timeZone:s startingDeadlineSeconds:l concurrencyPolicy:s suspend:b jobTemplate:JobTemplateSpec successfulJobsHistoryLimit:i failedJobsHistoryLimit:i
CronJobStatus active:[ObjectReference] lastScheduleTime:t lastSuccessfulTime:t
ReplicationControllerCondition type:s status:s lastTransitionTime:t reason:s message:s
DeploymentStrategy type:s rollingUpdate:RollingUpdateDeployment
DeploymentCondition type:s status:s lastUpdateTime:t lastTransitionTime:t reason:s message:s
ReplicaSetCondition type:s status:s lastTransitionTime:t reason:s message:s
PersistentVolumeClaim apiVersion:s kind:s metadata:ObjectMeta spec:ClaimSpec status:PersistentVolumeClaimStatus
StatefulSetUpdateStrategy type:s rollingUpdate:RollingUpdateStatefulSetStrategy
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
StatefulSetOrdinals start:i
StatefulSetCondition type:s status:s lastTransitionTime:t reason:s message:s
DaemonSetUpdateStrategy type:s rollingUpdate:RollingUpdateDaemonSet
DaemonSetCondition type:s status:s lastTransitionTime:t reason:s message:s
PodFailurePolicy rules:[PodFailurePolicyRule]
SuccessPolicy rules:[SuccessPolicyRule]
JobSchedulingConfiguration schedulingPolicy:WorkloadPodGroupSchedulingPolicy schedulingConstraints:WorkloadPodGroupSchedulingConstraints disruptionMode:WorkloadPodGroupDisruptionMode resourceClaims:[WorkloadPodGroupResourceClaim]
JobCondition type:s status:s lastProbeTime:t lastTransitionTime:t reason:s message:s
UncountedTerminatedPods succeeded:[s] failed:[s]
JobTemplateSpec metadata:ObjectMeta spec:JobSpec
ObjectReference kind:s namespace:s name:s uid:s apiVersion:s resourceVersion:s fieldPath:s
RollingUpdateDeployment maxUnavailable:x maxSurge:x
PersistentVolumeClaimStatus phase:s accessModes:[s] capacity:{q} conditions:[PersistentVolumeClaimCondition] allocatedResources:{q} allocatedResourceStatuses:{s} currentVolumeAttributesClassName:s modifyVolumeStatus:ModifyVolumeStatus healthStatus:VolumeHealthStatus
RollingUpdateStatefulSetStrategy partition:i maxUnavailable:x
RollingUpdateDaemonSet maxUnavailable:x maxSurge:x
PodFailurePolicyRule action:s onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:[PodFailurePolicyOnPodConditionsPattern]
SuccessPolicyRule succeededIndexes:s succeededCount:i
WorkloadPodGroupSchedulingPolicy basic:WorkloadPodGroupBasicSchedulingPolicy gang:WorkloadPodGroupGangSchedulingPolicy
WorkloadPodGroupSchedulingConstraints topology:[TopologyConstraint]
WorkloadPodGroupDisruptionMode single:WorkloadPodGroupSingleDisruptionMode all:WorkloadPodGroupAllDisruptionMode
WorkloadPodGroupResourceClaim name:s resourceClaimName:s resourceClaimTemplateName:s
PersistentVolumeClaimCondition type:s status:s lastProbeTime:t lastTransitionTime:t reason:s message:s
ModifyVolumeStatus targetVolumeAttributesClassName:s status:s
VolumeHealthStatus healthConditions:[VolumeHealthCondition] lastTransitionTime:t
PodFailurePolicyOnExitCodesRequirement containerName:s operator:s values:[i]
PodFailurePolicyOnPodConditionsPattern type:s status:s
WorkloadPodGroupBasicSchedulingPolicy
WorkloadPodGroupGangSchedulingPolicy minCount:i
TopologyConstraint key:s
WorkloadPodGroupSingleDisruptionMode
WorkloadPodGroupAllDisruptionMode
`

/** The pod's types and these. */
export const WORKLOAD_SCHEMA: Schema = parseSchema(TYPES, POD_SCHEMA)

/** Kinds by their apiVersion. */
export const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  v1: ['Pod', 'PodTemplate', 'ReplicationController'],
  'apps/v1': ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'],
  'batch/v1': ['Job', 'CronJob'],
}
