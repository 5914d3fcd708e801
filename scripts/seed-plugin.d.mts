import type { Plugin } from 'vite'

export function seedPlugin(): Plugin
