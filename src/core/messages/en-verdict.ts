import { enList, enNames } from './en-list.ts'
import type { ReadinessWords } from './readiness-words.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']
const number = (n: number): string => NUMBERS[n] ?? String(n)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const count = (n: number, one: string): string => `${lower(number(n))} ${n === 1 ? one : `${one}s`}`

/** English sentences of the verdict. */
export const enVerdict: ReadinessWords['verdict'] = {
  gone: () => 'The pod is gone: kubectl says NotFound.',
  completed: (status) => `Nothing runs any more: the row says ${status}.`,
  evicted: (status) => `The kubelet evicted the pod, and it stays: the row says ${status}.`,
  refused: (status) => `The node was under pressure, so the kubelet refused the pod: the row says ${status}.`,
  resting: ({ mains, sidecars, inits }) => {
    const counted = [
      ...(mains > 0 ? [count(mains, 'main')] : []),
      ...(sidecars > 0 ? [count(sidecars, 'native sidecar')] : []),
    ]
    const text = enList(counted)
    const never =
      inits.length === 0
        ? ''
        : inits.length === 1
          ? ` \`${inits[0]}\` runs, exits and never counts.`
          : ` ${number(inits.length)} regular init containers never count.`
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${mains + sidecars === 1 ? 'is' : 'are'} counted.${never}`
  },
  nothing: (first) =>
    first === undefined ? 'Nothing is counted yet.' : `\`${first}\` runs first. Nothing is counted yet.`,
  some: ({ ready, total, missing }) =>
    `${ready} of ${total} counted at this moment. Not counted: ${enList(missing.map(({ name, why }) => `\`${name}\` (${why})`))}.`,
  terminating: ({ running, ready }) =>
    running.length === 0
      ? `All have exited; kubectl still prints ${ready} until the kubelet reports the whole pod stopped.`
      : `${enNames(running)} still ${running.length === 1 ? 'runs' : 'run'}. kubectl prints ${ready} until the whole pod has stopped.`,
  gated: () => 'A scheduling gate holds the pod back: no node runs it yet.',
}
