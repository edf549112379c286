/** The picture of a simulated course: scrolls sideways where it is wider than the page, shrinks to paper. */
export const TIMELINE_STYLE = `
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
.course { display: block; font-family: system-ui, sans-serif; max-width: none; }
.course text { fill: var(--ink); font-size: 11.5px; paint-order: stroke; stroke: var(--card); stroke-width: 2.5px; stroke-opacity: .75; stroke-linejoin: round; }
.course .lane { fill: none; stroke: var(--line); }
.course .quiet { fill: var(--calm-wash); }
.course .midnight { stroke: var(--line-strong); stroke-width: .7; stroke-dasharray: 2 4; }
.course .day { font-weight: 650; font-size: 12.5px; }
.course .holiday { fill: var(--soon); font-size: 11px; font-weight: 600; }
.course .name { font-weight: 650; font-size: 13px; }
.course .fold { fill: var(--soft); }
.course .target { stroke: var(--accent); stroke-width: 1.2; stroke-dasharray: 5 3; }
.course .limit { stroke: var(--late); stroke-width: 1.4; }
.course .clock text { fill: var(--soft); font-size: 11px; }
.course .clock circle { fill: var(--accent); }
.course .clock .runs { stroke: var(--accent); stroke-width: 1.6; }
.course .clock .reserve { stroke: var(--late); stroke-width: 3; }
.course .clock .end { stroke: var(--late); stroke-width: 2; }
.course .clock.missed text { fill: var(--late); font-weight: 600; }
.course .task .bar { fill: var(--accent); }
.course .task.given .bar { fill: var(--good); }
.course .task.expired .bar { fill: var(--soon-wash); stroke: var(--soon); stroke-width: 1.2; }
.course .task.open .bar { fill: var(--late-wash); stroke: var(--late); stroke-width: 1.2; }
.course .reminder { stroke: var(--card); stroke-width: 2; }
.course .expired .reminder { stroke: var(--soon); }
.course .open .reminder { stroke: var(--late); }
.course .escalation { fill: var(--soon); stroke: var(--card); stroke-width: .6; }
.course .escalation.open { fill: var(--card); stroke: var(--soon); stroke-width: 1.2; }
.course .flag { fill: var(--good); stroke: var(--good); stroke-width: 1.4; fill-opacity: .95; }
.course .flag.passed { fill: var(--late); stroke: var(--late); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; font-size: var(--step--1); color: var(--soft); margin-bottom: .6rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.legend svg { width: 22px; height: 20px; }
.moments { margin-top: .75rem; }
.moments caption { font-size: var(--step-1); color: var(--ink); font-weight: 650; padding: 1.1rem 0 .35rem; }
.moments caption .soon-text { font-size: var(--step--1); margin-left: .5rem; }
.moments td { padding-top: .35rem; padding-bottom: .35rem; }
.moments tr.quiet td:first-child::after { content: ' ·'; color: var(--soon); font-weight: 700; }
.moments tr.open-only td { color: var(--soft); }
.assumed { padding-left: 1.2rem; }
.assumed li + li { margin-top: .3rem; }
.result { margin-bottom: 2.5rem; }
.result > section > h2 { margin-bottom: .4rem; }
.facts-grid { display: grid; gap: 0 1.5rem; }
.facts-grid .field { margin-bottom: .75rem; }
.simulate > .field.block { margin: .75rem 0; padding-top: .75rem; }
.simulate > .field.block > legend { margin-bottom: .35rem; }
@media (min-width: 48rem) { .assumed { padding-left: 1.2rem; }
.assumed li + li { margin-top: .3rem; }
.result { margin-bottom: 2.5rem; }
.result > section > h2 { margin-bottom: .4rem; }
.facts-grid { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media print {
  .scroll { border: 0; overflow: visible; }
  .course { width: 100%; height: auto; }
  .course .task .bar, .course .task.given .bar { fill: #555; }
  .course .quiet { fill: #eee; }
}
`;
