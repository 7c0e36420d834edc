/** The index and the product pages: commands, and the table of all. */
export const LISTS = `.command {
  display: inline-block;
  max-width: 100%;
  padding: 0.45rem 0.75rem;
}

main > .command {
  margin-bottom: 2rem;
}

.command::before {
  content: "$ " / "";
  color: var(--ink-2);
}

.listhead {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1.75rem;
  margin-bottom: 0.5rem;
}

.listhead h2,
.listhead p {
  margin: 0;
}

.listhead nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 0.9rem;
}

:is(.listhead nav, .parts) a[aria-current] {
  color: var(--ink);
  font-weight: 650;
  text-decoration: none;
}

.parts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 1.4rem;
  margin-bottom: 0.9rem;
  font-size: 0.9375rem;
}

/* Through the page of a product. */
.box + .parts {
  margin: -1.25rem 0 2rem;
}

.listhead p {
  margin-left: auto;
  color: var(--ink-2);
}

.list thead th {
  position: sticky;
  top: 0;
  z-index: 1;
  background: var(--paper);
  box-shadow: inset 0 -1px var(--line-2);
}

.list .year th {
  padding-block: 1.6rem 0.4rem;
  font-size: 1.0625rem;
  font-weight: 650;
}

.list tbody:first-of-type .year th {
  padding-top: 0.9rem;
}

.year span {
  margin-left: 0.5em;
  color: var(--ink-2);
  font-size: 0.875rem;
  font-weight: 400;
}

:is(.list, .concerning) th > a {
  font-weight: 600;
  text-decoration: none;
}

:is(.list, .concerning) th > a:hover {
  text-decoration: underline;
}

:is(.list, .concerning) th > a .v {
  margin-right: 0.25em;
  font-weight: 400;
}

:is(.list, .concerning) th .sub .v {
  font-size: 0.8125rem;
}

.list td:first-child {
  width: 8.5rem;
}

.list .do {
  width: 18.5rem;
}

.list td:nth-child(n + 4) {
  width: 7rem;
}

.list .cool {
  white-space: nowrap;
}

.go {
  font-family: var(--mono);
  font-size: 0.875rem;
}

.go .v {
  font-size: 1em;
}

.go .sub {
  font-family: var(--sans);
}

/* Not the zone alone on a line. */
.do time {
  display: block;
  text-wrap: balance;
}

@media (scripting: enabled) {
  .do .own {
    display: block;
    width: auto;
    min-height: 1.4em;
    line-height: 1.4;
  }
}

.do > div:not(.go, .sub) {
  font-size: 0.9375rem;
}

.gone :is(th, td),
.gone .sev {
  color: var(--ink-2);
}

.gone th > a {
  text-decoration: line-through;
}

/* A word first, and nothing in the colours of an alarm that there is none for. */
.untrue {
  display: block;
  width: fit-content;
  margin-bottom: 0.2rem;
  padding: 0.05rem 0.5rem;
  border-radius: 3px;
  /* Only seen where the reader's own colours take the place of ours. */
  outline: 1px solid transparent;
  background: var(--ink);
  color: var(--paper);
  font-size: 0.8125rem;
  font-weight: 650;
  print-color-adjust: exact;
}

.invented {
  background: repeating-linear-gradient(-45deg, var(--paper-2) 0 6px, transparent 6px 12px);
}

.invented :is(.sev, .hot, .warm) {
  color: var(--ink-2);
}

.invented .hot {
  padding-inline: 0;
  background: none;
}

.concerning tbody:hover,
.list tbody tr:not(.year):hover {
  background: var(--paper-2);
}

.concerning tr:not(:last-child) > td:not([rowspan]) {
  border-bottom-color: transparent;
  padding-bottom: 0.15rem;
}

.concerning tr + tr > td {
  padding-top: 0.15rem;
}

.branches {
  margin-bottom: 2.5rem;
}

.branches .date {
  margin-left: 0.5em;
}

.branches .ended {
  color: var(--ink-2);
}

.none {
  color: var(--ink-2);
}

@media screen and (max-width: 60rem) {
  .list,
  .list :is(tbody, tr, th, td) {
    display: block;
  }

  .list thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .list tbody :is(th, td),
  .list td:first-child,
  .list .do,
  .list td:nth-child(n + 4) {
    width: auto;
    padding: 0.1rem 0;
    border: 0;
  }

  .list .year th {
    padding-top: 1.5rem;
  }

  .list .invented {
    margin-inline: -1rem;
    padding-inline: 1rem;
  }

  .list tr:not(.year) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    padding-block: 0.9rem;
    border-bottom: 1px solid var(--line);
  }

  .list tr > :is(th, .do),
  .list tr > td:first-child {
    flex: 1 0 100%;
  }

  .list .empty {
    display: none;
  }

  .list [data-label] {
    font-size: 0.875rem;
  }

  .list [data-label]::before {
    content: attr(data-label);
    margin-right: 0.5em;
    color: var(--ink-2);
  }
}

@media screen and (max-width: 34rem) {
  .listhead p {
    margin-left: 0;
  }
}
`
