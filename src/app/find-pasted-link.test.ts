import { expect, test } from 'vitest'
import { findPastedLink } from './find-pasted-link.ts'

const BODY = 'v1.abcdefghijklmnop_-123'

test.each([
  ['an address', `https://pods.example/#${BODY}`, `#${BODY}`],
  ['a fragment', ` ${BODY}\n`, BODY],
  ['with its #', `#${BODY}`, `#${BODY}`],
  ['a later version', `https://pods.example/#v9.abcdefgh`, 'https://pods.example/#v9.abcdefgh'],
  ['a damaged one', 'https://pods.example/#v1.%%%%%%%%', 'https://pods.example/#v1.%%%%%%%%'],
  ['a message', `Look here: https://pods.example/#${BODY}, the sidecar.`, `#${BODY}`],
  ['a snippet', `[![pod](pod.svg)](https://pods.example/#${BODY})`, `#${BODY}`],
  ['a frame', `<iframe src="https://pods.example/embed.html#${BODY}" title="a: b"></iframe>`, `#${BODY}`],
  ['a manifest that names one', `# https://pods.example/#${BODY}\napiVersion: v1\nkind: Pod\n`, undefined],
  ['a manifest in JSON', `{\n  "kind": "Pod", "x": "https://pods.example/#${BODY}"\n}`, undefined],
  ['an exported report', `{\n  "podlapse": "#${BODY}",\n  "version": 1,\n  "kind": "Pod"\n}`, `#${BODY}`],
  ['an image tag', 'image: app:v1.2.3', undefined],
  ['a group and version', 'apps/v1.Deployment', undefined],
  ['another address', 'https://pods.example/#stage', undefined],
  ['nothing', '', undefined],
])('%s', (_, text, link) => expect(findPastedLink(text)).toBe(link))
