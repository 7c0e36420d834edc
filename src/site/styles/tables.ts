/** Where cells name themselves the head is still there, for who listens. */
export function hiddenHead(table: string): string {
  return `  ${table} thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }`
}

/** Each row a small card, in which every cell says what it is. */
function asCards(table: string): string {
  return `  ${table},
  ${table} tbody,
  ${table} tr {
    display: block;
  }

${hiddenHead(table)}

  ${table} tbody tr {
    padding-block: 0.7rem;
    border-bottom: 1px solid var(--line);
  }

  ${table} tbody :is(th, td) {
    display: block;
    padding: 0.1rem 0;
    border: 0;
  }

  ${table} tbody [data-label] {
    display: flow-root;
    padding-left: 7.25rem;
  }

  ${table} [data-label]::before {
    content: attr(data-label);
    float: left;
    width: 6.75rem;
    margin-left: -7.25rem;
    color: var(--ink-2);
    font-family: var(--sans);
    font-size: 0.875rem;
    font-weight: 400;
  }`
}

/** Each row in as few lines as it needs, its cells one after the other: for tables with very many rows. */
function asLines(table: string): string {
  return `  ${table},
  ${table} tbody {
    display: block;
  }

${hiddenHead(table)}

  ${table} tbody tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding-block: 0.5rem;
    border-bottom: 1px solid var(--line);
  }

  ${table} tbody :is(th, td) {
    display: block;
    padding: 0;
    border: 0;
  }

  ${table} [data-label] {
    font-size: 0.875rem;
  }

  ${table} [data-label]::before {
    content: attr(data-label);
    margin-right: 0.4em;
    color: var(--ink-2);
    font-weight: 400;
  }`
}

/** Tables: hairlines, no boxes. On a narrow screen each row becomes a small card that names its cells. */
export const TABLES = `table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.9375rem;
}

/* The heading above says it already to those who see it. */
caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

th,
td {
  padding: 0.55rem 1.25rem 0.55rem 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}

th:last-child,
td:last-child {
  padding-right: 0;
}

tbody th {
  font-weight: 400;
}

thead th {
  padding-block: 0.4rem;
  border-bottom-color: var(--line-2);
  color: var(--ink-2);
  font-size: 0.8125rem;
  font-weight: 600;
  vertical-align: bottom;
  white-space: nowrap;
}

.versions :is(th, td) {
  padding-right: 1rem;
}

.versions tbody th {
  width: 20%;
}

.versions td:nth-last-child(3) {
  width: 34%;
}

.indicators td:not(:last-child) {
  white-space: nowrap;
}

.indicators code {
  font-size: 0.8125rem;
  white-space: normal;
}

.recorded {
  margin: 1.25rem 0;
  padding-left: 1rem;
  border-left: 3px solid var(--line-2);
}

.recorded caption {
  position: static;
  width: auto;
  height: auto;
  clip-path: none;
  padding-bottom: 0.25rem;
  color: var(--ink-2);
  font-size: 0.875rem;
  text-align: left;
  white-space: normal;
}

.prose table {
  width: auto;
  margin-bottom: 0.85rem;
}

.table-scroll {
  overflow-x: auto;
}

.align-right {
  text-align: right;
}

.align-center {
  text-align: center;
}

@media screen and (max-width: 46rem) {
${asCards('.cards')}

${asLines('.branches')}

  /* The branch in a column of its own, so that one finds it. */
  .branches tbody tr {
    position: relative;
    padding-left: 5.25rem;
  }

  .branches tbody th {
    position: absolute;
    left: 0;
    font-weight: 600;
  }

  /* There is no highest fix, or it is the newest release, which stands beside it. */
  .branches .spare {
    display: none;
  }

  .recorded caption {
    display: block;
  }

  .versions tbody tr:has(+ tr:not(.first)) {
    border-bottom: 0;
    padding-bottom: 0;
  }

  .versions tbody th,
  .versions td:nth-last-child(3) {
    width: auto;
  }
}

@media screen and (max-width: 60rem) {
${asLines('.concerning')}

  .concerning tbody {
    padding-block: 0.7rem;
    border-bottom: 1px solid var(--line);
  }

  .concerning .invented {
    margin-inline: -1rem;
    padding-inline: 1rem;
  }

  .concerning tbody tr {
    padding-block: 0.15rem 0;
    border: 0;
  }

  /* The branch beside its versions, and what then below these. */
  .concerning tbody tr {
    display: grid;
    grid-template-columns: minmax(6rem, 22%) minmax(0, 1fr);
  }

  .concerning tr > :is([rowspan], [colspan], .spare + td) {
    grid-column: 1 / -1;
  }

  .concerning tr > [rowspan] + [rowspan] + td,
  .concerning tr:not(:first-child) > td:first-child {
    font-weight: 600;
  }

  .concerning [data-label]:last-child {
    grid-column: 2;
  }

  .concerning .spare ~ [data-label]:last-child {
    grid-column: 1 / -1;
  }

  .concerning .spare {
    display: none;
  }

  .concerning th > a {
    display: block;
  }

  .concerning th .sub {
    display: inline;
    margin-right: 0.5em;
  }

  /* Branch, versions and what then: in this order they say what they are. */
  .concerning [data-label]::before {
    content: none;
  }

  .concerning [data-label]:last-child::before {
    content: "→ " / "";
  }
}
`
