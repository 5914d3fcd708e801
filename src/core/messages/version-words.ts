import type { SidecarStage } from '../kube/sidecar-stage.ts'
import type { IstioInjection } from '../pod/find-istio.ts'
import type { LifeChange } from '../timeline/life-change.ts'

/** What the chosen Kubernetes and Istio make of this pod. Names in back-ticks. */
export interface VersionWords {
  readonly title: (kubernetes: string) => string
  /** Nothing that kubectl prints would be otherwise in the newest. */
  readonly same: (kubernetes: string, newest: string) => string
  readonly newest: (kubernetes: string) => string
  readonly strip: string
  /** "v1.29: other rows than in v1.28" */
  readonly change: (of: { readonly before: string; readonly change: LifeChange }) => string
  readonly legend: string
  readonly looking: string
  /** Nobody looks at each version. */
  readonly tooLong: string
  readonly field: Readonly<
    Record<SidecarStage, (of: { readonly names: readonly string[]; readonly kubernetes: string }) => string>
  >
  readonly fieldStory: string
  readonly istio: string
  readonly istioVersion: (minor: number) => string
  readonly injection: Readonly<
    Record<IstioInjection, (of: { readonly istio: string; readonly kubernetes: string }) => string>
  >
  /** The proxy of this pod stands where that Istio would not put it. */
  readonly otherwise: Readonly<Record<'initContainers' | 'containers', string>>
  readonly compare: string
}
