import { expect, test } from 'vitest'
import { readScenario } from './read-scenario.ts'

const problemOf = (scenario: unknown) => {
  const read = readScenario(typeof scenario === 'string' ? scenario : JSON.stringify(scenario))
  return 'problem' in read ? read.problem : undefined
}
const inApp = (behavior: unknown) => problemOf({ containers: { app: behavior } })

test('every documented field is read as it stands', () => {
  const whole = {
    version: 1,
    sandboxSeconds: 0.5,
    deleteAtSeconds: 60,
    deleteGraceSeconds: 0,
    evictAtSeconds: 45.5,
    evictGraceSeconds: 10,
    assumed: ['deleteAtSeconds'],
    containers: {
      app: {
        imagePullSeconds: 1.5,
        imagePullFails: { untilSeconds: 20 },
        startSeconds: 0.03,
        startFails: { firstAttempts: 2 },
        runs: [{ exitCode: 1, afterSeconds: 3, reason: 'OOMKilled' }, {}],
        startupProbe: { succeedsAfterSeconds: 4, firstAttempts: 1 },
        readinessProbe: { failsBetweenSeconds: [3, 9] },
        livenessProbe: { failsFromSeconds: 30 },
        postStartSeconds: 1,
        postStartFails: false,
        preStopSeconds: 2,
        preStopFails: true,
        termSeconds: null,
        termExitCode: 143,
      },
    },
  }
  expect(readScenario(JSON.stringify(whole))).toEqual(whole)
})

test.each([
  ['{', 'this is not valid JSON'],
  ['[]', 'a scenario is a JSON object'],
  ['{"containers": []}', '`containers` must be an object of container names, not []'],
  ['{"containers": {"app": 3}}', '`containers.app` must be an object, not 3'],
  ['{"deleteAtSeconds": -1}', '`deleteAtSeconds` must be seconds, a number from 0 up, not -1'],
  ['{"deleteGraceSeconds": 1.5}', '`deleteGraceSeconds` must be a whole number from 0 up, not 1.5'],
  ['{"evictAtSeconds": "soon"}', '`evictAtSeconds` must be seconds, a number from 0 up, not "soon"'],
  ['{"evictGraceSeconds": -1}', '`evictGraceSeconds` must be a whole number from 0 up, not -1'],
  ['{"version": 2}', '`version` must be 1, not 2'],
  ['{"assumed": [1]}', '`assumed` must be a list of paths, not [1]'],
  ['{"__proto__": {}}', '`__proto__` is no field of a scenario'],
])('%s is refused: %s', (text, problem) => {
  expect(problemOf(text)).toContain(problem)
})

test.each([
  [{ imagePullSecond: 1 }, '`containers.app.imagePullSecond` is no field of a scenario; there are: imagePullSeconds, '],
  [{ imagePullFails: {} }, '`containers.app.imagePullFails` must be true, false or {"untilSeconds": n}, not {}'],
  [{ startFails: { firstAttempts: -1 } }, '`containers.app.startFails.firstAttempts` must be a whole number from 0 up'],
  [{ runs: [{}, { exitCode: 300 }] }, '`containers.app.runs[1].exitCode` must be an exit code from 0 to 255, not 300'],
  [
    { runs: [{ exit: 1 }] },
    '`containers.app.runs[0].exit` is no field of a scenario; there are: exitCode, afterSeconds',
  ],
  [{ startupProbe: { fails: 1 } }, '`containers.app.startupProbe.fails` must be true or false, not 1'],
  [
    { readinessProbe: { failsBetweenSeconds: [9, 3] } },
    'must be two seconds [from, to], the first not after the second',
  ],
  [{ termSeconds: 'long' }, '`containers.app.termSeconds` must be seconds, a number from 0 up, or null, not "long"'],
])('%j of a container is refused', (behavior, problem) => {
  expect(inApp(behavior)).toContain(problem)
})
