/** The page of the feeds: that of everything first, then the narrower ones, a line each. */
export const FEEDS = `.everything {
  margin: 1.5rem 0 2.5rem;
  padding: 1.1rem 1.4rem 1.2rem;
  border-left: 4px solid var(--accent);
  background: var(--now-paper);
}

.everything dl > div {
  display: grid;
  grid-template-columns: 6rem minmax(0, 1fr);
  gap: 1rem;
  padding-block: 0.15rem;
}

.everything dt {
  color: var(--ink-2);
}

.everything ~ :is(section, .halves) {
  margin-top: 2.5rem;
}

.halves {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 2.5rem 3.5rem;
}

.halves h2 + h3 {
  margin-top: 0;
}

.everything ~ section > .pairs {
  max-width: 60rem;
}

.feeds {
  max-width: none;
  margin-bottom: 2rem;
  padding: 0;
  list-style: none;
}

.feeds li {
  display: grid;
  grid-template-columns: 9rem minmax(0, 1fr) auto;
  align-items: baseline;
  gap: 0 1.5rem;
  margin: 0;
  padding-block: 0.4rem;
  border-bottom: 1px solid var(--line);
}

.feeds b {
  font-weight: 600;
}

.feeds.short {
  columns: 2;
  column-gap: 3.5rem;
}

.feeds.short li {
  grid-template-columns: minmax(0, 1fr) auto;
  break-inside: avoid;
}

.feeds.short b {
  font-weight: 400;
}

.addresses {
  display: flex;
  gap: 1.1rem;
}

.addresses a {
  padding-block: 0.1rem;
}

@media screen and (max-width: 60rem) {
  .feeds.short {
    columns: 1;
  }

  .halves {
    grid-template-columns: minmax(0, 1fr);
  }
}

@media screen and (max-width: 46rem) {
  .everything {
    margin-inline: -1rem;
    padding: 1rem;
  }

  .everything dl > div {
    display: block;
  }

  .feeds li,
  .feeds.short li {
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 0.6rem;
  }

  .feeds li > span:not(.sev, .addresses) {
    grid-row: 2;
    grid-column: 1 / -1;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
}
`
