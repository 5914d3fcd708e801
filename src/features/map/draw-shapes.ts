import { createContext, type ReactNode, useContext } from 'react'
import type { Shape } from '../../core/index.ts'

export type DrawShapes = (shapes: readonly Shape[]) => ReactNode

const nothing: DrawShapes = () => null

/** The picture's own shapes, lent by the app: what the Map shows is what its file holds. */
export const DrawContext = createContext<DrawShapes>(nothing)

export function useDrawShapes(): DrawShapes {
  return useContext(DrawContext)
}
