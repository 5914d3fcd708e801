import type { Timeline } from '../../core/index.ts'

/** A timeline as vis-timeline takes it: a group a container, an item a stretch of one state. */
export function itemsOf({ lanes, endMs }: Timeline) {
  return {
    groups: lanes.map(({ container }, id) => ({ id, content: container })),
    items: lanes.flatMap(({ segments }, group) =>
      segments
        .filter(({ state }) => state !== 'gone')
        .map(({ state, fromMs, toMs }, i) => ({
          id: `${group}-${i}`,
          group,
          content: state,
          start: fromMs,
          end: Math.max(fromMs + 1, Math.min(toMs, endMs)),
        })),
    ),
  }
}
