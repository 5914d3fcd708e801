import { FILE_FORMATS, type FileFormat } from '../core/index.ts'

/** What `render` draws, how, and where it writes it. */
export interface RenderOptions {
  /** px of the picture; a PNG has `scale` times as many. Undefined: what its shape is made for. */
  readonly width: number | undefined
  readonly scale: number
  /** A file, a folder, or a pattern with {name} or {pod}. */
  readonly output: string | undefined
  /** Undefined: what the ending of the output says, else svg. */
  readonly format: FileFormat | undefined
  readonly shape: 'timeline' | 'film' | 'card'
  readonly loops: boolean
  /** The whole life, without a playhead. */
  readonly whole: boolean
  readonly namesAssumptions: boolean
  /** Which pod of the file: its position from 1, or its name. */
  readonly pod: string
  /** Compares instead of writing. */
  readonly check: boolean
}

/** A PNG beyond this is a slip. */
const MOST_SCALE = 4

export const RENDER_DEFAULTS: RenderOptions = {
  width: undefined,
  scale: 2,
  output: undefined,
  format: undefined,
  shape: 'timeline',
  loops: false,
  whole: false,
  namesAssumptions: true,
  pod: '1',
  check: false,
}

export type RenderSettings = { -readonly [Key in keyof RenderOptions]: RenderOptions[Key] }
type Flag = (render: RenderSettings, value: () => string | undefined) => string | undefined

/** The flags of `render`: each sets what it stands for, or says what is wrong. */
export const RENDER_FLAGS: Readonly<Record<string, Flag>> = {
  '--width': (render, value) => setNumber(render, 'width', value(), 320, 4000),
  '--scale': (render, value) => setNumber(render, 'scale', value(), 0.5, MOST_SCALE),
  '--format': (render, value) => {
    const text = value() ?? ''
    const format = FILE_FORMATS.find((one) => one === text)
    if (format === undefined) return `--format takes ${FILE_FORMATS.join(', ')}, not "${text}"`
    render.format = format
    return undefined
  },
  '--pod': (render, value) => {
    render.pod = value() ?? ''
    return render.pod === '' ? '--pod takes a position, from 1, or a name' : undefined
  },
  '-o': setOutput,
  '--output': setOutput,
  '--animated': (render) => {
    render.shape = 'film'
    return undefined
  },
  '--loop': (render) => {
    render.shape = 'film'
    render.loops = true
    return undefined
  },
  '--card': (render) => {
    render.shape = 'card'
    return undefined
  },
  '--whole': (render) => {
    render.whole = true
    return undefined
  },
  '--no-assumptions': (render) => {
    render.namesAssumptions = false
    return undefined
  },
  '--check': (render) => {
    render.check = true
    return undefined
  },
}

function setOutput(render: RenderSettings, value: () => string | undefined): string | undefined {
  render.output = value()
  return render.output === undefined || render.output === '' ? '-o takes a file, a folder or a pattern' : undefined
}

function setNumber(
  render: RenderSettings,
  key: 'width' | 'scale',
  text: string | undefined,
  least: number,
  most: number,
): string | undefined {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  if (!(number >= least && number <= most)) return `--${key} takes ${least} to ${most}, not "${text ?? ''}"`
  render[key] = number
  return undefined
}
