/**
 * Colours and measures. Every text colour has at least 4.5 : 1 against each paper that it stands on (WCAG 2.2, 1.4.3),
 * in both schemes; lines that tell where a control is have 3 : 1.
 */
export const TOKENS = `:root {
  color-scheme: light dark;
  --ink: #14202b;
  --ink-2: #4c5b69;
  --line: #dce2e8;
  --line-2: #8594a3;
  --paper: #fff;
  --paper-2: #f4f7f9;
  --accent: #0b5cad;
  --critical: #a00d33;
  --high: #b03a00;
  --medium: #7a5900;
  --low: #255a93;
  --ok: #1a6a3a;
  --stop-paper: #fdeef0;
  --stop-line: #a00d33;
  --warn-paper: #fff6de;
  --warn-line: #c99a1e;
  --now-paper: #eef5fc;
  --ok-paper: #ecf6ef;
  --mono: ui-monospace, "SFMono-Regular", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --measure: 68ch;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3;
    --ink-2: #a3b1bf;
    --line: #29343f;
    --line-2: #6b7a89;
    --paper: #0f151b;
    --paper-2: #172029;
    --accent: #80bfff;
    --critical: #ff93a9;
    --high: #ffaa7d;
    --medium: #ecc95f;
    --low: #9bc9fb;
    --ok: #7fd9a2;
    --stop-paper: #2e1219;
    --stop-line: #ff93a9;
    --warn-paper: #2a2210;
    --warn-line: #a8841f;
    --now-paper: #12212f;
    --ok-paper: #10241a;
  }
}
`
