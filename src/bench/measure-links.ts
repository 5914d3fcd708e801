import { spawnSync } from 'node:child_process'
import { constants, deflateRawSync } from 'node:zlib'
import { decodeLink, describeDiagnostic, encodeLink, enDiagnostics } from '../core/index.ts'
import type { Measurement } from './measurement.ts'

const MOST_MS = 200
const MOST_MB = 64
const ROUNDS = 3

/** Fragments that nobody means well with: how long until there is a message, and how much memory that takes. */
export function measureLinks(cli: string): readonly Measurement[] {
  const links = hostileLinks()
  const slowest = links
    .map(([name, link]) => ({ name, ms: fastest(() => answer(link)) }))
    .reduce((worst, one) => (one.ms > worst.ms ? one : worst))
  const usual = peakMb(cli, 'v1.AAAA')
  const largest = links
    .map(([name, link]) => ({ name, mb: peakMb(cli, link) - usual }))
    .reduce((worst, one) => (one.mb > worst.mb ? one : worst))
  return [
    {
      name: 'hostile link to message',
      value: slowest.ms,
      unit: 'ms',
      budget: MOST_MS,
      detail: `the slowest of ${links.length} fragments: ${slowest.name}`,
    },
    {
      name: 'hostile link, memory',
      value: Math.max(0, largest.mb),
      unit: 'MB',
      budget: MOST_MB,
      detail: `the CLI's peak above that of a short fragment, the largest: ${largest.name}`,
    },
  ]
}

/** The message, or the text that is then read in a worker as if it had been pasted. */
function answer(link: string): string {
  const decoded = decodeLink(link)
  return 'link' in decoded ? decoded.link.text : describeDiagnostic(decoded.diagnostic, enDiagnostics)
}

function fastest(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return Math.min(...times)
}

/** Peak memory of a process that opens the link, from standard input. */
function peakMb(cli: string, link: string): number {
  const report =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nKB "+process.resourceUsage().maxRSS))'
  const { stderr } = spawnSync(process.execPath, [`--import=${report}`, cli, 'open', '-'], {
    encoding: 'utf8',
    input: `#${link}`,
  })
  const kb = /KB (\d+)\s*$/.exec(stderr)?.[1]
  if (kb === undefined) throw new Error(`podlapse open did not end as it should: ${stderr.slice(-500)}`)
  return Number(kb) / 1024
}

function hostileLinks(): readonly (readonly [name: string, link: string])[] {
  const raw = (text: string) => `v1.${deflateRawSync(text, { level: 9 }).toString('base64url')}`
  return [
    ['garbage', `v1.${'Hw797NvKuaiXhnVkU0IxIA'.repeat(10_000)}`],
    ['3 MB', `v1.${'A'.repeat(3 * 1024 * 1024)}`],
    ['3 MB that are not base64', `v1.${'%E0%A4%A<img>'.repeat(240_000)}`],
    ['bomb of 20 MB', bomb(20)],
    ['bomb of 200 MB', bomb(200)],
    ['bomb of 1 GB', bomb(1024)],
    ['brackets to the limit', raw(`["AAAAAA",${'['.repeat(262_000)}`)],
    ['keys of the prototype', raw('["AAAAAA",[],{"__proto__":{"polluted":true}}]')],
    ['numbers without end', raw(`["AAAAAA",[${'1e308,'.repeat(40_000)}0]]`)],
    ['a true link whose YAML is an alias bomb', trueLink(ALIASES)],
    ['a true link with YAML brackets to the limit', trueLink('['.repeat(250_000))],
    ['a true link with as many keys as it holds', trueLink(keys(20_000))],
    ['a true link with as many pods as it holds', trueLink(Array.from({ length: 1900 }, () => POD).join(''))],
  ]
}

const POD = '---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, image: a}]}\n'
const ALIASES = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
  .map((key, i) => `${key}: &${key} [${`*${'abcdefghi'.charAt(i)},`.repeat(9).slice(0, -1)}]\n`)
  .join('')}`

function keys(count: number): string {
  return `x:\n${Array.from({ length: count }, (_, i) => ` k${i}: 1\n`).join('')}`
}

/** A link of the whole text with a right checksum: a pod, so that there is one, and a document that is meant badly. */
function trueLink(text: string): string {
  const encoded = encodeLink({ text: `${POD}---\n${text}`, includesText: true })
  if ('diagnostic' in encoded) throw new Error(`no link: ${encoded.diagnostic.code}`)
  return encoded.fragment
}

/** So many MB of equal bytes. A full flush makes every block the same, so one is enough. */
function bomb(megabytes: number): string {
  const block = deflateRawSync(Buffer.alloc(1 << 20, 0x61), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Array.from({ length: megabytes }, () => block)
  return `v1.${Buffer.concat([...blocks, Buffer.from([3, 0])]).toString('base64url')}`
}
