import type { Scene } from '../../core/index.ts'

/** The titles of the list boxes once more, over the picture: while a long box is scrolled its title stays in sight. */
export function BoxHeads({ scene, scale }: { readonly scene: Scene; readonly scale: number }) {
  return scene.groups.map(({ key, list, shapes: [box] }) =>
    list === undefined || box?.kind !== 'rect' ? null : (
      <div
        key={key}
        className="box-heads"
        aria-hidden="true"
        style={{ top: box.y * scale, width: box.width * scale, height: box.height * scale }}
      >
        <div>{list}</div>
      </div>
    ),
  )
}
