import { sayClocks, sayTime } from '../breach/say-case.ts';
import type { Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { TaskContext } from '../task-context.ts';
import { consultationClock, extensionTold } from './consultation.ts';
import { adviceOf, authoritySaid, decisionsOf } from './read.ts';
import * as tables from './tables.ts';
import { AUTHORITY_ACTS, DECISIONS } from './vocabulary.ts';

/** The advice, and what has to be said about it. */
export function adviceSection({ case: aCase }: TaskContext): MaterialSection {
  const advice = adviceOf(aCase);
  return {
    title: 'Advice of the data protection officer',
    lines:
      advice === undefined
        ? [{ label: 'Advice', value: 'None was given' }]
        : [
            { label: 'Recommends', value: DECISIONS[advice.recommends] },
            { label: 'Advice', value: advice.advice },
            {
              label: 'To be said',
              value: 'Whether you follow it, and if not, why. Another decision counts as not following it.',
            },
          ],
  };
}

/** What controllers decided so far, and whether they follow the advice. */
export function earlierDecisions({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const decisions = decisionsOf(aCase);
  if (decisions.length === 0) return [];
  const table = tables.decisionsTable(decisions, adviceOf(aCase), saying.organizationName);
  return [{ title: 'What was decided', lines: [], tables: [tables.plain(table)] }];
}

/** What the authority said to the organization. */
export function authoritySections({ task, case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const said = authoritySaid(aCase, task.organizationId);
  if (said.length === 0) return [];
  const lines = said.flatMap(({ act, at, reasons, answer }) => [
    { label: AUTHORITY_ACTS[act], value: at === undefined ? '' : sayTime(at, saying.timeZone) },
    ...(reasons === undefined ? [] : [{ label: 'Reasons', value: reasons }]),
    ...(answer === undefined ? [] : [{ label: 'Answer', value: answer }]),
  ]);
  return [{ title: 'What the authority said', lines }];
}

/** The clock of its consultation, and until when it may tell that it takes longer. */
export function clockSections({ task, case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const clock = consultationClock(aCase, task.organizationId);
  if (clock === undefined) return [];
  const told = extensionTold(clock);
  const until =
    told?.evaluable === true
      ? [{ label: 'Extension to be told by', value: sayTime(told.legalLatestAt, saying.timeZone) }]
      : [];
  return [
    ...sayClocks([clock], saying),
    ...(until.length === 0 ? [] : [{ title: 'If it takes longer', lines: until }]),
  ];
}
