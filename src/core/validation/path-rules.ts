import type { FieldErrors } from './field-errors.ts'

/** No element of the path is `..`. */
export function checkNoBacksteps(errors: FieldErrors, field: string, path: string): void {
  if (path.split('/').includes('..')) errors.invalid(field, path, "must not contain '..'")
}

/** A relative path that stays below where it begins. */
export function checkDescendingPath(errors: FieldErrors, field: string, path: string): void {
  if (path.startsWith('/')) errors.invalid(field, path, 'must be a relative path')
  checkNoBacksteps(errors, field, path)
}

/** As above, and its first name does not begin with `..` either. */
export function checkFilePath(errors: FieldErrors, field: string, path: string): void {
  checkDescendingPath(errors, field, path)
  if (path.startsWith('..') && !path.startsWith('../')) errors.invalid(field, path, "must not start with '..'")
}
