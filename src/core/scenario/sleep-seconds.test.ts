import { expect, test } from 'vitest'
import { sleepSeconds } from './sleep-seconds.ts'

test('the seconds that a command says it sleeps', () => {
  expect(sleepSeconds(['sleep', '5'])).toBe(5)
  expect(sleepSeconds(['sh', '-c', 'echo hi && sleep 2m'])).toBe(120)
  expect(sleepSeconds(['/bin/sleep'], ['1.5'])).toBe(1.5)
  expect(sleepSeconds(['sleep', '99999'])).toBe(3600)
})

test('nothing, where it does not say, or sleeps in a loop', () => {
  expect(sleepSeconds(['oversleep', '5'])).toBeUndefined()
  expect(sleepSeconds(undefined)).toBeUndefined()
  expect(sleepSeconds(['sh', '-c', 'while true; do work\n sleep 1\ndone'])).toBeUndefined()
  expect(sleepSeconds(['sh', '-c', 'until nslookup db; do sleep 2; done'])).toBeUndefined()
  expect(sleepSeconds(['sh', '-c', 'sleep 3; while read line; do echo $line; done'])).toBe(3)
})
