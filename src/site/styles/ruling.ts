/** An answer of the check, in the browser and on the page of a release: what matters most is the largest. */
export const RULING = `.ruling {
  max-width: 52rem;
  margin: 1.25rem 0 2.25rem;
  border-left: 4px solid var(--line-2);
  padding: 0.85rem 1.2rem 0.15rem;
  background: var(--paper-2);
}

.ruling.affected {
  border-color: var(--stop-line);
  background: var(--stop-paper);
}

.ruling.unknown {
  border-color: var(--warn-line);
  background: var(--warn-paper);
}

.ruling.not_affected {
  border-color: var(--ok);
}

.ruling :is(h2, h3) {
  margin: 0 0 0.6rem;
  font-size: 1rem;
}

.verdict::first-letter {
  text-transform: uppercase;
}

.ruling .verdict {
  display: inline-block;
  margin: 0 0.5em 0.35rem 0;
  padding: 0 0.5em;
  border: 1px solid currentColor;
  border-radius: 3px;
  font-size: 0.9375rem;
  line-height: 1.5;
}

.affected .verdict {
  color: var(--critical);
}

.unknown .verdict {
  color: var(--medium);
}

.not_affected .verdict {
  color: var(--ok);
}

/* Of all that is said it is what matters, and so the largest. */
.ruling .lead {
  display: block;
  font-size: 1.375rem;
  line-height: 1.3;
  text-wrap: balance;
}

.ruling .asked {
  display: inline-block;
  margin-bottom: 0.35rem;
  font-weight: 400;
}

.ruling .sub {
  font-size: 0.9375rem;
}

.ruling p {
  margin-bottom: 0.6rem;
}

.ruling .move {
  margin-bottom: 0.15rem;
  font-size: 1.1875rem;
}

.ruling .move a {
  font-weight: 650;
}

@media screen and (max-width: 46rem) {
  .ruling {
    padding-inline: 0.85rem;
  }
}

@media print {
  .ruling {
    max-width: none;
    margin-block: 0;
    padding: 0 0.8rem;
  }

  .ruling p {
    max-width: none;
    margin-bottom: 0.2rem;
  }

  .ruling .lead {
    font-size: 1.125rem;
  }

  .ruling .move {
    margin-bottom: 0;
  }

  .single h4 {
    margin-top: 0.5rem;
    break-after: avoid;
  }

  .single .answers {
    margin-top: 0;
  }
}
`
