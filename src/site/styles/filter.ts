/** Above the list of the front page: what it is filtered by, how many are shown, and their feeds. */
export const FILTER = `.filters {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.75rem 1rem;
  margin: 0.9rem 0 1.1rem;
}

.filters p {
  margin: 0;
}

.filters :is(p > label, legend) {
  display: block;
  margin-bottom: 0.2rem;
  padding: 0;
  color: var(--ink-2);
  font-size: 0.8125rem;
  font-weight: 600;
}

.filters :is(select, input[type="search"]) {
  width: 100%;
  min-height: 2.5rem;
  padding: 0.35rem 0.6rem;
  border: 1px solid var(--line-2);
  border-radius: 4px;
  color: var(--ink);
  background: var(--paper);
  font: inherit;
  font-size: 0.9375rem;
}

.filters .find {
  flex: 2 1 14rem;
}

.choices {
  display: contents;
}

.choices p {
  flex: 1 1 8.5rem;
  min-width: 0;
}

.choices fieldset {
  display: flex;
  flex: 1 1 36rem;
  flex-wrap: wrap;
  gap: 0.1rem 1.4rem;
  min-width: 0;
  margin: 0;
  padding: 0;
  border: 0;
}

.choices legend {
  float: left;
  margin: 0 0.4rem 0 0;
  line-height: 2.25rem;
}

.choices fieldset label {
  display: inline-flex;
  align-items: center;
  gap: 0.45rem;
  min-height: 2.25rem;
  font-size: 0.9375rem;
  cursor: pointer;
}

.choices input[type="checkbox"] {
  width: 1.05rem;
  height: 1.05rem;
  margin: 0;
  accent-color: var(--accent);
}

#filter-more {
  display: none;
}

.found {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1rem;
  min-height: 2.25rem;
}

/* Its room stays, so that nothing moves when it comes. */
.found button {
  visibility: hidden;
}

.chosen .found button {
  visibility: visible;
}

.listline {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.1rem 2rem;
  margin-bottom: 0.6rem;
}

.listline p {
  max-width: none;
  margin: 0;
}

#filter-status {
  font-weight: 650;
}

.feedline {
  color: var(--ink-2);
  font-size: 0.9375rem;
}

.feedline > span + span {
  margin-left: 0.75rem;
  white-space: nowrap;
}

.feedline a + a {
  margin-left: 0.75rem;
}

/* As high as the window: what was below stays below, however few are found. */
.chosen {
  min-height: 100vh;
}

.chosen .listhead nav {
  visibility: hidden;
}

[aria-busy] > .list {
  opacity: 0.5;
}

.nohits {
  padding: 2.5rem 0;
  border-top: 1px solid var(--line-2);
}

.nohits h3 {
  margin-top: 0;
}

#more-hits:not([hidden]) {
  margin-top: 1.5rem;
}

@media screen and (max-width: 46rem) {
  .filters {
    gap: 0.6rem;
  }

  .filters .find {
    flex: 1 1 0;
    min-width: 8rem;
  }

  #filter-more {
    display: inline-block;
    align-self: end;
    min-width: 7.75rem;
    min-height: 2.5rem;
  }

  .choices:not(.open) {
    display: none;
  }

  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    flex: 1 0 100%;
    order: 1;
    gap: 0.6rem;
  }

  .choices :is(fieldset, p:first-child) {
    grid-column: 1 / -1;
  }

  .choices fieldset {
    display: grid;
    grid-template-columns: 1fr 1fr;
  }

  .choices legend {
    float: none;
    line-height: inherit;
  }

  .feedline > span {
    display: block;
  }

  .feedline > span + span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    margin-left: 0;
  }

  .feedline a + a {
    margin-left: 0;
  }

  .feedline > span + span a {
    padding-block: 0.15rem;
  }
}

@media print {
  .filters,
  .found button,
  .feedline,
  #more-hits {
    display: none;
  }
}
`
