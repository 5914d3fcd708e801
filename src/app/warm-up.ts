/** Fetches what is loaded only when it is asked for, so that it works without a network too. */
export function warmUp(): void {
  for (const load of [
    () => import('./open-link.ts'),
    () => import('./link-note.tsx'),
    () => import('./share-panel.tsx'),
    () => import('../features/share/qr-code.tsx'),
    () => import('./help-dialog.tsx'),
    () => import('../features/readiness/event-table.tsx'),
    () => import('../features/map/index.ts'),
  ])
    load().catch(() => undefined)
}
