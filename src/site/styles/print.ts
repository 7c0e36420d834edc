/** On paper: no ways through the site, black on white whatever the screen's scheme, nothing torn apart. */
export const PRINT = `@media print {
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
  }

  html {
    font-size: 9.5pt;
  }

  body {
    line-height: 1.4;
  }

  th,
  td {
    padding-block: 0.3rem;
  }

  .facts {
    gap: 0.4rem 1.75rem;
    margin-bottom: 1rem;
    padding-block: 0.5rem;
  }

  .masthead nav,
  .skip,
  .toc,
  .anchor,
  .ask,
  .own:empty,
  .due,
  .check,
  .listhead nav,
  .parts,
  .around,
  .listhead p,
  footer ul {
    display: none;
  }

  main {
    padding-block: 0.5rem;
  }

  .columns {
    display: block;
  }

  .column > section {
    margin-top: 1rem;
  }

  h2,
  h3 {
    break-after: avoid;
  }

  tr,
  .banner,
  .steps dl > div,
  .remediations li {
    break-inside: avoid;
  }

  .table-scroll {
    display: block;
    overflow: visible;
  }

  .grid-scroll::after {
    content: none;
  }

  .list thead th {
    position: static;
  }

  .hot {
    border: 1px solid;
    background: none;
    color: inherit;
  }

  :is(.prose, .plain) a[href^="http"]:not(.long)::after {
    content: " (" attr(href) ")";
    overflow-wrap: anywhere;
    font-size: 0.9em;
  }
}
`
