import { isTheme, type Theme } from './parse-fragment.ts'

/** Of the messages between an embed and its host: docs/embed-protocol.md. */
export const PROTOCOL = 1

/** What a host may ask for. `id` comes back with the answer. */
export type Command =
  | { readonly type: 'setTime'; readonly at: number; readonly id?: string | number }
  | { readonly type: 'play' | 'pause' | 'getState'; readonly id?: string | number }
  | { readonly type: 'setTheme'; readonly theme: Theme; readonly id?: string | number }

/** What an embed says of itself; times in seconds. */
export interface EmbedState {
  /** Nothing is simulated before the embed has been seen. */
  readonly drawn: boolean
  readonly name?: string
  readonly at?: number
  readonly end?: number
  readonly ready?: string
  readonly status?: string
  readonly playing: boolean
  readonly theme: Theme
  /** Why there is no picture. */
  readonly problem?: string
}

/** A message as a command; undefined for anything else. Trusts nothing, total. */
export function readCommand(data: unknown): Command | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { podlapse, type, at, theme, id } = data as Readonly<Record<string, unknown>>
  if (podlapse !== PROTOCOL) return undefined
  const tag = typeof id === 'number' || (typeof id === 'string' && id.length <= 200) ? { id } : {}
  if (type === 'play' || type === 'pause' || type === 'getState') return { type, ...tag }
  if (type === 'setTime' && typeof at === 'number' && at >= 0 && at < 1e9) return { type, at, ...tag }
  if (type === 'setTheme' && isTheme(theme)) return { type, theme, ...tag }
  return undefined
}
