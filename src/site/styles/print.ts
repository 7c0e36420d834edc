/**
 * On paper: no ways through the site and nothing else that only works on a screen, black on white whatever the screen's
 * scheme, nothing torn apart, the whole width, and type of 9 points, so that an advisory is two sheets where it can be.
 */
export const PRINT = `@page {
  margin: 12mm 14mm;
}

@media print {
  :root {
    --ink: #000;
    --ink-2: #333;
    --line: #bbb;
    --line-2: #666;
    --paper: #fff;
    --paper-2: #fff;
    --accent: #000;
    --critical: #000;
    --high: #000;
    --medium: #000;
    --low: #000;
    --ok: #000;
    --stop-paper: #fff;
    --stop-line: #000;
    --warn-paper: #fff;
    --warn-line: #666;
    --now-paper: #fff;
    --ok-paper: #fff;
    --measure: none;
  }

  html {
    font-size: 9pt;
  }

  body {
    line-height: 1.28;
    orphans: 2;
    widows: 2;
  }

  .wrap {
    padding-inline: 0;
  }

  .notice .wrap,
  .masthead .wrap {
    padding-block: 0.25rem;
  }

  main {
    padding-block: 0.75rem 0;
  }

  h1 {
    max-width: none;
    margin-block: 0.2rem 0.6rem;
    font-size: 1.4rem;
  }

  h2 {
    margin-bottom: 0.2rem;
  }

  h3,
  h4 {
    margin-block: 0.45rem 0.15rem;
  }

  p,
  ul,
  ol,
  pre,
  blockquote {
    margin-bottom: 0.35rem;
  }

  li + li {
    margin-top: 0;
  }

  table,
  .lede,
  .line,
  .facts dd,
  .sub,
  .steps,
  .timeline {
    font-size: 1rem;
    line-height: inherit;
  }

  th,
  td {
    padding-block: 0.1rem;
  }

  .facts {
    gap: 0.15rem 1.5rem;
    margin-bottom: 0.6rem;
    padding-block: 0.35rem;
  }

  .pairs > div {
    gap: 0.75rem;
    max-width: none;
    padding-block: 0.15rem;
  }

  .pairs {
    margin-bottom: 0.35rem;
  }

  .recorded {
    margin-block: 0.4rem;
    padding-left: 0.7rem;
  }

  .banner {
    margin-bottom: 0.6rem;
    padding: 0.15rem 0.7rem;
  }

  .banner p {
    max-width: none;
  }

  .column > section {
    margin-top: 0.55rem;
  }

  .column > .now {
    margin-top: 0.6rem;
    padding: 0.15rem 0.9rem;
  }

  .remediations li + li {
    margin-top: 0.35rem;
  }

  .versions tbody th {
    width: 24%;
  }

  .versions td:nth-last-child(3) {
    width: 30%;
  }

  .steps {
    margin-bottom: 0.3rem;
  }

  .steps dl > div {
    padding-block: 0;
  }

  .list :is(th, td) {
    padding-right: 0.6rem;
  }

  .list thead th,
  .list .warm {
    white-space: normal;
  }

  .list td:first-child {
    width: 6rem;
  }

  .list .do {
    width: 12rem;
  }

  .list td:nth-child(n + 4) {
    width: 4.75rem;
  }

  .masthead nav,
  .skip,
  .box,
  .toc,
  .anchor,
  .ask,
  .own,
  .due,
  .check,
  .command,
  .online,
  .more:not([open]),
  .changes .tag:not(.material),
  .listhead nav,
  .listhead p,
  .parts,
  .around,
  .ways,
  .column > #check,
  footer {
    /* Whatever a rule for the screen says of the same. */
    display: none !important;
  }

  /* One after the other, as in a sentence: each by itself would be a sheet of short lines. */
  .changes li {
    display: inline;
  }

  .changes li:not(:last-child)::after {
    content: " · ";
  }

  .changes .tag {
    display: inline;
    padding: 0;
    border: 0;
    font-style: italic;
    font-size: 1em;
  }

  .changes .tag::before {
    content: "(";
  }

  .changes .tag::after {
    content: ")";
  }

  .revisions thead th:first-child,
  .revisions thead th:nth-child(2) {
    width: 5.5rem;
  }

  .revisions :is(th, td):not(:last-child) {
    padding-right: 0.75rem;
    white-space: nowrap;
  }

  .columns {
    display: block;
  }

  h2,
  h3,
  thead {
    break-after: avoid;
  }

  tr,
  .banner,
  .steps dl > div,
  .pairs > div {
    break-inside: avoid;
  }

  .revisions tr {
    break-inside: auto;
  }

  .table-scroll {
    display: block;
    overflow: visible;
  }

  .grid-scroll::after {
    content: none;
  }

  :is(.list, .answers) thead th {
    position: static;
  }

  .hot {
    border: 1px solid;
    background: none;
    color: inherit;
  }

  /* What is underlined cannot be followed on paper; where it leads is written behind it. */
  main a {
    text-decoration: none;
  }

  :is(.prose, .plain) a[href^="http"]:not(.long)::after {
    content: " (" attr(href) ")";
    overflow-wrap: anywhere;
    font-size: 0.9em;
  }
}
`
