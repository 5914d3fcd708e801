import { asList, asNumber, asRecord, asText } from '../kubectl/loose-json.ts'

/** A JSON object whose fields are read by name; what is absent or null reads as empty. */
export type Fields = Readonly<Record<string, unknown>>

export type FieldErrorType =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueDuplicate'
  | 'FieldValueForbidden'
  | 'FieldValueNotFound'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'

/** One thing that the API server refuses. `message` is the text as kubectl shows it. */
export interface FieldError {
  readonly field: string
  readonly type: FieldErrorType
  readonly detail: string
  readonly message: string
}

const WORDS: Readonly<Record<FieldErrorType, string>> = {
  FieldValueRequired: 'Required value',
  FieldValueInvalid: 'Invalid value',
  FieldValueNotSupported: 'Unsupported value',
  FieldValueDuplicate: 'Duplicate value',
  FieldValueForbidden: 'Forbidden',
  FieldValueNotFound: 'Not found',
  FieldValueTooLong: 'Too long',
  FieldValueTooMany: 'Too many',
}

/** Where checks put what they find. Models apimachinery pkg/util/validation/field (v1.37). */
export interface FieldErrors {
  readonly found: readonly FieldError[]
  readonly required: (field: string, detail?: string) => void
  readonly invalid: (field: string, value: unknown, detail: string) => void
  /** One error a message. */
  readonly invalidEach: (field: string, value: unknown, details: readonly string[]) => void
  readonly forbidden: (field: string, detail: string) => void
  readonly notSupported: (field: string, value: unknown, supported: readonly string[]) => void
  readonly duplicate: (field: string, value: unknown) => void
  readonly notFound: (field: string, value: unknown, detail?: string) => void
  readonly tooLong: (field: string, most: number) => void
  readonly tooMany: (field: string, count: number, most: number) => void
}

export function collectFieldErrors(): FieldErrors {
  const found: FieldError[] = []
  const add = (type: FieldErrorType, field: string, detail: string, value?: unknown) => {
    const shown = value === undefined ? '' : `: ${JSON.stringify(value)}`
    const told = detail === '' ? '' : `: ${detail}`
    found.push({ field, type, detail, message: `${field}: ${WORDS[type]}${shown}${told}` })
  }
  return {
    found,
    required: (field, detail = '') => add('FieldValueRequired', field, detail),
    invalid: (field, value, detail) => add('FieldValueInvalid', field, detail, value),
    invalidEach: (field, value, details) => {
      for (const detail of details) add('FieldValueInvalid', field, detail, value)
    },
    forbidden: (field, detail) => add('FieldValueForbidden', field, detail),
    notSupported: (field, value, supported) =>
      add('FieldValueNotSupported', field, `supported values: ${supported.map((one) => `"${one}"`).join(', ')}`, value),
    duplicate: (field, value) => add('FieldValueDuplicate', field, '', value),
    notFound: (field, value, detail = '') => add('FieldValueNotFound', field, detail, value),
    tooLong: (field, most) => add('FieldValueTooLong', field, `may not be more than ${most} bytes`),
    tooMany: (field, count, most) => add('FieldValueTooMany', field, `must have at most ${most} items`, count),
  }
}

export const textAt = (of: Fields, key: string): string => asText(of[key])
export const numberAt = (of: Fields, key: string): number => asNumber(of[key])
export const isSet = (of: Fields, key: string): boolean => of[key] !== undefined && of[key] !== null
export const isTrue = (of: Fields, key: string): boolean => of[key] === true
/** The object at a key, undefined when there is none. */
export const fieldsAt = (of: Fields, key: string): Fields | undefined =>
  isSet(of, key) ? asRecord(of[key]) : undefined
/** The objects of a list. */
export const listAt = (of: Fields, key: string): readonly Fields[] => asList(of[key]).map(asRecord)
export const textsAt = (of: Fields, key: string): readonly string[] => asList(of[key]).map(asText)
/** A mapping of texts as pairs. */
export const pairsAt = (of: Fields, key: string): readonly (readonly [string, string])[] =>
  Object.entries(asRecord(of[key])).map(([name, value]) => [name, asText(value)])

/** Tells a value that is not one of the supported ones. */
export function checkOneOf(errors: FieldErrors, field: string, value: string, supported: readonly string[]): void {
  if (!supported.includes(value)) errors.notSupported(field, value, supported)
}

/** As `checkOneOf`, but an empty value is a missing one. */
export function checkRequiredOneOf(
  errors: FieldErrors,
  field: string,
  value: string,
  supported: readonly string[],
): void {
  if (value === '') errors.required(field)
  else checkOneOf(errors, field, value, supported)
}

export function checkNotNegative(errors: FieldErrors, field: string, value: number): void {
  if (value < 0) errors.invalid(field, value, 'must be greater than or equal to 0')
}
