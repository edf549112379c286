/** Fields, choices, buttons, errors. Targets are at least 44 px high. */
export const FORM_STYLE = `
.field { border: 0; padding: 0; margin: 0 0 1.5rem; min-width: 0; }
.field > label, .field > legend { display: block; font-weight: 600; padding: 0; margin-bottom: .2rem; }
.field > legend { float: left; width: 100%; }
.field > legend + * { clear: both; }
.optional { font-weight: 400; color: var(--soft); }
.hint { color: var(--soft); font-size: var(--step--1); margin-bottom: .4rem; max-width: 40rem; }
.field-error { color: var(--late); font-weight: 600; margin-bottom: .4rem; }
.has-error { border-left: 4px solid var(--late); padding-left: 1rem; }
input[type='text'], input[type='search'], input[type='email'], input[type='url'], input[type='date'], input[type='datetime-local'], select, textarea {
  display: block; width: 100%; max-width: 40rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line-strong); border-radius: 8px; padding: .6rem .75rem; min-height: 2.75rem;
}
textarea { resize: vertical; line-height: 1.5; }
form[role='search'] input[type='search'], form[role='search'] select { width: auto; max-width: 17rem; }
input.short { max-width: 10rem; }
input.medium { max-width: 17rem; }
[aria-invalid='true'] { border: 2px solid var(--late); }
.choices { clear: both; display: grid; gap: .35rem; max-width: 40rem; }
.choices.inline { display: flex; gap: .5rem; flex-wrap: wrap; }
.choice { position: relative; display: flex; align-items: flex-start; gap: .7rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.choices.inline .choice { min-width: 6rem; }
@media (min-width: 48rem) { .choices.two { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
.choice:has(input:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice input { position: relative; z-index: 1; width: 1.2rem; height: 1.2rem; margin: .2rem 0 0; accent-color: var(--accent); flex: none; }
.choice input:focus-visible { outline: none; }
.choice label { flex: 1; cursor: pointer; }
.choice label::after { content: ''; position: absolute; inset: 0; }
.choice label .consequence { display: block; color: var(--soft); font-size: var(--step--1); }
.group, .rows, .row { min-width: 0; }
.group { clear: both; }
form > .field.block { border-top: 1px solid var(--line); padding-top: 1.25rem; margin-top: 2rem; }
form > .field.block > legend { font-size: var(--step-1); font-weight: 650; margin-bottom: .75rem; }
.row .group, .group .group { border-left: 3px solid var(--line); padding-left: 1rem; }
.rows { clear: both; }
.row { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem; margin: .5rem 0 .75rem; background: var(--card); }
.row > legend { font-weight: 600; padding: 0 .4rem; }
.when { border-left: 3px solid var(--line); padding-left: 1rem; margin-bottom: 1.5rem; }
.when > .field { margin-bottom: 0; }
.when-note { color: var(--soft); font-size: var(--step--1); font-style: italic; }
.scripted .when-note { display: none; }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; padding: .5rem 1.15rem; font: inherit; font-weight: 600;
  border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--accent-ink); cursor: pointer; text-decoration: none;
}
.button:hover { background: var(--accent-hover); border-color: var(--accent-hover); color: var(--accent-ink); }
.button.secondary { background: transparent; color: var(--accent); }
.button.secondary:hover { background: var(--accent-wash); }
.button.quiet { background: transparent; border-color: transparent; color: var(--accent); padding-left: .5rem; padding-right: .5rem; text-decoration: underline; text-underline-offset: .18em; }
.button.quiet:hover { background: var(--calm-wash); }
.button.small { min-height: 2.25rem; padding-top: .25rem; padding-bottom: .25rem; font-size: var(--step--1); }
.button.danger { background: var(--late); border-color: var(--late); color: var(--card); }
.error-summary { border: 3px solid var(--late); border-radius: var(--radius); padding: 1rem 1.25rem; margin-bottom: 1.5rem; background: var(--card); }
.error-summary h2 { font-size: var(--step-1); margin-bottom: .35rem; }
.error-summary ul { padding-left: 1.2rem; }
.error-summary a { color: var(--late); font-weight: 600; }
form .form-end + .hint { margin-top: .6rem; }
h3 + form { margin-top: .75rem; }
.form-end { border-top: 1px solid var(--line); padding-top: 1.25rem; }
.inline-form { display: inline; }
`;
