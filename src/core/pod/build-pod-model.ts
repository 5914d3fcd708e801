import type { KubernetesVersion } from '../kube/kubernetes-version.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/span.ts'
import { applyDefaults } from './apply-defaults.ts'
import { completePod } from './complete-pod.ts'
import { type Decoded, decodeTyped, type TypeProblem } from './decode-typed.ts'
import { describeChanges } from './describe-changes.ts'
import { describeNoEffect } from './describe-no-effect.ts'
import { describeProblems } from './describe-problems.ts'
import type { PodSource } from './find-pods.ts'
import type { PodModel } from './pod-model.ts'

export interface BuiltPod {
  readonly pod: PodModel
  readonly diagnostics: readonly Diagnostic[]
}

/** A pod with its spec as it was read, before anything was dropped or filled in. */
export interface ReadPod extends BuiltPod {
  readonly typed: Decoded
  /** Nothing was dropped for the version's sake: `pod.spec` is what was written, with defaults. */
  readonly isWhole: boolean
}

/**
 * A pod to be drawn from what was written: typed, cut to what that Kubernetes version knows, defaulted, roles decided. Total:
 * what does not fit is told and the rest is drawn.
 */
export function buildPodModel(source: PodSource, kubernetes: KubernetesVersion): ReadPod {
  const typed = decodeTyped(source.spec, 'PodSpec', source.path)
  const status = source.status === undefined ? undefined : decodeTyped(source.status, 'PodStatus', 'status')
  const completed = completePod(source, { spec: typed.value ?? {}, status: status?.value }, kubernetes, applyDefaults)
  const problems = describeProblems(typed.problems, source)
  const { pod } = completed
  const isEmpty = pod.containers.length === 0 && typed.problems.length === 0
  const noContainers = isEmpty ? [noContainer(source)] : []
  const noEffect = describeNoEffect(source.spec, source.path)
  const statusProblems = describeStatus(status?.problems ?? [])
  const changes = describeChanges(completed, source, kubernetes)
  const diagnostics = [...problems, ...changes, ...noEffect, ...statusProblems, ...noContainers]
  return { pod, diagnostics, typed, isWhole: completed.changes.length === 0 }
}

function noContainer({ spec, path }: PodSource): Diagnostic {
  const head = { from: spec.span.from, to: Math.min(spec.span.to, spec.span.from + 1) }
  return warning('pod/no-containers', head, `${path}.containers`, {})
}

function describeStatus(problems: readonly TypeProblem[]): readonly Diagnostic[] {
  return problems
    .filter((problem) => problem.kind === 'wrong-type')
    .map((problem) =>
      warning('field/wrong-type', problem.span, problem.path, { expected: problem.expected, found: problem.found }),
    )
}

function warning(code: Diagnostic['code'], span: Span, path: string, values: Diagnostic['values']): Diagnostic {
  return { code, severity: 'warning', span, path, values }
}
