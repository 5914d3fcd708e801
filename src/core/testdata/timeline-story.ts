import type { Timeline } from '../timeline/timeline.ts'

/** A timeline without the text it came from: no pod model, no places in the text. */
export function storyOf(timeline: Timeline): unknown {
  const { pod: _, ...story } = timeline
  return JSON.parse(JSON.stringify(story), (key, value) => (key === 'span' || key === 'path' ? undefined : value))
}
