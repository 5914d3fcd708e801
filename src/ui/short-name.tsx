const LONGEST = 60

/** A name that may be very long: its beginning and its end, the whole on focus and hover. Never reorders what stands beside it. */
export function ShortName({ name }: { readonly name: string }) {
  const characters = [...name]
  const isLong = characters.length > LONGEST
  const half = LONGEST / 2
  const shown = isLong ? `${characters.slice(0, half).join('')}…${characters.slice(-half + 1).join('')}` : name
  return <bdi title={isLong ? name : undefined}>{shown}</bdi>
}
