import { writeYaml } from '../manifest/write-yaml.ts'
import { buildLinkObjects } from './build-link-objects.ts'
import type { LinkPod } from './link-document.ts'
import { LINK_HEAD } from './link-head.ts'
import { containersOf } from './link-pod-spec.ts'

/** The pods of a link as YAML, a document an object. Undefined when they make no manifest (`buildLinkObjects`). Pure. */
export function writeLinkManifest(pods: readonly LinkPod[]): string | undefined {
  const objects = buildLinkObjects(pods)
  if (objects === undefined) return undefined
  return (
    LINK_HEAD + objects.map((object) => object.pods.flatMap(leftOut).join('') + writeYaml(object.root)).join('---\n')
  )
}

/** A comment for each container whose variables are only counted. Names are quoted, so that none can end the comment. */
function leftOut(pod: LinkPod): readonly string[] {
  return containersOf(pod).flatMap(({ name, envCount }) => {
    if (envCount === undefined || envCount === 0) return []
    const shown = /^[\w.-]+$/.test(name) ? name : 'one container'
    return [`# ${shown}: ${envCount} environment ${envCount === 1 ? 'variable' : 'variables'} left out.\n`]
  })
}
