import { expect, test } from 'vitest'
import { analyze } from '../analyze.ts'
import { en } from '../messages/en.ts'
import { layoutScene } from '../scene/layout-scene.ts'
import { renderStage } from './render-stage.ts'

test('what a pod says is text in the page, never markup', () => {
  const evil = `<img src=x onerror=alert(1)>&"'`
  const text = `kind: Pod\nmetadata: {name: ${JSON.stringify(evil)}}\nspec:\n  initContainers:\n  - {name: ${JSON.stringify(evil)}, image: a, restartPolicy: Always}\n  containers:\n  - {name: web, image: b}\n`
  const timeline = analyze(text).pods[0]?.timeline
  if (timeline === undefined) throw new Error('no pod')
  const scene = layoutScene(timeline, { width: 1000, captions: true }, en)
  const html = renderStage(timeline, timeline.restMs, [{ cls: 'seed-across', scene, moving: [] }], en)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).not.toContain('<img')
  expect(html.match(/aria-label="[^"]*"/)?.[0]).toContain('&quot;')
})
