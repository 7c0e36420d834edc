/** Around the table of the front page: how things stand, the way to one's version, the products. */
export const FRONT = `.state {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
  margin: 0 0 2rem;
  border-block: 1px solid var(--line);
}

.state > div {
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

.state .critical dd {
  color: var(--critical);
}

.state .high dd {
  color: var(--high);
}

.ask {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 1.4rem;
  margin-bottom: 2rem;
  font-weight: 600;
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
    grid-template-columns: 1fr 1fr;
  }

  .state > div,
  .state > div + div {
    padding: 0.5rem 0.75rem 0.5rem 0;
    border: 0;
  }

  .state dd {
    font-size: 1.0625rem;
  }
}
`
