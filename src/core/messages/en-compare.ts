import type { CompareWords } from './compare-words.ts'

const moments = (count: number): string => (count === 1 ? 'one moment' : `${count} moments`)

/** English words of Compare. */
export const enCompare: CompareWords = {
  title: 'Compare',
  against: 'Compare with',
  modes: {
    twin: 'The other way',
    version: 'Another Kubernetes',
    pod: 'Another pod of the file',
    edit: 'Before the last edit',
  },
  otherVersion: 'Kubernetes of B',
  otherPod: 'Pod of B',
  example: 'Job with istio-proxy',
  exampleWhat: 'old way hangs at 1/2 NotReady, native completes',
  saveSvg: 'Save as SVG',
  noTwin:
    'This pod has no native sidecar, and no container that is known to be a helper: there is nothing to move. Hold it against another Kubernetes, or see the Job below.',
  noOtherPod: 'There is one pod in this file. Paste two, divided by `---`, to see them on one axis.',
  noEdit: 'Nothing was edited yet. Change the YAML or paste another, and the pod before it is shown beside it.',
  meantAsSidecar: 'main, meant as a sidecar',
  ways: {
    native: 'Native sidecar',
    nativeNote: (names) => `${names} in initContainers, restartPolicy: Always`,
    old: 'Old way',
    oldNote: (names) => `${names} in containers`,
  },
  now: 'Now',
  nowNote: 'as it stands in the YAML',
  before: 'Before',
  beforeNote: 'the last edit or paste',
  headlines: {
    jobEndless: ({ work, isJob }) =>
      `When ${work} exits, native lets the ${isJob ? 'Job' : 'pod'} complete. The old way never does.`,
    jobBothEnd: (moved) => `${moved}, native or the old way: both come to an end, in another order.`,
    ordered: (moved, count) =>
      count === 1
        ? `Native: ${moved} starts before the mains and stops after them. The old way has no order.`
        : `Native: ${moved} start before the mains and stop after them. The old way has no order.`,
    sameBlock: 'Same images, same moment, one block of YAML moved.',
    versionsSame: (a, b) => `This pod behaves the same on v${a} and v${b}.`,
    versionsDiffer: (a, b, count) => `This pod differs on v${a} and v${b} at ${moments(count)}.`,
    podsSame: (a, b) => `${a} and ${b} print the same all along.`,
    podsDiffer: (a, b, count) => `${a} and ${b} differ at ${moments(count)}.`,
    editSame: 'The last edit changes nothing that kubectl prints.',
    editDiffers: (count) => `The last edit shows at ${moments(count)}.`,
    onlyDifferences: 'Between the panels: only the moments where READY, STATUS or order differ.',
  },
  join: (names) => {
    if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  },
  differences: 'Differences',
  differencesNote: 'Each takes the playhead to its moment.',
  andMore: (count) => `and ${count} more`,
  row: (a, b) => [`A prints ${a},`, `B prints ${b}.`],
  notFound: 'NotFound',
  noGate: ({ side, container, gate, until }) => [
    `${side} has no gate:`,
    until === 'ready' ? `${container} runs before ${gate} is ready.` : `${container} runs before ${gate} has exited.`,
  ],
  noStopOrder: ({ side, other, container, gone }) => [
    `${side} stops ${container} at once.`,
    `${other} waits until ${gone} has exited.`,
  ],
  endless: ({ side, other, containers }) => [`${other} stops ${containers}.`, `${side} waits for it, for good.`],
  neverStarts: ({ side, other, container }) => [`${other} starts ${container}.`, `${side} never does.`],
  kubectlNote: 'what `kubectl get pod` prints at this moment',
  job: { complete: 'Complete 1/1', failed: 'Failed 0/1', running: 'Running 0/1', noEnd: 'Running 0/1, with no end' },
  pictureLabel: (a, b) => `A, ${a}, over B, ${b}: containers over time`,
  timeText: ({ time, a, b }) => `${time}. A ${a}. B ${b}.`,
}
