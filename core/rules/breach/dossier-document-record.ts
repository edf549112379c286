import { allStepsOf } from '../definition-steps.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import type { ClockDossier } from './dossier-clock.ts';
import { sayOutcome, type DossierSaying } from './dossier-saying.ts';
import type { TimelineEntry } from './dossier-timeline.ts';
import type { BreachDossier } from './dossier.ts';
import { sayTime } from './say-case.ts';

export const CLOCK_STATES = {
  running: 'Running',
  suspended: 'Suspended',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Does not apply',
} as const;

/** Every time limit with the steps that computed it. */
export function clockSection({ clocks }: BreachDossier, saying: DossierSaying): DocumentSection {
  const none: Block[] = [{ kind: 'text', text: 'No time limit has started.' }];
  return {
    id: 'time-limits',
    title: 'Time limits',
    blocks: clocks.length === 0 ? none : [],
    sections: clocks.map((clock, place) => ({
      id: `time-limit-${place + 1}`,
      title: `${clock.label}, ${saying.organizationName(clock.organizationId)}: ${CLOCK_STATES[clock.status]}`,
      blocks: clockBlocks(clock, saying.timeZone),
    })),
  };
}

function clockBlocks({ due, ledger }: ClockDossier, timeZone: string): Block[] {
  const happened: Block = {
    kind: 'table',
    caption: 'What happened to it',
    columns: ['What', 'When', 'By', 'Said'],
    rows: ledger.map(({ type, at, by, detail, reason }) => [
      type.charAt(0).toUpperCase() + type.slice(1),
      sayTime(at, timeZone),
      by,
      [
        ...(detail === undefined ? [] : [inWords(detail, timeZone)]),
        ...(reason === undefined ? [] : [reason]),
      ].join('. ') || '–',
    ]),
  };
  if (!due.evaluable) return [{ kind: 'text', text: `No date can be computed: ${due.missing}` }, happened];
  return [
    {
      kind: 'facts',
      rows: [
        { label: 'Strict target', value: sayTime(due.strictAt, timeZone) },
        { label: 'Legal latest', value: sayTime(due.legalLatestAt, timeZone) },
      ],
    },
    {
      kind: 'table',
      caption: 'How this was computed',
      columns: ['Rule', 'Result', 'Source'],
      rows: due.derivation.map(({ rule, value, citation }) => [rule, value, citation]),
    },
    happened,
  ];
}

/** Details begin with an instant; what follows (a receipt) stays. */
function inWords(detail: string, timeZone: string): string {
  const [first = '', ...rest] = detail.split(', ');
  return [Number.isNaN(Date.parse(first)) ? first : sayTime(first, timeZone), ...rest].join(', ');
}

/** Everything that happened, in order, as far as the organization may know it. */
export function timelineSection({ timeline }: BreachDossier, saying: DossierSaying): DocumentSection {
  return {
    id: 'timeline',
    title: 'Timeline',
    blocks: [
      {
        kind: 'table',
        caption: `Everything that happened; times in ${saying.timeZone}`,
        columns: ['No.', 'When', 'What', 'Who'],
        rows: timeline.map((entry) => [
          String(entry.seq),
          sayTime(entry.at, saying.timeZone),
          `${entry.what}${aboutOf(entry, saying)}`,
          entry.by,
        ]),
      },
    ],
  };
}

function aboutOf({ details }: TimelineEntry, saying: DossierSaying): string {
  const text = (key: string) => (typeof details[key] === 'string' ? details[key] : undefined);
  const stepId = text('stepId') ?? text('taskId')?.split('~')[1];
  const step = allStepsOf(saying.definition).find(({ id }) => id === stepId?.replace(/-stuck$/, ''));
  if (step === undefined || !('title' in step)) return '';
  const outcome = text('outcome');
  return `: ${step.title}${outcome === undefined || outcome === 'done' ? '' : ` – ${sayOutcome(saying, outcome)}`}`;
}
