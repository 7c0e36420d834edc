// NOTE: long because the rules of one page depend on their order and are read together.
/** The advisory page. */
export const ADVISORY = `.line {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 1.1rem;
  margin: 0;
  max-width: none;
  color: var(--ink-2);
  font-size: 0.9375rem;
}

.line > .v {
  color: var(--ink);
  font-weight: 600;
}

.banner {
  margin-bottom: 1rem;
  padding: 0.75rem 1rem;
  border-left: 4px solid var(--line-2);
  background: var(--paper-2);
}

.banner.stop {
  border-color: var(--stop-line);
  background: var(--stop-paper);
}

.banner.warn {
  border-color: var(--warn-line);
  background: var(--warn-paper);
}

.banner p {
  margin: 0;
  max-width: 60rem;
}

.banner:last-of-type {
  margin-bottom: 1.5rem;
}

.preliminary .next {
  display: block;
}

@media (scripting: enabled) {
  .preliminary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25rem 1.5rem;
  }
}

.due {
  width: 15rem;
  height: 1.5em;
  font-size: 1.25rem;
  font-weight: 650;
  line-height: 1.5;
  white-space: nowrap;
}

.countdown.overdue {
  color: var(--critical);
}

.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2.25rem;
  margin-bottom: 1.75rem;
  padding-block: 0.85rem;
  border-block: 1px solid var(--line);
}

.facts > div {
  max-width: 15rem;
}

.facts dt {
  color: var(--ink-2);
  font-size: 0.8125rem;
}

.facts dd {
  font-size: 1.0625rem;
}

.facts .hot {
  display: inline-block;
  margin-top: 0.15em;
  padding-block: 0;
}

.facts .sub {
  font-size: 0.8125rem;
}

.columns {
  display: grid;
  grid-template-columns: minmax(0, 1fr) 15.5rem;
  gap: 3rem;
}

.lede {
  font-size: 1.125rem;
  line-height: 1.5;
}

.column > section {
  margin-top: 2.5rem;
}

.column > section:target > h2,
:is(h3, h4, h5, h6):target {
  text-decoration: underline;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 3px;
  text-underline-offset: 0.3em;
}

tr:target {
  background: var(--now-paper);
}

.anchor {
  margin-left: 0.4em;
  color: var(--ink-2);
  font-weight: 400;
  text-decoration: none;
  opacity: 0;
}

:is(h2, h3, h4, h5, h6, tr):hover .anchor,
.anchor:focus-visible {
  opacity: 1;
}

@media (hover: none) {
  .anchor {
    opacity: 1;
  }
}

.column > .now {
  margin-top: 1.5rem;
  padding: 1.1rem 1.4rem 0.5rem;
  border-left: 4px solid var(--accent);
  background: var(--now-paper);
}

.later {
  color: var(--ink-2);
  font-size: 0.9375rem;
}

.isolate {
  color: var(--critical);
  font-weight: 650;
}

.steps {
  margin-bottom: 0.85rem;
}

.steps h3 {
  margin: 0 0 0.15rem;
}

.steps h3 a {
  color: inherit;
  text-decoration: none;
}

.steps h3 a:hover {
  text-decoration: underline;
}

.steps dl {
  display: grid;
  grid-template-columns: minmax(clamp(7rem, 40%, 12.5rem), max-content) minmax(0, 1fr);
}

.steps dl > div {
  display: grid;
  grid-template-columns: subgrid;
  grid-column: 1 / -1;
  gap: 1.5rem;
  padding-block: 0.15rem;
}

.steps dd .v {
  font-weight: 650;
}

.pairs > div {
  display: grid;
  grid-template-columns: 12.5rem minmax(0, 1fr);
  gap: 1rem;
  max-width: 60rem;
  padding-block: 0.35rem;
  border-bottom: 1px solid var(--line);
}

.pairs {
  margin-bottom: 1.25rem;
  border-top: 1px solid var(--line);
}

.pairs dt {
  color: var(--ink-2);
}

.more {
  margin: 0.75rem 0 1.25rem;
}

.more summary {
  width: fit-content;
  color: var(--ink-2);
  font-size: 0.9375rem;
  cursor: pointer;
}

.more[open] summary {
  margin-bottom: 0.5rem;
}

.remediations {
  max-width: none;
  padding: 0;
  list-style: none;
}

.remediations li + li {
  margin-top: 1.25rem;
}

.remediations p {
  margin-bottom: 0.25rem;
}

.remediations .pairs {
  margin-top: 0.5rem;
}

.changes {
  margin: 0;
  padding: 0;
  list-style: none;
}

.changes .tag {
  margin-left: 0.25em;
}

.revisions thead th:nth-child(2) {
  width: 8rem;
}

.revisions thead th:first-child {
  width: 9rem;
}

.timeline {
  padding: 0;
  list-style: none;
}

.timeline li {
  display: grid;
  grid-template-columns: 12rem minmax(0, 1fr);
  gap: 1rem;
}

@media (scripting: enabled) {
  .timeline .own,
  #exploitation .own {
    display: block;
    width: auto;
    min-height: 1.25em;
    line-height: 1.25;
  }
}

.toc {
  position: sticky;
  top: 0;
  align-self: start;
  max-height: 100vh;
  padding: 0.25rem 0 1.5rem;
  overflow-y: auto;
  font-size: 0.9375rem;
}

.toc h2 {
  margin: 0 0 0.4rem;
  color: var(--ink-2);
  font-size: 0.8125rem;
  font-weight: 600;
  letter-spacing: 0;
}

.toc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

.toc a {
  display: block;
  padding-block: 0.1rem;
  color: var(--ink);
  text-decoration: none;
}

.toc a:hover {
  text-decoration: underline;
}

.hash code {
  font-size: 0.75rem;
}

@media screen and (max-width: 60rem) {
  .columns {
    grid-template-columns: minmax(0, 1fr);
    gap: 2rem;
  }

  .toc {
    display: none;
  }
}

@media screen and (max-width: 46rem) {
  /* In one run of lines: what to do stands on the first screen. */
  .facts {
    gap: 0.15rem 1rem;
    margin-bottom: 1.1rem;
    padding-block: 0.6rem;
  }

  .facts > div {
    display: flex;
    gap: 0.45rem;
    align-items: baseline;
    max-width: none;
  }

  .facts :is(dt, dd) {
    min-width: 0;
  }

  .facts dd {
    font-size: 0.9375rem;
  }

  .column > .now {
    margin-inline: -1rem;
    padding: 1rem 1rem 0.25rem;
  }

  .steps dl {
    display: block;
  }

  .steps dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }

  .steps dt {
    min-width: 8rem;
  }

  .steps dd {
    flex: 1 1 9rem;
  }

  .pairs > div,
  .timeline li {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
  }

  /* What happened belongs to the moment above it, and not to the one below. */
  .timeline li {
    padding-left: 0.85rem;
    border-left: 2px solid var(--line-2);
  }

  .timeline li + li {
    margin-top: 1.1rem;
  }

  .timeline time {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
}
`
