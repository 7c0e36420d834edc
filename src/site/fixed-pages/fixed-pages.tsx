import { CONTACT_PATH, POLICY_PATH, type PublicPath, SEVERITY_PATH } from '../../domain/publication/addresses.ts'
import { renderPage } from '../document.tsx'
import type { View } from '../view.ts'
import { ContactPage } from './contact-page.tsx'
import { PolicyPage } from './policy-page.tsx'
import { SeverityPage } from './severity-page.tsx'

interface FixedPageFile {
  readonly path: PublicPath
  readonly title: string
  readonly render: () => string
}

/** The pages that depend on the vendor profile alone, also where it says nothing of them: what was public once stays. */
export function fixedPages(view: View): readonly FixedPageFile[] {
  const { severity, policy, contact } = view.messages.pages
  return [
    { path: SEVERITY_PATH, title: severity.title, render: () => renderPage(<SeverityPage view={view} />) },
    { path: POLICY_PATH, title: policy.title, render: () => renderPage(<PolicyPage view={view} />) },
    { path: CONTACT_PATH, title: contact.title, render: () => renderPage(<ContactPage view={view} />) },
  ]
}
