import type { Answers } from '../form-check.ts';
import { localTime } from '../instant.ts';
import type { TaskContext } from '../task-context.ts';
import type { OpenCycle, ProposedDecision } from './answers.ts';
import { governanceDataOf } from './data.ts';
import { adoptedDecisions, decisionsOf, sentBack } from './decisions.ts';
import { proposalOf, proposalsIn } from './read-case.ts';
import { ALL_DUTIES } from './words.ts';

/** What the forms of a cycle begin with: the last cycle, the registers, or the round before. */
export function governancePrefill(stepId: string, context: TaskContext): Answers {
  switch (stepId) {
    case 'open-cycle':
      return openingDraft(context);
    case 'self-assess':
      return selfAssessmentDraft(context);
    case 'propose':
      return proposalDraft(context);
    case 'review':
      return reviewDraft(context);
    default:
      return {};
  }
}

function openingDraft({ case: aCase, organizations, now }: TaskContext): Answers {
  const { previous } = governanceDataOf(aCase);
  const all = organizations.map(({ id }) => id);
  const known = (ids: string[]): string[] => ids.filter((id) => all.includes(id));
  const lead = aCase.run.leadOrganizationId;
  const responsibilities: OpenCycle['responsibilities'] =
    previous !== undefined && previous.responsibilities.length > 0
      ? previous.responsibilities
      : ALL_DUTIES.map((duty) => ({ duty, accountable: lead, responsible: all }));
  return {
    period: now.slice(0, 4),
    organizations: previous === undefined ? all : known(previous.organizations),
    responsibilities,
    ...(previous?.charter === undefined ? {} : { charter: previous.charter }),
  };
}

function selfAssessmentDraft({ task, case: aCase }: TaskContext): Answers {
  const figures = governanceDataOf(aCase).counted?.[task.organizationId];
  return figures === undefined ? {} : { figures };
}

/** The second time only what was sent back; the first time what the last cycle put off. */
function proposalDraft({ case: aCase, organizations, task, now }: TaskContext): Answers {
  if (proposalsIn(aCase).length > 0) {
    const summary = proposalOf(aCase)?.summary;
    const decisions = sentBack(aCase).map(({ proposed }) => proposed);
    return { decisions, ...(summary === undefined ? {} : { summary }) };
  }
  const deferred = governanceDataOf(aCase).previous?.deferred ?? [];
  const dueOn = dayAfter(now, organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC');
  const decisions = deferred.map((one, index): ProposedDecision => ({
    number: index + 1,
    ...one,
    owners: [aCase.run.leadOrganizationId],
    dueOn,
  }));
  return decisions.length === 0 ? {} : { decisions };
}

function reviewDraft({ case: aCase }: TaskContext): Answers {
  const decisions = adoptedDecisions(aCase).map(({ number }) => ({ number }));
  return decisions.length === 0 ? {} : { decisions };
}

/** Three months on: a day to begin with. */
function dayAfter(now: string, timeZone: string): string {
  return localTime(now, timeZone)?.toPlainDate().add({ months: 3 }).toString() ?? now.slice(0, 10);
}

/** Numbers that exist in this cycle. */
export function numbersIn(context: Pick<TaskContext, 'case'>): number[] {
  return decisionsOf(context.case).map(({ number }) => number);
}
