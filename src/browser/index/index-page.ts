import { startAskBox } from './ask-box.ts'
import { startFilter } from './filter.ts'

/** Adds to the front page what it cannot do by itself: to ask about a version, and to filter the list. */
function startIndexPage(): void {
  // A vendor without products has nothing to ask about, one without advisories nothing to filter.
  const box = document.querySelector<HTMLElement>('[data-check-page]')
  if (box !== null) startAskBox(box.dataset.checkPage ?? '')
  if (document.querySelector('#filter') !== null) startFilter()
}

startIndexPage()
