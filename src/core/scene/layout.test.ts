import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { en } from '../messages/en.ts'
import { enMap } from '../messages/en-map.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { layoutDown } from './layout-down.ts'
import { layoutMap } from './layout-map.ts'

import { textWidth } from './text-width.ts'

function timelineOf(text: string): Timeline {
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no timeline')
  return timeline
}

const THREE = `apiVersion: v1
kind: Pod
metadata: {name: three}
spec:
  volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: {}}, {name: c, emptyDir: {}}, {name: d, emptyDir: {}}, {name: s, emptyDir: {}}]
  containers:
  - {name: one, image: x, volumeMounts: [{name: a, mountPath: /a}, {name: b, mountPath: /b}, {name: c, mountPath: /c}, {name: d, mountPath: /d}, {name: s, mountPath: /s}]}
  - {name: two, image: x, volumeMounts: [{name: s, mountPath: /s}]}
  - {name: three, image: x}
`

test('on a phone no label covers another', () => {
  const scene = layoutDown(timelineOf(THREE), { width: 366 }, en)
  const boxes = scene.groups
    .flatMap(({ shapes }) => shapes)
    .flatMap((shape) => {
      if (shape.kind !== 'text' || shape.cls !== 'label') return []
      const width = textWidth(shape.text, 11)
      return [{ y: shape.y, from: shape.anchor === 'end' ? shape.x - width : shape.x, width, text: shape.text }]
    })
  const covered = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.abs(b.y - one.y) < 10 && one.from < b.from + b.width && b.from < one.from + one.width),
  )
  expect(boxes.length).toBeGreaterThan(1)
  expect(covered).toEqual([])
})

test('the Map draws shared volumes one by one and many own ones as one pill', () => {
  const { volumes } = layoutMap(timelineOf(THREE), { width: 1012 }, en, enMap)
  expect(volumes.map(({ name, count, mounts }) => [name, count, mounts.map(({ container }) => container)])).toEqual([
    ['s', 1, ['one', 'two']],
    ['a', 4, ['one', 'one', 'one', 'one']],
  ])
})

test('a Job whose mains exit together rests while they work', () => {
  const timeline = timelineOf(`apiVersion: batch/v1
kind: Job
metadata: {name: pair}
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - {name: writer, image: w}
      - {name: reader, image: r}
`)
  const rest = timeline.acts.find(({ fromMs, toMs }) => fromMs <= timeline.restMs && timeline.restMs < toMs)
  expect(rest?.id).toBe('serve')
  expect(timeline.acts.map(({ id }) => id)).toEqual(['start', 'serve', 'stop'])
})
