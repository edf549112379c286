/** Cards, chips, lists, tables that become cards on phones, clocks, the picture. */
export const PARTS_STYLE = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.25rem; box-shadow: var(--shadow); }
.card > h2 { font-size: var(--step-1); margin-bottom: .75rem; }
main > p + .card, main > .card + .card, main > .actions + .card { margin-top: 1rem; }
.card > * + h3 { margin-top: 1.25rem; }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.chip {
  display: inline-block; padding: .1rem .6rem; border-radius: 99px; font-size: var(--step--1); font-weight: 600; line-height: 1.5;
  background: var(--calm-wash); color: var(--ink); border: 1px solid transparent;
}
.chip.late, .chip.bad { background: var(--late-wash); color: var(--late); }
.chip.soon { background: var(--soon-wash); color: var(--soon); }
.chip.good { background: var(--good-wash); color: var(--good); }
.chip.accent { background: var(--accent-wash); color: var(--accent); }
.chip.outline { background: transparent; border-color: var(--line-strong); color: var(--soft); }
.late-text { color: var(--late); font-weight: 600; }
.soon-text { color: var(--soon); font-weight: 600; }
.tabs { display: flex; gap: .25rem; border-bottom: 1px solid var(--line); margin-bottom: 1.25rem; flex-wrap: wrap; }
.tabs a { padding: .6rem .9rem; text-decoration: none; color: var(--soft); border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.cards { list-style: none; padding: 0; display: grid; gap: .75rem; }
.task-card {
  display: grid; gap: .15rem 1.5rem; grid-template-columns: minmax(0, 1fr) auto; align-items: center; position: relative;
  background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--line-strong);
  border-radius: var(--radius); padding: .95rem 1.1rem; box-shadow: var(--shadow);
}
.task-card.late { border-left-color: var(--late); }
.task-card.soon { border-left-color: var(--soon); }
.task-card.later { border-left-color: var(--accent); }
.task-card:hover { border-color: var(--line-strong); }
.task-card h2, .task-card h3 { font-size: var(--step-1); }
.task-card .cover { color: var(--ink); text-decoration: none; }
.task-card .cover:hover { text-decoration: underline; }
.task-card .cover::after { content: ''; position: absolute; inset: 0; border-radius: var(--radius); }
.task-card .when-due { text-align: right; font-size: var(--step--1); }
.task-card .when-due strong { display: block; font-size: var(--step-0); }
@media (max-width: 40rem) {
  .task-card { grid-template-columns: minmax(0, 1fr); }
  .task-card .when-due { text-align: left; margin-top: .35rem; }
  .task-card .when-due strong { display: inline; }
}
.empty { text-align: center; padding: 3rem 1.5rem; color: var(--soft); border: 1px dashed var(--line-strong); border-radius: var(--radius); }
.empty h2 { color: var(--ink); font-size: var(--step-1); margin-bottom: .35rem; }
.facts { display: grid; gap: .6rem 1.5rem; }
.facts > div { display: grid; gap: 0 1rem; }
.facts dt { color: var(--soft); font-size: var(--step--1); }
.facts .sign { vertical-align: -.35em; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts dd.long { white-space: pre-line; }
.as-written { white-space: pre-line; overflow-wrap: anywhere; }
@media (min-width: 40rem) { .facts.wide > div { grid-template-columns: 13rem minmax(0, 1fr); } }
.facts ul { padding-left: 1.1rem; }
.facts ul.plain { list-style: none; padding-left: 0; }
.facts.wide .nested .facts > div { grid-template-columns: minmax(0, 1fr); }
.card > p + .facts, .card > p + p { margin-top: .6rem; }
.shown h2 { font-size: var(--step-1); margin-bottom: .6rem; }
.card > p.small { margin-top: .5rem; padding: .2rem 0; }
.flash { margin-bottom: 1.25rem; }
.nested { border-left: 3px solid var(--line); padding-left: .8rem; margin: .3rem 0; }
.note { border-left: 4px solid var(--accent); background: var(--accent-wash); padding: .8rem 1rem; border-radius: 0 8px 8px 0; }
.note.late { border-color: var(--late); background: var(--late-wash); }
.note.soon { border-color: var(--soon); background: var(--soon-wash); }
.note.good { border-color: var(--good); background: var(--good-wash); }
.note > * + * { margin-top: .35rem; }
.note h2, .note h3 { font-size: var(--step-0); }
.clock { border-top: 1px solid var(--line); padding: 1rem 0; }
.clock:first-of-type { border-top: 0; padding-top: 0; }
.clock:last-of-type { padding-bottom: 0; }
.clock .big { font-size: var(--step-2); font-weight: 650; letter-spacing: -.01em; line-height: 1.3; }
.clock .chips { margin: .35rem 0; }
.clock .facts { margin-top: .5rem; }
details { margin-top: .6rem; }
details > form, details > .facts { margin-top: .9rem; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
.derivation { padding-left: 1.2rem; font-size: var(--step--1); margin-top: .35rem; }
.derivation li + li { margin-top: .45rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; color: var(--soft); font-size: var(--step--1); padding-bottom: .35rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem .6rem 0; border-bottom: 1px solid var(--line); }
th { font-size: var(--step--1); color: var(--soft); font-weight: 600; }
td.nowrap { white-space: nowrap; }
@media (max-width: 40rem) {
  table.cards-on-phone thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.cards-on-phone tr { display: block; border-bottom: 1px solid var(--line); padding: .75rem 0; }
  table.cards-on-phone td { display: block; border: 0; padding: .1rem 0; }
  table.cards-on-phone td.in-line { display: inline; margin-right: .6rem; color: var(--soft); font-size: var(--step--1); }
  table.cards-on-phone td[data-label]::before { content: attr(data-label) ': '; color: var(--soft); font-size: var(--step--1); }
}
.timeline { list-style: none; padding: 0; margin-top: 1rem; }
.timeline > li { position: relative; padding: 0 0 1.1rem 1.6rem; }
.timeline > li::before { content: ''; position: absolute; left: .3rem; top: .5rem; width: .65rem; height: .65rem; border-radius: 50%; background: var(--card); border: 2px solid var(--line-strong); z-index: 1; }
.timeline > li::after { content: ''; position: absolute; left: .58rem; top: .6rem; bottom: -.5rem; width: 2px; background: var(--line); }
.timeline > li:last-child::after { display: none; }
.timeline > li.done::before { background: var(--good); border-color: var(--good); }
.timeline > li.current::before { background: var(--accent); border-color: var(--accent); box-shadow: 0 0 0 4px var(--accent-wash); }
.timeline > li.stuck::before { background: var(--late); border-color: var(--late); }
.timeline h3 { font-size: var(--step-0); display: inline; margin-right: .5rem; }
.timeline .line { display: flex; flex-wrap: wrap; gap: .1rem .6rem; font-size: var(--step--1); color: var(--soft); margin-top: .15rem; }
.timeline .line a { font-weight: 600; }
.people { list-style: none; padding: 0; }
.people li { padding: .4rem 0; border-top: 1px solid var(--line); }
.people li:first-child { border-top: 0; }
.picture { width: 100%; max-width: 26rem; height: auto; display: block; margin: 0 auto; font-family: system-ui, sans-serif; }
.picture .box { fill: var(--card); stroke: var(--line-strong); stroke-width: 1.2; }
.picture .frame { fill: none; stroke: var(--line-strong); stroke-width: 1; stroke-dasharray: 4 3; }
.picture .wire { fill: none; stroke: var(--line-strong); stroke-width: 1.4; }
.picture .tip { fill: var(--line-strong); }
.picture text { fill: var(--ink); font-size: 12.5px; }
.picture text.aside { fill: var(--soft); font-size: 11px; }
.picture .done .box { fill: var(--good-wash); stroke: var(--good); }
.picture .current .box { fill: var(--accent); stroke: var(--accent); }
.picture .current text { fill: var(--accent-ink); font-weight: 600; }
.picture .stuck .box { fill: var(--late-wash); stroke: var(--late); stroke-width: 2; }
.picture .skipped .box { fill: none; stroke-dasharray: 2 3; }
.picture .skipped text { fill: var(--soft); }
.pager { display: flex; justify-content: space-between; margin-top: 1.25rem; }
.shown { border: 1px solid var(--line-strong); border-radius: var(--radius); padding: 1.1rem; background: var(--paper); }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
`;
