import type { Scenario } from './scenario.ts'

/** The exit code with which a container crashes; undefined when it does not. */
export function crashCode(scenario: Scenario, container: string): number | undefined {
  return scenario.containers?.[container]?.runs?.find(({ exitCode }) => (exitCode ?? 0) !== 0)?.exitCode
}

/** The scenario in which every crash of that container has this exit code, 1 to 255. Pure. */
export function setCrashCode(scenario: Scenario, container: string, code: number): Scenario {
  const own = scenario.containers?.[container]
  if (own?.runs === undefined || !Number.isInteger(code) || code < 1 || code > 255) return scenario
  const runs = own.runs.map((run) => ((run.exitCode ?? 0) === 0 ? run : { ...run, exitCode: code }))
  return { ...scenario, containers: { ...scenario.containers, [container]: { ...own, runs } } }
}
