import type { EmbedWords } from './embed-words.ts'

/** English words of the embedded picture. */
export const enEmbed: EmbedWords = {
  openInPodlapse: 'Open in Podlapse',
  play: 'Play',
  pause: 'Pause',
  step: 'Next event',
  time: 'Time',
  timeText: ({ seconds, act, ready, total, status }) =>
    `${seconds} seconds, ${act}. READY ${ready} of ${total}. STATUS ${status}.`,
  pictureOf: (name, ready, status) => `${name}: containers over time. READY ${ready}, STATUS ${status}.`,
  kubectlPrints: 'what `kubectl get pod` prints at this moment',
  countUnderLine: 'Count the solid bars under the line.',
  nothing: 'There is no pod to show: the address ends without a link (#v1.…) or YAML (#yaml=…).',
  otherOrigin: '`src` may name a Podlapse link, or YAML of this page’s own origin.',
  notFetched: (address) => `${address} could not be read.`,
  tooLarge: (limit) => `More than ${limit} of YAML are not drawn here.`,
  failed: 'This picture could not be drawn. That is a fault of Podlapse.',
}
