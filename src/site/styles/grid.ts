import { hiddenHead } from './tables.ts'

/** Release by advisory: a grid in a region of its own; on a narrow screen a list. */
export const GRID = `/* The first column stays where it is, so that a row keeps its name. */
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

/* For a narrow screen, which has no room for cells. */
.in-short {
  display: none;
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
  .of-cells,
  .grid-scroll::after {
    display: none;
  }

  .grid-scroll {
    display: block;
    overflow: visible;
    margin-bottom: 1.5rem;
  }

  .grid .in-short {
    display: inline;
    color: var(--ink-2);
    font-weight: 400;
  }

  p.in-short,
  .grid,
  .grid tbody {
    display: block;
  }

${hiddenHead('.grid')}

  .grid tbody tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding-block: 0.45rem;
    border-bottom: 1px solid var(--line);
  }

  .grid tbody :is(th, td):nth-child(n) {
    display: block;
    padding: 0;
    border: 0;
    white-space: normal;
  }

  .grid tbody th:first-child {
    position: static;
    min-width: 6.5rem;
    border: 0;
  }

  .grid tbody td:nth-child(2) {
    flex: 1 1 11rem;
  }

  .grid tbody td:nth-child(n + 3) {
    display: none;
  }
}
`
