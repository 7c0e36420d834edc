/** What surrounds every page. */
export const FRAME = `.wrap {
  max-width: 78rem;
  margin: 0 auto;
  padding-inline: clamp(1rem, 3vw, 2rem);
}

.notice {
  border-bottom: 1px solid var(--warn-line);
  background: var(--warn-paper);
  font-size: 0.875rem;
}

.notice .wrap {
  padding-block: 0.4rem;
}

.masthead {
  border-bottom: 1px solid var(--line);
}

.masthead .wrap {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.4rem 2rem;
  padding-block: 0.95rem;
}

.brand {
  color: var(--ink);
  font-weight: 700;
  text-decoration: none;
}

.brand span {
  margin-left: 0.15em;
  font-weight: 400;
  color: var(--ink-2);
}

.masthead.pictured .wrap {
  align-items: center;
  padding-block: 0.75rem;
}

.pictured .brand {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.35rem 0.875rem;
}

.brand img {
  display: block;
  max-width: 100%;
  /* In whole pixels, whatever its own ratio: nothing moves when it has come. */
  object-fit: contain;
}

.pictured .brand > span:last-child {
  margin: 0;
}

@media (min-width: 46.01rem) {
  .pictured .brand > span:last-child {
    padding-left: 0.875rem;
    border-left: 1px solid var(--line-2);
  }
}

@media screen and (prefers-color-scheme: dark) {
  .brand .plate {
    margin: 0;
    padding: 0.3rem 0.5rem;
    border-radius: 4px;
    background: #fff;
  }
}

.masthead nav {
  margin-left: auto;
}

.masthead ul,
footer ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  margin: 0;
  padding: 0;
  max-width: none;
  list-style: none;
}

.masthead li,
footer li {
  margin: 0;
}

.masthead nav a {
  display: inline-block;
  padding-block: 0.15rem;
  color: var(--ink);
  text-decoration: none;
}

.masthead nav a:hover {
  text-decoration: underline;
}

.masthead nav a[aria-current] {
  border-bottom: 2px solid var(--accent);
}

main {
  padding-block: 2rem 4rem;
}

footer {
  border-top: 1px solid var(--line);
  color: var(--ink-2);
  font-size: 0.9375rem;
}

footer .wrap {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 2rem;
  justify-content: space-between;
  padding-block: 1.5rem 2.5rem;
}

footer p {
  margin: 0;
}

/* On a telephone what the page is about comes into the first screen. */
@media screen and (max-width: 46rem) {
  .notice {
    font-size: 0.8125rem;
    line-height: 1.35;
  }

  .notice .wrap {
    padding-block: 0.25rem;
  }

  .masthead .wrap,
  .masthead.pictured .wrap {
    gap: 0 1rem;
    padding-block: 0.4rem 0.45rem;
  }

  .masthead nav {
    margin-left: 0;
  }

  .masthead ul {
    gap: 0 1.1rem;
  }

  .masthead nav a {
    font-size: 0.875rem;
  }

  main {
    padding-block: 0.9rem 3rem;
  }
}
`
