/** Elements as they stand in any text. Nothing scrolls sideways: what is long breaks, but never a version. */
export const BASE = `*,
*::before,
*::after {
  box-sizing: border-box;
}

html {
  scroll-padding-top: 3.5rem;
  text-size-adjust: 100%;
}

body {
  margin: 0;
  color: var(--ink);
  background: var(--paper);
  font: 1rem/1.55 var(--sans);
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
}

h1,
h2,
h3,
h4 {
  line-height: 1.25;
  font-weight: 650;
  text-wrap: balance;
}

h1 {
  margin: 0.35rem 0 1rem;
  max-width: 34ch;
  font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem);
  letter-spacing: -0.015em;
}

h2 {
  margin: 0 0 0.75rem;
  font-size: 1.25rem;
  letter-spacing: -0.005em;
}

h3 {
  margin: 1.5rem 0 0.4rem;
  font-size: 1rem;
}

h4 {
  margin: 1.25rem 0 0.3rem;
  font-size: 0.9375rem;
}

p,
ul,
ol,
pre,
blockquote {
  margin: 0 0 0.85rem;
  max-width: var(--measure);
}

/* No last line with a single word, where a browser can tell. */
p,
li,
dd,
th {
  text-wrap: pretty;
}

ul,
ol {
  padding-left: 1.3rem;
}

li + li {
  margin-top: 0.25rem;
}

dl,
dd {
  margin: 0;
}

a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
}

a:hover {
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}

code,
pre {
  font-family: var(--mono);
  font-size: 0.9em;
}

code {
  overflow-wrap: anywhere;
}

pre {
  padding: 0.75rem 0.9rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--paper-2);
  white-space: pre-wrap;
}

pre code {
  font-size: 1em;
}

main img {
  max-width: 100%;
  height: auto;
  border: 1px solid var(--line);
}

blockquote {
  padding-left: 1rem;
  border-left: 3px solid var(--line);
  color: var(--ink-2);
}

hr {
  border: 0;
  border-top: 1px solid var(--line);
}
`
