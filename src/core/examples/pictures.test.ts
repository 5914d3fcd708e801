import { describe, expect, test } from 'vitest'
import { analyze, EXAMPLES, en, enFiles, enTell, loadExample, renderFile } from '../index.ts'

/** To draw them anew after a wanted change: `npx vitest run src/core/examples/pictures.test.ts -u`, then look at each. */
describe('each example is drawn as the picture that was looked at', () => {
  for (const { name, scenario } of EXAMPLES) {
    test(name, async () => {
      const text = await loadExample(name)
      const analysis = analyze(text, scenario === undefined ? {} : { scenarios: { 0: scenario } })
      const timeline = analysis.pods[0]?.timeline
      if (timeline === undefined) throw new Error('no timeline')
      const svg = renderFile(
        {
          format: 'svg',
          timeline,
          moment: timeline.restMs,
          theme: 'auto',
          width: 1012,
          shape: 'timeline',
          loops: false,
          namesAssumptions: true,
          fragment: undefined,
          report: { analysis, text, file: `${name}.yaml` },
        },
        { ...en, tell: enTell, files: enFiles },
      )
      // A line a shape, so that a change can be read.
      await expect(`${svg.trimEnd().replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
        `../testdata/pictures/${name}.svg`,
      )
    })
  }
})
