/** What an embed is asked to show. */
export type Source =
  | { readonly kind: 'link'; readonly fragment: string }
  | { readonly kind: 'yaml'; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'too-large' }

export type Theme = 'auto' | 'light' | 'dark'

/** What stands in the address beside the source. Absent: as the link says, else the default. */
export interface EmbedOptions {
  readonly theme?: Theme
  /** Milliseconds. */
  readonly t?: number
  readonly plays: boolean
  readonly form: 'frame' | 'card'
  readonly lang?: string
  /** Origins whose commands are heard; empty: the parent's, whoever that is. */
  readonly allowed: readonly string[]
}

/** UTF-16 units of YAML. */
export const MOST_YAML = 256 * 1024
/** As YAML each of which is escaped; longer than any link that can be opened. */
const LONGEST = 3 * MOST_YAML

/**
 * Reads the fragment of embed.html: `v1.…` or `yaml=…`, then `&theme=dark&at=5.75&play&form=card&lang=ko&allow=https://…`.
 * What it does not know it passes over. Total.
 */
export function parseFragment(hash: string): { readonly source: Source; readonly options: EmbedOptions } {
  const defaults: EmbedOptions = { plays: false, form: 'frame', allowed: [] }
  if (hash.length > LONGEST) return { source: { kind: 'too-large' }, options: defaults }
  let source: Source = { kind: 'nothing' }
  let options = defaults
  for (const part of hash.replace(/^#/, '').split('&')) {
    const equals = part.indexOf('=')
    const key = equals < 0 ? part : part.slice(0, equals)
    const value = equals < 0 ? '' : decode(part.slice(equals + 1))
    if (/^v\d+\./.test(part)) source = { kind: 'link', fragment: part }
    else if (key === 'yaml' && value !== undefined) source = yamlSource(value)
    else if (value !== undefined) options = { ...options, ...readOption(key, value) }
  }
  return { source, options }
}

/** YAML as a source, unless it is too long to be drawn here. */
export function yamlSource(text: string): Source {
  if (text.length > MOST_YAML) return { kind: 'too-large' }
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'yaml', text }
}

/** One option by name, as attributes of the element and parts of a fragment give it; nothing when it is no such. */
export function readOption(key: string, value: string): Partial<EmbedOptions> {
  switch (key) {
    case 'theme':
      return isTheme(value) ? { theme: value } : {}
    case 'at':
      return /^\d{1,9}(\.\d{1,6})?$/.test(value) ? { t: Math.round(Number(value) * 1000) } : {}
    case 'play':
      return { plays: !/^(0|false|no)$/.test(value) }
    case 'form':
      return value === 'card' ? { form: 'card' } : {}
    case 'lang':
      return { lang: value }
    case 'allow':
      return { allowed: parseOrigins(value) }
    default:
      return {}
  }
}

export function isTheme(value: unknown): value is Theme {
  return value === 'auto' || value === 'light' || value === 'dark'
}

/** Origins in a list with commas or spaces; what is none is left out. */
export function parseOrigins(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((one) => /^https?:\/\/[^/\s?#@]+$/.test(one))
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
