/**
 * The genuine and the fake: two sheets side by side, each with its word, its mark and its colour; any of the three will do.
 * On a narrow screen an aspect is a heading with one above the other.
 */
export const COMPARISON = `.comparison {
  max-width: 60rem;
  margin-bottom: 1.25rem;
  border-collapse: separate;
  border-spacing: 0;
}

.comparison :is(th, td) {
  padding: 0.6rem 1rem;
}

.comparison th:first-child {
  width: 8.5rem;
  padding-left: 0;
}

.comparison tbody th {
  color: var(--ink-2);
  font-weight: 400;
}

.comparison .genuine,
.comparison .fake {
  width: 50%;
  border-left: 4px solid var(--side);
  background: var(--sheet);
}

.comparison .genuine {
  --side: var(--ok);
  --sheet: var(--ok-paper);
  --mark: "✓";
}

.comparison .fake {
  --side: var(--critical);
  --sheet: var(--stop-paper);
  --mark: "✗";
}

.comparison thead :is(.genuine, .fake) {
  color: var(--side);
  font-size: 1rem;
}

.comparison thead :is(.genuine, .fake)::before {
  content: var(--mark) / "";
  margin-right: 0.5em;
}

.comparison tbody tr:last-child > * {
  border-bottom: 0;
}

@media screen and (max-width: 46rem) {
  .comparison,
  .comparison :is(tbody, tr, th, td) {
    display: block;
  }

  .comparison thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .comparison tr + tr {
    margin-top: 1.25rem;
  }

  .comparison tbody :is(th, .genuine, .fake) {
    width: auto;
    padding: 0.5rem 0.85rem;
    border-bottom: 0;
  }

  .comparison tbody th:first-child {
    padding: 0 0 0.35rem;
    color: var(--ink);
    font-weight: 650;
  }

  .comparison .fake {
    margin-top: 0.35rem;
  }

  .comparison [data-label]::before {
    content: var(--mark) " " attr(data-label);
    display: block;
    color: var(--side);
    font-size: 0.875rem;
    font-weight: 600;
  }
}
`
