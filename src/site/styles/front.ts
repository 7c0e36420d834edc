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

/* All in a row: what has most to say has most room. */
@media screen and (min-width: 72rem) {
  .state:has(.recent):has(.newest) {
    grid-template-columns: 1.25fr 1.25fr 1.3fr 0.85fr 0.9fr;
  }
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
  h1:has(+ .state) {
    margin: 0 0 0.5rem;
    font-size: 1.25rem;
  }

  .state {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.5rem 0.75rem;
    margin-bottom: 0.9rem;
    padding-block: 0.5rem 0.6rem;
    line-height: 1.35;
  }

  .state > div,
  .state > div + div {
    display: block;
    padding: 0;
    border: 0;
  }

  .state > :is(.recent, .newest, .total) {
    grid-column: 1 / -1;
  }

  .state :is(dt, .sub) {
    font-size: 0.8125rem;
  }

  .state .sub {
    display: inline;
  }

  .state dd {
    font-size: 1rem;
  }

  .state .total :is(dt, dd) {
    display: inline;
    margin-right: 0.35em;
    font-size: 0.8125rem;
  }

  .state .next .sub {
    display: block;
  }

  .state .next a {
    white-space: normal;
  }

  .state .next {
    order: 1;
  }

  .state .newest {
    order: 2;
  }

  .state .total {
    order: 3;
  }

  .box {
    gap: 0.4rem;
    margin-inline: -1rem;
    margin-bottom: 1.75rem;
    padding: 0.6rem 1rem;
  }

  .box h2 {
    flex-basis: 100%;
    font-size: 1.0625rem;
  }

  .box .asking {
    gap: 0.5rem;
  }

  .box .asking p {
    flex: 1 1 100%;
    align-items: center;
  }

  .box .asking p + p {
    flex: 1 1 9rem;
    min-width: 0;
  }

  .box .asking label {
    flex: 0 0 4.5rem;
  }

  .box .asking button {
    padding-inline: 1rem;
  }
}
`
