/** Stands over a manifest that was written from a link. */
export const LINK_HEAD = `# From a Podlapse link. Commands, ports, paths, labels and values of variables are not in it,
# so it is not checked as the API server would.
`

/** True for a manifest written from a link, also after it was edited below its head: fields that must be there may be missing. */
export function isFromLink(text: string): boolean {
  return text.startsWith(LINK_HEAD)
}
