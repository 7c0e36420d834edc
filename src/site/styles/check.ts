/** The page of the check: two ways to ask side by side, the answer below. */
export const CHECK = `.scriptless {
  display: none;
}

@media (scripting: none) {
  .scripted {
    display: none;
  }

  .scriptless {
    display: block;
  }
}

.asking {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.75rem 1.25rem;
  margin: 1.5rem 0 1rem;
}

.asking p {
  flex: 0 1 20rem;
  min-width: min(100%, 14rem);
  margin: 0;
}

.asking.list {
  flex-direction: column;
  align-items: stretch;
  max-width: 46rem;
  margin-top: 0.75rem;
}

.asking.list p {
  flex: none;
  max-width: none;
}

.asking.list > p:first-child {
  color: var(--ink-2);
}

.asking label {
  display: block;
  margin-bottom: 0.25rem;
  font-size: 0.9375rem;
  font-weight: 600;
}

.asking :is(select, input, textarea) {
  width: 100%;
  max-width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 0.65rem;
  border: 1px solid var(--line-2);
  border-radius: 4px;
  color: var(--ink);
  background: var(--paper);
  font: inherit;
}

.asking :is(input, textarea).v {
  font-family: var(--mono);
  white-space: pre;
}

.asking textarea {
  display: block;
  min-height: 7.5rem;
  resize: vertical;
}

.asking ::placeholder {
  color: var(--ink-2);
  opacity: 1;
}

.asking input[type="file"] {
  padding: 0.4rem 0.5rem;
  border-style: dashed;
}

.over textarea {
  border-color: var(--accent);
  background: var(--now-paper);
}

button {
  align-self: flex-start;
  min-height: 2.75rem;
  padding: 0.5rem 1.5rem;
  border: 1px solid var(--accent);
  border-radius: 4px;
  color: var(--paper);
  background: var(--accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}

button.quiet {
  min-height: 2.25rem;
  padding: 0.25rem 0.9rem;
  border-color: var(--line-2);
  color: var(--accent);
  background: none;
}

.tools .quiet {
  padding-inline: 0.65rem;
  font-size: 0.875rem;
}

.asking button {
  align-self: flex-end;
}

.asking.list button {
  align-self: flex-start;
}

.results {
  margin-block: 2rem;
  padding-top: 1.25rem;
  border-top: 1px solid var(--line);
}

.results .sr {
  position: absolute;
  clip-path: inset(50%);
}

.problem {
  padding: 0.6rem 0.9rem;
  border-left: 4px solid var(--stop-line);
  background: var(--stop-paper);
}

.tools:not([hidden]) {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  align-items: center;
  margin-block: 0 1.25rem;
}

/* One answer says itself what it is. */
.single > h2 {
  position: absolute;
  clip-path: inset(50%);
}

.single h4 {
  margin: 1.75rem 0 0;
  font-size: 1.0625rem;
}

/* What affects stands under a heading that says so; reasons fold only where there is little room. */
@media not screen, (min-width: 46.01rem) {
  .why summary {
    display: none;
  }
}

.why summary {
  width: fit-content;
  padding-block: 0.2rem;
  color: var(--ink-2);
  font-size: 0.875rem;
  cursor: pointer;
}

td.affected {
  color: var(--critical);
}

td.unknown {
  color: var(--medium);
}

td.not_affected {
  color: var(--ok);
}

:is(td.affected, td.unknown) {
  font-weight: 600;
}

.answers {
  margin-top: 1rem;
}

.answers th[scope="row"] {
  font-weight: 400;
}

.answers th[scope="row"] a {
  font-weight: 600;
  text-decoration: none;
}

.answers th[scope="row"] a:hover {
  text-decoration: underline;
}

.answers thead th {
  position: sticky;
  top: 0;
  background: var(--paper);
  box-shadow: inset 0 -1px var(--line-2);
}

.lines .number {
  color: var(--ink-2);
}

@media screen and (max-width: 46rem) {
  /* How severe, which one and what it is: one line where it fits. */
  .answered .answers tbody :is(td:first-child, th) {
    display: inline;
    padding: 0;
  }

  .answered .answers tbody td:first-child {
    margin-right: 0.5em;
  }

  .answered .answers td.empty {
    display: none;
  }

  /* What it is about comes first; where it stood in the list is for who looks it up there. */
  .lines tbody tr {
    display: flex;
    flex-direction: column;
  }

  .lines tbody th[scope="row"] {
    order: -1;
    margin-bottom: 0.15rem;
    font-weight: 650;
  }

  .lines tbody td.empty {
    display: none;
  }
}

/* Reasons are sentences, names of products are not. */
@media screen and (min-width: 60rem) {
  .lines td:last-child {
    width: 48%;
  }
}

@media print {
  .asking,
  .tools,
  .tools:not([hidden]),
  .results button,
  .scripted > .more {
    display: none;
  }

  .results {
    margin-block: 0;
    padding-top: 0;
    border-top: 0;
  }

  .answer {
    padding-left: 0.8rem;
  }

  .answers thead th {
    box-shadow: none;
  }

  /* Words say what is affected; bold and italics tell them apart where colours do not. */
  .answers td.unknown {
    font-style: italic;
  }

  .lines th[scope="row"] {
    width: auto;
  }

  .lines td:last-child {
    width: 45%;
  }
}
`
