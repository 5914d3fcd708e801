import { useId } from 'react'

/** One of a few, as radio buttons in a line. */
export function Choice<Name extends string>({
  name,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly options: Readonly<Record<Name, string>>
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}) {
  const group = useId()
  return (
    <fieldset className="share-choice">
      <legend>{name}</legend>
      {(Object.keys(options) as Name[]).map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={chosen === one} onChange={() => onChoose(one)} /> {options[one]}
        </label>
      ))}
    </fieldset>
  )
}
