import { sayDay } from '../../../core/rules/calendar/say-moment.ts';
import type { Cycle, CycleLine } from '../../../core/rules/cycle.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { LIFT_FORM, MOVE_FORM } from './cycle-forms.ts';

const DID: Record<CycleLine['did'], string> = {
  planned: 'Planned',
  moved: 'Moved',
  lifted: 'Lifted',
  started: 'Began',
  'could-not-start': 'Could not begin',
};

export interface CycleShown {
  visitor: Visitor;
  cycle: Cycle;
  mayChange: boolean;
  definition: ProcessDefinition | undefined;
  /** Which form was sent, with what, when something in it is wrong. */
  sent: { do: string; answers: Answers } | undefined;
  problems: FormProblem[];
  names: NameBook;
  said: string | null;
}

/** Something that begins by itself: when, what has become of it, and what can be done about it. */
export function CyclePage({ shown }: { shown: CycleShown }) {
  const { visitor, cycle, names, definition, problems } = shown;
  const timeZone = names.timeZone(cycle.organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}${cycle.reason}`}
      visitor={visitor}
      section="calendar"
      timeZone={timeZone}
    >
      <p class="crumb">
        <a href="/calendar">Calendar</a>
      </p>
      <div class="page-head">
        <h1>{cycle.reason}</h1>
        <p class="lede">
          {definition?.title ?? cycle.processId} for {names.organization(cycle.organizationId)}
          {cycle.everyMonths === undefined ? '' : `, again every ${everyInWords(cycle.everyMonths)}`}.
        </p>
        <p class="chips">
          <StateChip cycle={cycle} />
        </p>
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={problems} />
      {cycle.trouble !== undefined && (
        <section class="note late">
          <h2>It could not begin</h2>
          <ul>
            {cycle.trouble.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p>It is tried again every day. Complete the answers and begin it here, move it, or lift it.</p>
        </section>
      )}
      {cycle.runId !== undefined && (
        <p>
          <a href={`/runs/${cycle.runId}`}>Go to the run it began last</a>
        </p>
      )}
      {shown.mayChange && <Changes shown={shown} timeZone={timeZone} />}
      <section class="card">
        <h2>What was done</h2>
        <ul class="people">
          {[...cycle.log].reverse().map((line) => (
            <li>
              <strong>{DID[line.did]}</strong>, for {sayDay(line.dueOn)}
              <br />
              <span class="soft small">
                {names.actor(line.by)}, {formatInstant(line.at, timeZone)}
                {line.why === undefined ? '' : `: ${line.why}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function Changes({ shown, timeZone }: { shown: CycleShown; timeZone: string }) {
  const { definition, cycle } = shown;
  return (
    <div class="stack">
      <Verb shown={shown} verb="move" summary="Move it to another day" button="Move it">
        <FormFields {...MOVE_FORM} {...fields(shown, 'move', timeZone, { dueOn: cycle.dueOn })} />
      </Verb>
      <Verb shown={shown} verb="lift" summary="Lift it" button="Lift it" danger>
        <FormFields {...LIFT_FORM} {...fields(shown, 'lift', timeZone, {})} />
      </Verb>
      {definition !== undefined && (
        <Verb shown={shown} verb="begin" summary="Begin it now" button="Begin it now">
          <FormFields
            properties={definition.start.properties}
            required={definition.start.required}
            {...fields(shown, 'begin', timeZone, cycle.answers)}
          />
        </Verb>
      )}
    </div>
  );
}

function Verb({
  shown,
  verb,
  summary,
  button,
  danger = false,
  children,
}: {
  shown: CycleShown;
  verb: string;
  summary: string;
  button: string;
  danger?: boolean;
  children?: unknown;
}) {
  const open = shown.sent?.do === verb || (verb === 'begin' && shown.cycle.trouble !== undefined);
  return (
    <details class="card" open={open}>
      <summary>{summary}</summary>
      <form method="post" action={`/calendar/cycles/${encodeURIComponent(shown.cycle.id)}`} novalidate>
        <FormToken visitor={shown.visitor} />
        {children}
        <button class={danger ? 'button danger' : 'button'} name="do" value={verb}>
          {button}
        </button>
      </form>
    </details>
  );
}

function fields({ sent, problems, names }: CycleShown, verb: string, timeZone: string, answers: Answers) {
  const own = sent?.do === verb;
  return {
    answers: own ? sent.answers : answers,
    path: [],
    context: { timeZone, organizations: names.organizations, problems: own ? problems : [] },
  };
}

function StateChip({ cycle }: { cycle: Cycle }) {
  if (cycle.status === 'lifted') return <Chip tone="outline" text="Lifted" />;
  if (cycle.status === 'started') return <Chip tone="good" text="Has begun" />;
  return cycle.trouble === undefined ? (
    <Chip tone="accent" text={`Begins ${sayDay(cycle.dueOn)}`} />
  ) : (
    <Chip tone="late" text={`Was to begin ${sayDay(cycle.dueOn)}`} />
  );
}

function everyInWords(months: number): string {
  if (months === 12) return 'year';
  return months % 12 === 0
    ? `${String(months / 12)} years`
    : months === 1
      ? 'month'
      : `${String(months)} months`;
}
