/** The pages that tell of no advisory: severity, policy, contact. */
export const PAGES = `.levels td:nth-last-child(-n + 3):not(:last-child) {
  white-space: nowrap;
}

.levels,
.scale,
.metrics {
  max-width: 60rem;
  margin-bottom: 1rem;
}

.metrics tbody th {
  width: 14rem;
  font-weight: 600;
}

.metrics .vector {
  width: 11rem;
}

.metrics .vector .v {
  margin-right: 0.25em;
}

.pairs dd > .plain {
  margin: 0;
}

.now > .pairs {
  border-top-color: var(--line);
}

.now > .pairs > div {
  align-items: baseline;
}

.now > .pairs dd {
  font-size: 1.125rem;
  font-weight: 600;
}

.fingerprint {
  font-size: 0.9375rem;
  word-spacing: 0.1em;
  overflow-wrap: normal;
}

@media screen and (max-width: 46rem) {
  .metrics tbody {
    display: block;
    padding-block: 0.7rem;
    border-bottom: 1px solid var(--line);
  }

  .metrics tbody tr {
    padding-block: 0.15rem;
    border: 0;
  }

  .metrics tbody th,
  .metrics .vector {
    width: auto;
  }

  .metrics td + td,
  .metrics th + td + td {
    padding-bottom: 0.35rem;
  }

  .now > .pairs dd {
    font-size: 1rem;
  }
}
`
