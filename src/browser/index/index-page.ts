import { startAskBox } from './ask-box.ts'

/** Adds to the front page what it cannot do by itself: to ask about a version. */
function startIndexPage(): void {
  const box = document.querySelector<HTMLElement>('[data-check-page]')
  // A vendor without products has nothing to ask about.
  if (box !== null) startAskBox(box.dataset.checkPage ?? '')
}

startIndexPage()
