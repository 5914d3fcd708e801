/** What `kubectl podlapse …` asks of kubectl and, given the answer as standard input, of podlapse. */
export interface PluginCall {
  /** Undefined: nothing is fetched, podlapse reads what `podlapse` names. */
  readonly kubectl: readonly string[] | undefined
  readonly podlapse: readonly string[]
}

const COMMANDS = ['explain', 'render', 'link']
/** Flags of kubectl that choose a cluster, a namespace or objects; each with a value. */
const KUBECTL_VALUES = [
  '-n',
  '--namespace',
  '--context',
  '--kubeconfig',
  '--cluster',
  '--user',
  '--as',
  '--as-group',
  '-s',
  '--server',
  '-l',
  '--selector',
  '--field-selector',
  '--request-timeout',
]
const KUBECTL_SWITCHES = ['-A', '--all-namespaces', '--insecure-skip-tls-verify']
const PODLAPSE_VALUES = [
  '--kubernetes',
  '--at',
  '--until',
  '--scenario',
  '--width',
  '--theme',
  '--base',
  '-o',
  '--output',
  '--format',
  '--scale',
  '--pod',
]
/** Kinds whose pods can be drawn, as kubectl abbreviates them. */
const KINDS =
  /^(?:po|pods?|deploy|deployments?|sts|statefulsets?|ds|daemonsets?|rs|replicasets?|rc|replicationcontrollers?|jobs?|cj|cronjobs?)(?:\.[a-z0-9.-]+)?$/i
/** A name, or KIND/NAME: never a flag. */
const OBJECT = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/

/**
 * Splits the words behind `kubectl podlapse`: `POD…`, `KIND NAME…` or `KIND/NAME…` and kubectl's own flags become a
 * `kubectl get … -o yaml`; all else goes to podlapse. With `-f FILE`, `-`, or nothing to get, nothing is fetched. Total.
 */
export function splitPluginArguments(argv: readonly string[]): PluginCall | { readonly problem: string } {
  const [kubectl, podlapse, objects, files]: [string[], string[], string[], string[]] = [[], [], [], []]
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    const flag = word.startsWith('--') ? word.replace(/=.*$/s, '') : word
    const isWhole = word !== flag || /^-[nls]./.test(word)
    const known = KUBECTL_VALUES.includes(isWhole && !word.startsWith('--') ? word.slice(0, 2) : flag)
    const value = () => argv[++i] ?? ''
    if (known) kubectl.push(...(isWhole ? [word] : [word, value()]))
    else if (KUBECTL_SWITCHES.includes(flag)) kubectl.push(word)
    else if (word === '-f' || word === '--filename') files.push(value())
    else if (word === '-') files.push(word)
    else if (PODLAPSE_VALUES.includes(flag)) podlapse.push(...(isWhole ? [word] : [word, value()]))
    else if (word.startsWith('-')) podlapse.push(word)
    else if (objects.length === 0 && podlapse.length === 0 && (COMMANDS.includes(word) || word === 'open'))
      podlapse.push(word)
    else if (podlapse[0] === 'open') files.push(word)
    else if (OBJECT.test(word)) objects.push(word)
    else return { problem: `"${word}" is no name of an object` }
  }
  if (files.length > 0) {
    const problem = 'name objects of the cluster or files with -f, not both'
    return objects.length > 0 ? { problem } : { kubectl: undefined, podlapse: [...podlapse, ...files] }
  }
  if (objects.length === 0 && !kubectl.some((word) => /^(?:-l|--selector|--field-selector|-A|--all-n)/.test(word)))
    return podlapse.some((word) => /^(?:--help|-h|--version)$/.test(word))
      ? { kubectl: undefined, podlapse }
      : { problem: 'name a pod, or KIND/NAME, or -l SELECTOR' }
  const isPods = !objects.some((word) => word.includes('/')) && !KINDS.test(objects[0] ?? '')
  return {
    kubectl: ['get', ...(isPods ? ['pods'] : []), ...objects, ...kubectl, '-o', 'yaml'],
    podlapse: [...podlapse, '-'],
  }
}
