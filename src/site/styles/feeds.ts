/** The page of the feeds: the one address that is enough for most, where else it works, then the narrower ones, a line each. */
export const FEEDS = `.everything {
  margin: 1.5rem 0 2.5rem;
  padding: 1.1rem 1.4rem 1.2rem;
  border-left: 4px solid var(--accent);
  background: var(--now-paper);
}

.everything h2,
.everything p {
  margin-bottom: 0.4rem;
}

.everything .address {
  display: flex;
  flex-wrap: wrap;
  align-items: stretch;
  gap: 0.6rem;
  max-width: none;
  margin-block: 0.7rem;
}

/* One click marks all of it, also where no script copies. */
.address code {
  flex: 0 1 auto;
  padding: 0.6rem 0.9rem;
  border: 1px solid var(--line-2);
  border-radius: 4px;
  background: var(--paper);
  font-size: 1.0625rem;
  user-select: all;
}

.address button {
  align-self: stretch;
}

/* Beside the button, so that nothing moves when it speaks. */
#feed-status {
  flex: 1 1 0;
  align-self: center;
  color: var(--ink-2);
  font-size: 0.9375rem;
  line-height: 1.3;
}

.everything .same {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1.1rem;
  margin: 0;
  color: var(--ink-2);
  font-size: 0.9375rem;
}

.everything ~ section {
  margin-top: 2.5rem;
}

.ways-to-hear pre {
  display: block;
  width: fit-content;
  max-width: 100%;
  margin: 0.4rem 0 0.3rem;
  padding: 0.4rem 0.7rem;
  user-select: all;
}

.ways-to-hear dt {
  color: var(--ink);
  font-weight: 600;
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

}

@media screen and (max-width: 46rem) {
  .everything {
    margin-inline: -1rem;
    padding: 1rem;
  }

  .address code {
    flex: 1 0 100%;
    padding-inline: 0.7rem;
    font-size: 0.8125rem;
  }

  .ways-to-hear code {
    font-size: 0.75rem;
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
