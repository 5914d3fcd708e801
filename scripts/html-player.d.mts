import type { Plugin } from 'vite'

export function htmlPlayerPlugin(): Plugin
