/** Pages of releases: the verdict, and what leads on. */
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

@media screen and (max-width: 46rem) {
  .ruling {
    padding-inline: 0.85rem;
  }

  .answers th[scope="row"] {
    width: auto;
  }
}
`
