/** What those do who cannot upgrade. */
export const RELIEF = `.relief {
  max-width: 60rem;
  margin-bottom: 0.85rem;
}

.relief p {
  margin-bottom: 0.15rem;
}

.relief ul {
  margin-block: 0;
}

@media print {
  /* The sheet has it in full, so only where to look. */
  .relief .told {
    display: none;
  }

  .relief :is(p, ul, li) {
    display: inline;
    padding: 0;
  }

  .relief li {
    margin-left: 0.3em;
  }

  .relief li:not(:last-child)::after {
    content: ';';
  }
}
`
