/** Pages of releases: the verdict, and release by advisory. */
export const RELEASES = `.ruling {
  max-width: 52rem;
  margin: 1.25rem 0 2.25rem;
  padding: 0.9rem 1.2rem 0.15rem;
  background: var(--paper-2);
}

.ruling.affected {
  background: var(--stop-paper);
}

.ruling.unknown {
  border-color: var(--warn-line);
  background: var(--warn-paper);
}

.ruling h2 {
  margin-bottom: 0.35rem;
  font-size: 1.5rem;
}

.affected > h2 .verdict {
  color: var(--critical);
}

.unknown > h2 .verdict {
  color: var(--medium);
}

.not_affected > h2 .verdict {
  color: var(--ok);
}

.ruling .move a {
  font-weight: 650;
}

main > section + section > .answers,
main > section > .answers {
  margin: 0.25rem 0 2.25rem;
}

.answers th[scope="row"] {
  width: 42%;
}

.around {
  margin-top: 2rem;
  padding-top: 1rem;
  border-top: 1px solid var(--line);
}

/* The list above ends with a line. */
section:has(> :is(.list, .answers):last-child) + .around,
.grid-scroll + .around {
  margin-top: 0.25rem;
  border-top: 0;
}

.around ul,
.ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem 1.5rem;
  max-width: none;
  padding: 0;
  list-style: none;
}

:is(.around, .ways) li {
  margin: 0;
}

.ways {
  margin: 1.25rem 0 2.5rem;
}

.lacking {
  color: var(--critical);
  font-weight: 600;
}

.unclear-there {
  white-space: nowrap;
}

/* The first column stays where it is, so that a row keeps its name. */
.grid-scroll {
  display: flex;
  max-width: 100%;
  margin-bottom: 0.75rem;
}

/* There is more to the right: at the end, and where nothing has to scroll, the last column lies over the sign. */
.grid-scroll::after {
  content: "→" / "";
  position: sticky;
  z-index: 1;
  right: 0;
  flex: none;
  width: 3.25rem;
  margin-left: -3.25rem;
  border-right: 3px solid var(--line-2);
  padding: 0 0.45rem;
  color: var(--ink);
  background: linear-gradient(to right, transparent, var(--paper) 80%);
  font-size: 1.25rem;
  font-weight: 650;
  line-height: 1.3;
  text-align: right;
  pointer-events: none;
}

.grid :where(th, td):last-child {
  position: relative;
  z-index: 2;
}

:where(.grid) :where(th, td):where(:last-child) {
  background: var(--paper);
}

.grid {
  flex: none;
  width: auto;
  border-collapse: separate;
  border-spacing: 0;
  font-size: 0.875rem;
}

.grid :is(th, td) {
  padding: 0.3rem 0.5rem;
  white-space: nowrap;
}

.grid :is(th:first-child, td:nth-child(2)) {
  padding-right: 0.9rem;
}

.grid th:first-child {
  position: sticky;
  z-index: 3;
  left: 0;
  border-right: 1px solid var(--line-2);
  padding-left: 0;
  background: var(--paper);
}

.grid thead th:first-child {
  border-right-color: transparent;
}

.grid :is(th, td):nth-child(2) {
  padding-left: 0.9rem;
}

.grid .id {
  height: 7.25rem;
  padding: 0.4rem 0.25rem;
  font-family: var(--mono);
  font-weight: 400;
  text-align: center;
}

.grid .id a {
  display: inline-block;
  padding: 0.15rem;
  text-decoration: none;
  writing-mode: vertical-rl;
  transform: rotate(180deg);
}

.grid .id a:hover {
  text-decoration: underline;
}

.grid td:nth-child(n + 3) {
  min-width: 4.6rem;
  border-left: 1px solid var(--line);
  text-align: center;
}

.grid .spare {
  color: var(--ink-2);
}

.grid td.unclear {
  color: var(--ink-2);
  background: repeating-linear-gradient(-45deg, var(--paper-2) 0 4px, transparent 4px 8px) var(--paper);
  font-style: italic;
}

.grid .hit {
  --cell: var(--ink);
  color: var(--cell);
  background: color-mix(in srgb, var(--cell) 9%, var(--paper));
  font-weight: 600;
}

.grid .hit.critical {
  --cell: var(--critical);
  font-weight: 700;
}

.grid .hit.high {
  --cell: var(--high);
}

.grid .hit.medium {
  --cell: var(--medium);
}

.grid .hit.low {
  --cell: var(--low);
}

.grid td.not_affected {
  font-weight: 600;
}

.grid summary {
  cursor: pointer;
}

.grid summary .sub {
  display: inline;
  margin-left: 0.35rem;
  font-size: 0.8125rem;
}

.grid details ul {
  margin: 0.25rem 0 0.25rem 1rem;
}

@media screen and (max-width: 46rem) {
  .ruling {
    padding-inline: 0.85rem;
  }

  .answers th[scope="row"] {
    width: auto;
  }

  .grid summary .sub {
    display: block;
    margin-left: 0;
  }

  .grid :is(th, td) {
    padding: 0.3rem 0.4rem;
  }
}
`
