import { describe, expect, test } from 'vitest'
import {
  analyze,
  chooseLocale,
  describeLedger,
  describePoint,
  describeVerdict,
  EXAMPLES,
  en,
  enExplain,
  enTell,
  explainPod,
  ko,
  loadExample,
  stateAt,
} from '../index.ts'

test('the first language asked for that there is, else English', () => {
  expect(chooseLocale(['fr-FR', 'ko-KR', 'en'])).toBe('ko')
  expect(chooseLocale(['EN-gb', 'ko'])).toBe('en')
  expect(chooseLocale(['fr'])).toBe('en')
  expect(chooseLocale([])).toBe('en')
})

describe('what is told of every example, in both languages', () => {
  for (const { name, scenario } of EXAMPLES)
    test(name, async () => {
      const { pods } = analyze(await loadExample(name), scenario === undefined ? {} : { scenarios: { 0: scenario } })
      const timeline = pods[0]?.timeline
      if (timeline === undefined) throw new Error('no timeline')
      for (const t of [0, timeline.restMs, timeline.endMs]) {
        const english = sentences(t, en, enExplain, enTell)
        const korean = sentences(t, ko, ko.explain, ko.tell)
        expect(korean.length).toBe(english.length)
        for (const sentence of [...english, ...korean]) {
          expect(sentence).not.toMatch(/undefined|NaN|\[object/)
          expect(sentence.trim()).not.toBe('')
        }
        for (const sentence of korean) expect(sentence).toMatch(/[가-힣]/)
      }

      function sentences(t: number, messages: typeof en, explain: typeof enExplain, tell: typeof enTell) {
        if (timeline === undefined) return []
        const moment = stateAt(timeline, t)
        return [
          ...explainPod(timeline, t, messages, explain).map(({ question, sentence }) => `${question} ${sentence}`),
          describeVerdict(timeline, moment, messages).sentence,
          ...describeLedger(timeline, moment, messages).map(({ why }) => why),
          ...timeline.events.map((event) => tell.events[event.type](event.values ?? {}, event.container ?? '')),
          ...timeline.lanes.flatMap(({ container }) => {
            const point = describePoint(timeline, container, t, 0, tell)
            return point === undefined
              ? []
              : [
                  Object.values(point)
                    .filter((v) => typeof v === 'string')
                    .join(' '),
                ]
          }),
        ]
      }
    })
})
