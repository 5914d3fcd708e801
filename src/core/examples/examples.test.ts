import { describe, expect, test } from 'vitest'
import { analyze, EXAMPLES, type Example, loadExample, stateAt } from '../index.ts'

/** What is told of an example on purpose; everything else would surprise. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'readiness-gate': ['field/no-effect'],
  evicted: ['scenario/from-source'],
}

async function analyzeExample({ name, scenario }: Example) {
  return analyze(await loadExample(name), scenario === undefined ? {} : { scenarios: { 0: scenario } })
}

test('there are at least fifteen, each with its own name', () => {
  const names = EXAMPLES.map(({ name }) => name)
  expect(names.length).toBeGreaterThanOrEqual(15)
  expect(new Set(names).size).toBe(names.length)
})

describe('each says nothing that surprises and rests on what the gallery promises', () => {
  for (const example of EXAMPLES) {
    test(example.name, async () => {
      const { pods, diagnostics } = await analyzeExample(example)
      expect(diagnostics.map(({ code }) => code)).toEqual(EXPECTED[example.name] ?? [])
      const timeline = pods[0]?.timeline
      if (timeline === undefined) throw new Error('no timeline')
      const { ready, status } = stateAt(timeline, timeline.restMs).row
      expect({ ready, status }).toEqual({ ready: example.ready, status: example.status })
    })
  }
})

test('the file with the shop holds four pods', async () => {
  expect(analyze(await loadExample('whole-shop'), { timelines: [] }).pods.map(({ pod }) => pod.kind)).toEqual([
    'Deployment',
    'Deployment',
    'StatefulSet',
    'CronJob',
  ])
})
