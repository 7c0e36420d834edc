/** Small things that recur: versions, severities, what is not stated, tags. */
export const WORDS = `.v {
  font-family: var(--mono);
  font-size: 0.92em;
  white-space: nowrap;
}

.d {
  white-space: nowrap;
}

/* Filled by a script: room is kept where scripts run, always the same, so that nothing moves when it is. */
.own,
.due {
  display: none;
}

@media (scripting: enabled) {
  .own {
    display: inline-block;
    width: 14.5rem;
    color: var(--ink-2);
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1;
    white-space: nowrap;
  }

  .due {
    display: block;
  }
}

.muted,
.sub {
  color: var(--ink-2);
}

.sub {
  display: block;
  font-size: 0.875rem;
  font-weight: 400;
}

.long {
  overflow-wrap: anywhere;
}

/* Word, bar and colour: none of the three is needed to read the other two. */
.sev {
  font-weight: 650;
  white-space: nowrap;
}

a.sev,
a.unstated {
  text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
}

a:is(.sev, .unstated):hover {
  text-decoration-color: currentColor;
}

.sev::before {
  --full: currentColor;
  --rest: color-mix(in srgb, currentColor 24%, transparent);
  --bar-1: var(--rest);
  --bar-2: var(--rest);
  --bar-3: var(--rest);
  --bar-4: var(--rest);
  content: "";
  display: inline-block;
  width: 18px;
  height: 13px;
  margin-right: 0.45em;
  vertical-align: -1px;
  background:
    linear-gradient(var(--bar-1) 0 0) 0 100% / 3px 4px,
    linear-gradient(var(--bar-2) 0 0) 5px 100% / 3px 7px,
    linear-gradient(var(--bar-3) 0 0) 10px 100% / 3px 10px,
    linear-gradient(var(--bar-4) 0 0) 15px 100% / 3px 13px;
  background-repeat: no-repeat;
  print-color-adjust: exact;
}

.sev.critical {
  color: var(--critical);
}

.sev.critical::before {
  --bar-1: var(--full);
  --bar-2: var(--full);
  --bar-3: var(--full);
  --bar-4: var(--full);
}

.sev.high {
  color: var(--high);
}

.sev.high::before {
  --bar-1: var(--full);
  --bar-2: var(--full);
  --bar-3: var(--full);
}

.sev.medium {
  color: var(--medium);
}

.sev.medium::before {
  --bar-1: var(--full);
  --bar-2: var(--full);
}

.sev.low {
  color: var(--low);
}

.sev.low::before {
  --bar-1: var(--full);
}

.sev.none {
  color: var(--ink-2);
}

/* What a source does not say is not an alarm, and not a comfort either. */
.unstated,
.unsure {
  color: var(--ink-2);
}

.unstated {
  font-style: italic;
}

.no,
.cool {
  color: var(--ok);
}

.no {
  font-weight: 600;
}

.hot,
.warm {
  font-weight: 650;
  white-space: nowrap;
}

/* The outline is only seen where the reader's own colours take the place of ours. */
.hot {
  outline: 1px solid transparent;
  padding: 0.1em 0.45em;
  border-radius: 3px;
  background: var(--critical);
  color: var(--paper);
  print-color-adjust: exact;
}

.warm {
  color: var(--high);
}

.tag {
  display: inline-block;
  margin-right: 0.15em;
  padding: 0 0.4em;
  border: 1px solid currentColor;
  border-radius: 3px;
  font-size: 0.8125rem;
  line-height: 1.45;
  white-space: nowrap;
}

.tag.material {
  color: var(--high);
}

.plain {
  padding: 0;
  list-style: none;
}

.skip {
  position: absolute;
  left: -999rem;
}

.skip:focus {
  position: fixed;
  z-index: 2;
  top: 0.5rem;
  left: 0.5rem;
  padding: 0.5rem 0.9rem;
  background: var(--paper);
}
`
