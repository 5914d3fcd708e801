/**
 * Where a kind keeps its pod specs. `[]` stands for every item of a list, `*` for every key of a mapping. A group of ''
 * is the core group. Kinds are matched with their group: the same kind means other things elsewhere.
 */
export interface WorkloadPath {
  readonly groups: readonly string[]
  readonly kinds: readonly string[]
  readonly paths: readonly string[]
  /** Of a template that gives none: what a webhook of the kind puts in, or, where the API refuses it, what was surely meant. */
  readonly restartPolicy?: 'OnFailure'
}

const POD = 'spec.template.spec'
const JOB_SET = 'spec.replicatedJobs[].template.spec.template.spec'
const ray = (at: string): readonly string[] => [
  `${at}.headGroupSpec.template.spec`,
  `${at}.workerGroupSpecs[].template.spec`,
]
const flink = (at: string): readonly string[] =>
  ['podTemplate', 'jobManager.podTemplate', 'taskManager.podTemplate'].map((field) => `${at}.${field}.spec`)
const lws = (at: string): readonly string[] => [`${at}.leaderTemplate.spec`, `${at}.workerTemplate.spec`]

export const WORKLOAD_PATHS: readonly WorkloadPath[] = [
  { groups: [''], kinds: ['Pod'], paths: ['spec'] },
  { groups: [''], kinds: ['PodTemplate'], paths: ['template.spec'] },
  { groups: [''], kinds: ['ReplicationController'], paths: [POD] },
  { groups: ['apps', 'extensions', ''], kinds: ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'], paths: [POD] },
  { groups: ['batch'], kinds: ['Job'], paths: [POD], restartPolicy: 'OnFailure' },
  {
    groups: ['batch'],
    kinds: ['CronJob'],
    paths: ['spec.jobTemplate.spec.template.spec'],
    restartPolicy: 'OnFailure',
  },
  { groups: ['apps'], kinds: ['ControllerRevision'], paths: ['data.spec.template.spec'] },
  { groups: ['apps.openshift.io', ''], kinds: ['DeploymentConfig'], paths: [POD] },
  { groups: ['argoproj.io'], kinds: ['Rollout'], paths: [POD] },
  { groups: ['argoproj.io'], kinds: ['Experiment'], paths: ['spec.templates[].template.spec'] },
  { groups: ['serving.knative.dev'], kinds: ['Service', 'Configuration'], paths: [POD] },
  { groups: ['serving.knative.dev'], kinds: ['Revision'], paths: ['spec'] },
  { groups: ['jobset.x-k8s.io'], kinds: ['JobSet'], paths: [JOB_SET], restartPolicy: 'OnFailure' },
  { groups: ['leaderworkerset.x-k8s.io'], kinds: ['LeaderWorkerSet'], paths: lws('spec.leaderWorkerTemplate') },
  {
    groups: ['disaggregatedset.x-k8s.io'],
    kinds: ['DisaggregatedSet'],
    paths: lws('spec.roles[].spec.leaderWorkerTemplate'),
  },
  { groups: ['kueue.x-k8s.io'], kinds: ['Workload'], paths: ['spec.podSets[].template.spec'] },
  { groups: ['ray.io'], kinds: ['RayCluster'], paths: ray('spec') },
  { groups: ['ray.io'], kinds: ['RayJob'], paths: [...ray('spec.rayClusterSpec'), 'spec.submitterPodTemplate.spec'] },
  { groups: ['ray.io'], kinds: ['RayService'], paths: ray('spec.rayClusterConfig') },
  {
    groups: ['ray.io'],
    kinds: ['RayCronJob'],
    paths: [...ray('spec.jobTemplate.rayClusterSpec'), 'spec.jobTemplate.submitterPodTemplate.spec'],
  },
  {
    groups: ['kubeflow.org'],
    kinds: ['PyTorchJob', 'TFJob', 'MPIJob', 'XGBoostJob', 'PaddleJob', 'JAXJob', 'MXJob'],
    paths: ['pytorch', 'tf', 'mpi', 'xgb', 'mx', 'mxnet', 'paddle', 'jax'].map(
      (fw) => `spec.${fw}ReplicaSpecs.*.template.spec`,
    ),
  },
  { groups: ['kubeflow.org'], kinds: ['Notebook'], paths: [POD] },
  {
    groups: ['trainer.kubeflow.org'],
    kinds: ['TrainingRuntime', 'ClusterTrainingRuntime'],
    paths: [`spec.template.${JOB_SET}`],
  },
  { groups: ['batch.volcano.sh'], kinds: ['Job'], paths: ['spec.tasks[].template.spec'] },
  { groups: ['batch.volcano.sh'], kinds: ['CronJob'], paths: ['spec.jobTemplate.spec.tasks[].template.spec'] },
  { groups: ['flow.volcano.sh'], kinds: ['JobTemplate'], paths: ['spec.tasks[].template.spec'] },
  { groups: ['keda.sh'], kinds: ['ScaledJob'], paths: ['spec.jobTargetRef.template.spec'] },
  {
    groups: ['sparkoperator.k8s.io'],
    kinds: ['SparkApplication', 'SparkConnect'],
    paths: ['driver', 'executor', 'server'].map((role) => `spec.${role}.template.spec`),
  },
  {
    groups: ['sparkoperator.k8s.io'],
    kinds: ['ScheduledSparkApplication'],
    paths: ['driver', 'executor'].map((role) => `spec.template.${role}.template.spec`),
  },
  { groups: ['flink.apache.org'], kinds: ['FlinkDeployment'], paths: flink('spec') },
  { groups: ['flink.apache.org'], kinds: ['FlinkBlueGreenDeployment'], paths: flink('spec.template.spec') },
  {
    groups: ['serving.kserve.io'],
    kinds: ['LLMInferenceService', 'LLMInferenceServiceConfig'],
    paths: ['template', 'worker', 'prefill.template', 'prefill.worker', 'router.scheduler.template'].map(
      (at) => `spec.${at}`,
    ),
  },
  { groups: ['apps.kruise.io'], kinds: ['CloneSet', 'StatefulSet', 'DaemonSet', 'BroadcastJob'], paths: [POD] },
  {
    groups: ['apps.kruise.io'],
    kinds: ['UnitedDeployment'],
    paths: ['statefulSetTemplate', 'advancedStatefulSetTemplate', 'cloneSetTemplate', 'deploymentTemplate'].map(
      (at) => `spec.template.${at}.${POD}`,
    ),
  },
  {
    groups: ['apps.kruise.io'],
    kinds: ['AdvancedCronJob'],
    paths: ['jobTemplate', 'broadcastJobTemplate'].map((at) => `spec.template.${at}.${POD}`),
  },
  { groups: ['agones.dev'], kinds: ['GameServer'], paths: [POD] },
  { groups: ['agones.dev'], kinds: ['Fleet', 'GameServerSet'], paths: ['spec.template.spec.template.spec'] },
  {
    groups: ['agents.x-k8s.io', 'extensions.agents.x-k8s.io'],
    kinds: ['Sandbox', 'SandboxTemplate'],
    paths: ['spec.podTemplate.spec'],
  },
  { groups: ['actions.github.com'], kinds: ['AutoscalingRunnerSet'], paths: [POD] },
  { groups: ['actions.github.com'], kinds: ['EphemeralRunnerSet'], paths: ['spec.ephemeralRunnerSpec.spec'] },
  { groups: ['actions.github.com'], kinds: ['EphemeralRunner'], paths: ['spec.spec'] },
  { groups: ['actions.summerwind.dev'], kinds: ['RunnerSet'], paths: [POD] },
]

/** Objects that carry whole objects: the table is applied to each of them. */
export const CARRIERS: readonly WorkloadPath[] = [
  { groups: ['', 'template.openshift.io'], kinds: ['Template'], paths: ['objects[]'] },
  { groups: ['workload.codeflare.dev'], kinds: ['AppWrapper'], paths: ['spec.components[].template'] },
]

/** Kinds that list containers and are no pod template; no kinds: the whole group. */
export const FALSE_FRIENDS: readonly { readonly group: RegExp; readonly kinds?: readonly string[] }[] = [
  { group: /^metrics\.k8s\.io$|^imagepolicy\.k8s\.io$|^admission\.k8s\.io$|^apiextensions\.k8s\.io$/ },
  { group: /(^|\.)kyverno\.io$|^chainsaw\.kyverno\.io$/ },
  { group: /(^|\.)gatekeeper\.sh$/ },
  { group: /^kubevirt\.io$|^cluster\.x-k8s\.io$|^karpenter\.sh$/ },
  {
    group: /^argoproj\.io$/,
    kinds: [
      'ApplicationSet',
      'Application',
      'Workflow',
      'WorkflowTemplate',
      'CronWorkflow',
      'ClusterWorkflowTemplate',
      'AnalysisTemplate',
      'ClusterAnalysisTemplate',
      'AnalysisRun',
    ],
  },
  { group: /(^|\.)tekton\.dev$/ },
  {
    group: /^serving\.kserve\.io$/,
    kinds: ['InferenceService', 'ServingRuntime', 'ClusterServingRuntime', 'ClusterStorageContainer'],
  },
  { group: /^apps\.kruise\.io$/, kinds: ['SidecarSet'] },
  { group: /^opentelemetry\.io$|^monitoring\.coreos\.com$/ },
  { group: /^acid\.zalan\.do$|^pxc\.percona\.com$|^postgresql\.cnpg\.io$/ },
  { group: /^actions\.summerwind\.dev$/, kinds: ['RunnerDeployment'] },
  { group: /^kubeflow\.org$/, kinds: ['Experiment'] },
  { group: /^trainer\.kubeflow\.org$/, kinds: ['TrainJob'] },
  { group: /^cert-manager\.io$|^bitnami\.com$|^external-secrets\.io$/ },
  {
    group:
      /^policy\.open-cluster-management\.io$|^helm\.toolkit\.fluxcd\.io$|^kustomize\.config\.k8s\.io$|^kind\.x-k8s\.io$/,
  },
]

/** Where an unknown kind may keep a pod spec without being asked: the shapes that controllers use. */
export const SHAPE_PATHS: readonly string[] = [
  POD,
  'spec.podTemplate.spec',
  'spec.jobTemplate.spec.template.spec',
  'spec.template.spec.template.spec',
  'spec.jobTemplate.template.spec',
  'spec.podTemplateSpec.spec',
  'spec.pod.spec',
  'spec.*.template.spec',
  'spec.*.podTemplate.spec',
  'spec.*[].template.spec',
]
