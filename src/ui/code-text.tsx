/** A sentence whose `back-ticked` parts are set as code. */
export function CodeText({ text }: { readonly text: string }) {
  return text.split('`').map((part, i) => {
    const key = `${i}-${part}`
    return i % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>
  })
}
