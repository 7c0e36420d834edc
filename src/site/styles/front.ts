/** Around the table of the front page: how things stand, the way to one's version, the products. */
export const FRONT = `.state {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  margin: 0 0 2rem;
  border-block: 1px solid var(--line);
}

/* What is said stands on one line, however long its labels are. */
.state > div {
  display: grid;
  grid-row: span 2;
  grid-template-rows: subgrid;
  padding: 0.8rem 1.5rem 0.9rem 0;
}

.state > div + div {
  padding-left: 1.5rem;
  border-left: 1px solid var(--line);
}

.state dt {
  color: var(--ink-2);
  font-size: 0.875rem;
}

.state .sub {
  font-size: 0.875rem;
  font-weight: 400;
}

.state dd {
  font-size: 1.1875rem;
  font-weight: 650;
  letter-spacing: -0.005em;
}

.state dd a {
  white-space: nowrap;
}

.state .critical dd {
  color: var(--critical);
}

.state .high dd {
  color: var(--high);
}

.box {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.75rem 2rem;
  margin-bottom: 2.5rem;
  padding: 1.1rem 1.25rem 1.2rem;
  background: var(--paper-2);
}

.box h2 {
  flex: 0 1 9.5rem;
  margin: 0;
}

.box > .scripted {
  flex: 1 1 32rem;
}

.box .asking {
  align-items: baseline;
  margin: 0;
}

.box .asking p {
  display: flex;
  flex: 1 1 13rem;
  align-items: baseline;
  gap: 0.6rem;
}

.box .asking label {
  margin: 0;
}

.box .asking button {
  align-self: stretch;
}

.box > p {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 1.4rem;
  margin: 0;
  font-size: 0.9375rem;
}

.check {
  margin-top: 3rem;
}

.check p {
  max-width: none;
  margin-bottom: 0.6rem;
}

.check ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 1.4rem;
  max-width: none;
  padding: 0;
  list-style: none;
}

.check li {
  margin: 0;
}

.check li .muted {
  font-size: 0.875rem;
}

@media screen and (max-width: 34rem) {
  .state {
    grid-template-columns: repeat(auto-fit, minmax(9.75rem, 1fr));
  }

  .state > div,
  .state > div + div {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border: 0;
  }

  .state dd {
    font-size: 1rem;
  }

  .box {
    margin-inline: -1rem;
    padding-inline: 1rem;
  }

  .box h2 {
    flex-basis: 100%;
  }

  .box .asking label {
    flex: 0 0 4.5rem;
  }

  .box .asking button {
    width: 100%;
  }
}
`
