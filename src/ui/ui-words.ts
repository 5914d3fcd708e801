import { createContext } from 'react'

/** The few words that the building blocks say themselves, given once by the app. */
export const UiWords = createContext<{ readonly close: string }>({ close: 'Close' })
