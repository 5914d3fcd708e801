import { useMedia } from './use-media.ts'

/** Whether the screen is as narrow as a phone's, now. */
export function useIsPhone(): boolean {
  return useMedia('(max-width: 639px)')
}
