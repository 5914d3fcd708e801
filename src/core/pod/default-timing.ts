import type { JsonValue } from '../manifest/manifest-to-json.ts'
import { imageTag } from './image-tag.ts'

type Json = { readonly [key: string]: JsonValue }

/** Go's zero value of a field that is no pointer means "not set". */
export const orDefault = (value: JsonValue | undefined, otherwise: JsonValue): JsonValue =>
  value === undefined || value === '' || value === 0 ? otherwise : value

/** A probe's times and thresholds. Models SetDefaults_Probe. */
export function defaultTiming(probe: Json): Json {
  return {
    timeoutSeconds: orDefault(probe.timeoutSeconds, 1),
    periodSeconds: orDefault(probe.periodSeconds, 10),
    successThreshold: orDefault(probe.successThreshold, 1),
    failureThreshold: orDefault(probe.failureThreshold, 3),
  }
}

/** Models SetDefaults_Container. */
export function pullPolicyOf(image: JsonValue | undefined): string {
  return imageTag(typeof image === 'string' ? image : '') === 'latest' ? 'Always' : 'IfNotPresent'
}
