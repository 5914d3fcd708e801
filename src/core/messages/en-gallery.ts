import type { GalleryWords } from './gallery-words.ts'

/** English words of the gallery. */
export const enGallery: GalleryWords = {
  title: 'Examples',
  intro: 'Each answers one question. Choosing one replaces the text.',
  open: 'Examples',
  topics: {
    sidecars: 'Sidecars',
    jobs: 'Jobs',
    order: 'Order and gates',
    trouble: 'Trouble',
    many: 'Many containers',
  },
  examples: {
    seed: { title: 'istio-proxy, native', question: 'Where did my `istio-proxy` go?' },
    'old-way': { title: 'istio-proxy, the old way', question: 'The same 2/2: what was different before?' },
    'vault-agent': {
      title: 'Vault agent',
      question: 'Who fetches the secret before `payments` starts, and who renews it?',
    },
    'log-shipper': { title: 'Log shipper', question: 'Are the last lines sent when the pod stops?' },
    'cloud-sql-proxy': { title: 'Cloud SQL proxy', question: 'How does `api` wait until its database can be reached?' },
    'job-old-way': { title: 'Job, the old way', question: 'Why does my Job never complete?' },
    'job-native': { title: 'Job, native sidecar', question: 'And how does it complete?' },
    'init-needs-network': {
      title: 'An init that needs the network',
      question: 'Why can `migrate` reach nothing?',
    },
    'reverse-stop-order': { title: 'Three sidecars', question: 'What stops first, and what last?' },
    'grace-too-short': { title: 'Grace too short', question: 'Why is `chat` killed on every rollout?' },
    'crash-loop': { title: 'Crash loop', question: 'What does the kubelet wait for between two restarts?' },
    'slow-startup-probe': { title: 'A slow start', question: 'Why does it take more than a minute until READY?' },
    evicted: { title: 'Evicted', question: 'The node was short of memory: why does kubectl say Error, not Evicted?' },
    'ephemeral-debug': { title: 'kubectl debug', question: 'Does a debug container count?' },
    'scheduling-gate': { title: 'A gated pod', question: 'Why does nothing start at all?' },
    'readiness-gate': { title: 'A readiness gate', question: 'READY says 2/2: why does the Service send nothing?' },
    'whole-shop': { title: 'A file with four pods', question: 'How do the pods of one file differ?' },
    'twenty-containers': { title: 'Twenty containers', question: 'Which three of twenty do not count?' },
  },
  failed: 'The examples could not be loaded. Load the page again.',
}
