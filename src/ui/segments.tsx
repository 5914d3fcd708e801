import { useId } from 'react'
import './segments.css'

/** One of a few, side by side: radio buttons that look like one control. */
export function Segments<Name extends string>({
  name,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly options: readonly (readonly [Name, string])[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}) {
  const group = useId()
  return (
    <fieldset className="segments">
      <legend>{name}</legend>
      <div>
        {options.map(([one, label]) => (
          <label key={one}>
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={chosen === one}
              onChange={() => onChoose(one)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
