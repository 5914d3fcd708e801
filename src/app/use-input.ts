import { useEffect, useState } from 'react'
import { findPastedLink } from './find-pasted-link.ts'
import { openFiles, openText } from './open-text.ts'

/** Paste and drop anywhere on the page. */
export function useInput() {
  const [isDropping, setDropping] = useState(false)
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) =>
      [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain')
    const listeners: Readonly<Record<string, (event: never) => void>> = {
      paste: (event: ClipboardEvent) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (isTyping(event) && !isLinkForYaml(event, text)) return
        const files = [...(event.clipboardData?.files ?? [])]
        event.preventDefault()
        event.stopPropagation()
        if (files.length > 0) void openFiles(files)
        else if (text !== '') openText(text, 'pasted')
      },
      dragenter: (event: DragEvent) => {
        depth++
        if (hasFiles(event)) setDropping(true)
      },
      dragleave: () => {
        depth--
        if (depth <= 0) setDropping(false)
      },
      dragover: (event: DragEvent) => event.preventDefault(),
      drop: (event: DragEvent) => {
        depth = 0
        setDropping(false)
        const files = [...(event.dataTransfer?.files ?? [])]
        // Text that is moved within a field, or dropped into it, is the field's own.
        if (files.length === 0 && isTyping(event)) return
        event.preventDefault()
        const text = event.dataTransfer?.getData('text/plain') ?? ''
        if (files.length > 0) void openFiles(files)
        else if (text !== '') openText(text, 'pasted')
      },
    }
    for (const [type, listener] of Object.entries(listeners))
      addEventListener(type, listener as EventListener, type === 'paste')
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        removeEventListener(type, listener as EventListener, type === 'paste')
    }
  }, [])
  return { isDropping, openFiles }
}

/** In a field a text is the field's own; it may be inside the editor's shadow root. */
function isTyping(event: Event): boolean {
  const target = event.composedPath().find((one) => one instanceof HTMLElement)
  return target !== undefined && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** A link alone is no YAML: pasted into the editor it is opened, before the editor sees it. */
function isLinkForYaml(event: Event, text: string): boolean {
  const target = event.composedPath()[0]
  const isField = target instanceof HTMLElement && target.closest('dialog') === null
  return isField && !/\s/.test(text.trim()) && findPastedLink(text) !== undefined
}
