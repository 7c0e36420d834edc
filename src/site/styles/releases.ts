/** Pages of releases: what each advisory means for one, and what leads on. */
export const RELEASES = `main > section + section > .answers,
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
  .answers th[scope="row"] {
    width: auto;
  }
}
`
