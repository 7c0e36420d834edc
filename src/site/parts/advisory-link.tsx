import type { VNode } from 'preact'
import { advisoryPath } from '../../domain/publication/addresses.ts'
import type { AdvisoryId } from '../../domain/publication/public-record.ts'
import type { View } from '../view.ts'
import { Version } from './version.tsx'

/** A link to an advisory that is public. One that is not must not even be named: ask `isPublished` first. */
export function AdvisoryLink({ id, view }: { readonly id: AdvisoryId; readonly view: View }): VNode {
  return (
    <a href={view.href(advisoryPath(id))}>
      <Version of={id} />
    </a>
  )
}
