import type { VectorLine } from './vector-line.ts'

/** The case of another file of the same folder; undefined when it is not there. */
export type FindCase = (file: string, id: string) => VectorLine | undefined

/** Compares the product's answer with a case's: the first difference in words, '' when there is none. May throw. */
export type Judge = (line: VectorLine, findCase: FindCase) => string

export interface Suite {
  /** By the name of the file. */
  readonly judges: Readonly<Record<string, Judge>>
  /** Cases that the suite's own README leaves out. */
  readonly isLeftOut?: (line: VectorLine) => boolean
}
