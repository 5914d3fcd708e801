const MANIFEST = /^[ \t-]*["']?(?:apiVersion|kind|metadata|spec|containers)["']?[ \t]*:/m
const IN_TEXT = /#v\d{1,9}\.[\w+/-]{16,}/
/** A JSON file that was exported: the link it was made from comes first. */
const IN_JSON = /^\s*\{\s*"podlapse": "(#v\d{1,9}\.[\w-]{16,})"/
const LONE = /^\s*(?:\S*#)?v\d{1,9}\.\S{8,}\s*$/

/**
 * The link in a text that was brought to the page: the text has one (a message, a snippet) and is no manifest, or it is one.
 * Undefined: it is to be read as YAML.
 */
export function findPastedLink(text: string): string | undefined {
  const own = IN_JSON.exec(text)?.[1]
  if (own !== undefined) return own
  const found = IN_TEXT.exec(text)?.[0]
  if (found !== undefined && !MANIFEST.test(text)) return found
  return LONE.test(text) ? text.trim() : undefined
}
