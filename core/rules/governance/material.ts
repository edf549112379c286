import { wordsFor } from '../choice.ts';
import type { AnswerLine, Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { analysisOf, matrixOf } from './analysis.ts';
import { governanceDataOf } from './data.ts';
import { decisionsOf, excludedFrom, type CycleDecision } from './decisions.ts';
import { kpiBars, sayKpi } from './figures.ts';
import { allCommentsIn, assessmentsIn, openingOf, proposalOf, silentIn } from './read-case.ts';
import { CYCLE_REASONS, DECISION_RULES, DUTIES, POSITIONS } from './words.ts';

/** What belongs beside the questions of a cycle, so that nobody has to look it up. */
export function governanceMaterial(
  _definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  switch (context.task.stepId) {
    case 'open-cycle':
      return [occasion(context), ...lastCycle(context)];
    case 'self-assess':
      return [...cycle(context), ...responsibilities(context, saying)];
    case 'propose':
      return [...changesAsked(context, saying), ...analysis(context, saying), ...remarks(context, saying)];
    case 'comment':
      return [...analysis(context, saying), ...proposals(context, saying)];
    case 'vote':
      return [...ballot(context, saying), ...comments(context, saying), ...charter(context, saying)];
    case 'implement':
      return decisionIn(context, saying);
    case 'review':
      return [...carriedOut(context, saying), ...analysis(context, saying)];
    default:
      return [];
  }
}

function occasion({ case: aCase }: TaskContext): MaterialSection {
  const { start } = governanceDataOf(aCase);
  const lines = [
    { label: 'Begun because', value: wordsFor(CYCLE_REASONS, start.reason) },
    ...(start.proposal === undefined ? [] : [{ label: 'Proposal', value: start.proposal }]),
  ];
  return { title: 'Why this cycle begins', lines };
}

function lastCycle({ case: aCase }: TaskContext): MaterialSection[] {
  const { previous } = governanceDataOf(aCase);
  if (previous === undefined) return [];
  const lines: AnswerLine[] = [
    {
      label: 'Last report',
      value: `No. ${previous.number}; its charter and responsibilities are filled in.`,
    },
    ...previous.deferred.map(({ title }) => ({ label: 'Put off then', value: title })),
  ];
  return [{ title: 'The last cycle', lines }];
}

function cycle({ case: aCase }: TaskContext): MaterialSection[] {
  const opening = openingOf(aCase);
  if (opening === undefined) return [];
  const lines = [
    { label: 'Period', value: opening.period },
    { label: 'Covers', value: opening.scope },
    ...opening.questions.map((value, index) => ({ label: `Question ${index + 1}`, value })),
  ];
  return [{ title: 'This cycle', lines }];
}

/** What the matrix gives to the organization that answers. */
function responsibilities({ case: aCase, task }: TaskContext, saying: Saying): MaterialSection[] {
  const opening = openingOf(aCase);
  if (opening === undefined) return [];
  const own = opening.responsibilities.filter(
    ({ accountable, responsible }) =>
      accountable === task.organizationId || responsible.includes(task.organizationId),
  );
  const lines = own.map(({ duty, accountable }) => ({
    label: wordsFor(DUTIES, duty),
    value:
      accountable === task.organizationId
        ? 'You answer for it.'
        : `You do it; ${saying.organizationName(accountable)} answers for it.`,
  }));
  return lines.length === 0 ? [] : [{ title: 'Your part in the responsibility matrix', lines }];
}

function analysis({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const { answered, lapsed, kpis, gaps } = analysisOf(aCase);
  const opening = openingOf(aCase);
  return [
    {
      title: 'Figures',
      lines: [
        { label: 'Answered', value: `${answered.length} organizations` },
        ...lapsed.map((id) => ({ label: 'Not answered in time', value: saying.organizationName(id) })),
        ...kpis.map(({ label, value, unit }) => ({ label, value: sayKpi(value, unit) })),
      ],
      picture: kpiBars(kpis),
    },
    ...(gaps.length === 0
      ? []
      : [
          {
            title: 'Gaps against the responsibility matrix',
            lines: gaps.map(({ organizationId, duty, what }) => ({
              label: `${wordsFor(DUTIES, duty)}${organizationId === undefined ? '' : `, ${saying.organizationName(organizationId)}`}`,
              value: what,
            })),
            ...(opening === undefined ? {} : { picture: matrixOf(opening, saying.organizationName) }),
          },
        ]),
  ];
}

function remarks({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const lines = assessmentsIn(aCase).flatMap(({ organizationId, answers }) => {
    const label = saying.organizationName(organizationId);
    return [
      ...answers.nonConformities.map(({ what, correction }) => ({ label, value: `${what}: ${correction}` })),
      ...(answers.remarks === undefined ? [] : [{ label, value: answers.remarks }]),
    ];
  });
  return lines.length === 0 ? [] : [{ title: 'What organizations report', lines }];
}

function proposals({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const proposal = proposalOf(aCase);
  if (proposal === undefined) return [];
  return [
    { title: 'Summary', lines: [{ label: 'Of the coordinator', value: proposal.summary }] },
    ...proposal.decisions.map((proposed) => proposalSection(proposed, saying)),
  ];
}

function proposalSection(proposed: CycleDecision['proposed'], saying: Saying): MaterialSection {
  return {
    title: `Decision ${proposed.number}: ${proposed.title}`,
    lines: [
      { label: 'Decision', value: proposed.text },
      { label: 'What changes', value: proposed.effect },
      { label: 'Carried out by', value: proposed.owners.map(saying.organizationName).join(', ') },
      { label: 'By', value: proposed.dueOn },
    ],
  };
}

function ballot(context: TaskContext, saying: Saying): MaterialSection[] {
  const { case: aCase, task } = context;
  const decision = decisionsOf(aCase).find(({ scope }) => scope === task.scope);
  if (decision === undefined) return [];
  const excluded = excludedFrom(aCase, decision.proposed);
  const section = proposalSection(decision.proposed, saying);
  const lines = excluded.map((id) => ({
    label: 'Does not vote',
    value: `${saying.organizationName(id)}: it has an interest of its own in this decision.`,
  }));
  return [{ ...section, lines: [...section.lines, ...lines] }];
}

function comments({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const lines = [
    ...allCommentsIn(aCase).map(({ organizationId, answers }) => ({
      label: saying.organizationName(organizationId),
      value: `${wordsFor(POSITIONS, answers.position)}${answers.reason === undefined ? '' : `: ${answers.reason}`}`,
    })),
    ...silentIn(aCase).map(({ organizationId }) => ({
      label: saying.organizationName(organizationId),
      value: 'No comment in time; that is no consent.',
    })),
  ];
  return lines.length === 0 ? [] : [{ title: 'Comments', lines }];
}

function charter({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const found = openingOf(aCase)?.charter;
  if (found === undefined) return [];
  return [
    {
      title: 'How the body decides',
      lines: [
        { label: 'Rule', value: wordsFor(DECISION_RULES, found.rule) },
        { label: 'Voices needed at least', value: String(found.atLeast) },
        { label: 'Seats', value: found.seats.map(saying.organizationName).join(', ') },
        { label: 'Conflicts of interest', value: found.conflictRule },
      ],
    },
  ];
}

function decisionIn({ case: aCase, task }: TaskContext, saying: Saying): MaterialSection[] {
  const number = Number(task.scope.split('.').at(-1));
  const decision = decisionsOf(aCase).find((one) => one.number === number);
  return decision === undefined ? [] : [proposalSection(decision.proposed, saying)];
}

function carriedOut({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  return decisionsOf(aCase)
    .filter(({ vote }) => vote?.outcome === 'adopted')
    .map(({ number, proposed, carried }) => ({
      title: `Decision ${number}: ${proposed.title}`,
      lines: carried.map(({ organizationId, answers }) => ({
        label: saying.organizationName(organizationId),
        value: answers === undefined ? 'Nothing reported.' : answers.evidence,
      })),
    }));
}

/** Why the members want something else; the coordinator reads it before proposing again. */
function changesAsked({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const lines = decisionsOf(aCase)
    .filter(({ vote }) => vote?.outcome === 'changes')
    .flatMap(({ number, vote }) =>
      (vote?.voices ?? []).flatMap(({ outcome, reason, personId: _personId }) =>
        outcome === 'changes' ? [{ label: `Decision ${number}`, value: reason ?? '' }] : [],
      ),
    );
  const objections = allCommentsIn(aCase).filter(({ answers }) => answers.position === 'objection');
  if (lines.length === 0) return [];
  return [
    {
      title: 'Changes asked for',
      lines: [
        ...lines,
        ...objections.map(({ organizationId, answers }) => ({
          label: `Objection of ${saying.organizationName(organizationId)}`,
          value: answers.reason ?? '',
        })),
      ],
    },
  ];
}
