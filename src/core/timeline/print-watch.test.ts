import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { EXAMPLE_PODS } from '../testdata/example-pods.ts'
import { printWatch } from './print-watch.ts'

const timeline = analyze(EXAMPLE_PODS.seed ?? '').pods[0]?.timeline

test('a line for each change up to the moment, as in a terminal', () => {
  if (timeline === undefined) throw new Error('no timeline')
  expect(printWatch(timeline, 0)).toEqual([
    'NAME                          READY   STATUS     RESTARTS   AGE',
    'details-v1-766844796b-zmr86   0/2     Init:0/2   0          0s',
  ])
  const served = printWatch(timeline, timeline.restMs)
  expect(served.slice(1).map((line) => line.split(/\s+/).slice(1, 3))).toEqual([
    ['0/2', 'Init:0/2'],
    ['0/2', 'Init:0/2'],
    ['0/2', 'Init:1/2'],
    ['0/2', 'Init:1/2'],
    ['0/2', 'PodInitializing'],
    ['0/2', 'PodInitializing'],
    ['1/2', 'PodInitializing'],
    ['2/2', 'Running'],
  ])
})

test('columns widen for what comes, and what was printed stays', () => {
  if (timeline === undefined) throw new Error('no timeline')
  const early = printWatch(timeline, 4000)
  const late = printWatch(timeline, timeline.endMs)
  expect(late.slice(0, early.length)).toEqual(early)
  expect(late.at(-1)).toContain('Completed')
  expect((late[late.length - 1] ?? '').indexOf('0/2')).toBe((late[0] ?? '').indexOf('READY'))
})
