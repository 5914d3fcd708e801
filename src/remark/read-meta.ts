import { type KubernetesVersion, parseKubernetesVersion } from '../core/index.ts'

/** How a fence is drawn; what stands behind ```pod goes before what the plugin was given. */
export interface FenceOptions {
  /** auto follows the reader. Default auto. */
  readonly theme?: 'auto' | 'light' | 'dark'
  /** CSS px. Default 1012; animated 880. */
  readonly width?: number
  /** Plays once inside the image and rests on the READY frame. */
  readonly animated?: boolean
  /** Seconds. Default: the resting moment. */
  readonly at?: number
  readonly kubernetes?: KubernetesVersion
}

/** The words behind ```pod: `animated at=3 theme=dark width=800 kubernetes=1.28`. What it does not know it passes over. */
export function readMeta(meta: string): FenceOptions {
  return meta.split(/\s+/).reduce<FenceOptions>((options, word) => Object.assign(options, readWord(word)), {})
}

function readWord(word: string): FenceOptions {
  const [key = '', value = ''] = word.split('=')
  if (key === 'animated') return { animated: value !== 'false' }
  if (key === 'theme' && (value === 'auto' || value === 'light' || value === 'dark')) return { theme: value }
  if (key === 'at' && /^\d{1,9}(\.\d+)?$/.test(value)) return { at: Number(value) }
  if (key === 'width' && Number(value) >= 320 && Number(value) <= 4000) return { width: Number(value) }
  const kubernetes = key === 'kubernetes' ? parseKubernetesVersion(value) : undefined
  return kubernetes === undefined ? {} : { kubernetes }
}
