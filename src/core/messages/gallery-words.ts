import type { ExampleName, ExampleTopic } from '../examples/example-list.ts'

/** The examples: what each is called and which question it answers. Names in back-ticks. */
export interface GalleryWords {
  readonly title: string
  readonly intro: string
  /** Opens it: a button, a key, a command. */
  readonly open: string
  readonly topics: Readonly<Record<ExampleTopic, string>>
  readonly examples: Readonly<Record<ExampleName, { readonly title: string; readonly question: string }>>
  readonly failed: string
}
