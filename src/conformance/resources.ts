import { formatGoDuration, humanDuration, shortHumanDuration } from '../core/index.ts'
import { firstDifference, runCase, type Suite } from './case.ts'

/** Suite `resources`, as far as the product does it: the durations. */
export const resourcesSuite: Suite = {
  'durations.jsonl': (lines) =>
    lines.map((line) =>
      runCase(line, () =>
        firstDifference(
          { human: line.human, short: line.short, go: line.go },
          {
            human: humanDuration(line.millis),
            short: shortHumanDuration(line.millis),
            go: formatGoDuration(line.millis),
          },
        ),
      ),
    ),
}
