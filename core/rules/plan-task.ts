import { placeOf, type Place } from './calendar/place.ts';
import type { Case } from './case.ts';
import { clockFor } from './clock-for.ts';
import { CodedError } from './coded-error.ts';
import { addSpan, dueAt } from './due-time.ts';
import { withNextAt } from './next-attention.ts';
import type { Organization, Role } from './organization.ts';
import type { ApprovalStep, TaskStep, Who } from './process-definition.ts';
import { ownerOf } from './owner-of.ts';
import { lawInScope } from './regimes/law-in-scope.ts';
import type { Run } from './run.ts';
import { taskId } from './task-id.ts';
import type { Participant } from './participants.ts';
import type { Guest, Quorum, Task, VoterSlot } from './task.ts';

const MAX_LABEL = 80;

/** Where a task is opened: which round of its step, and for which item of an `each`. */
export interface Opening {
  iteration: number;
  scope: string;
  /** Organization of the item; absent outside an `each`. */
  organizationId?: string;
  /** What tells the item from others of the same organization; part of the title, so never words of an answer. */
  label?: string;
  /** Who is asked where the step asks a guest. */
  guest?: Guest;
  /** Day the item's list names for it, `YYYY-MM-DD`. */
  itemDate?: string;
  execution: string;
}

/** The organization whose people a step asks: that of the first who is named. Throws `definition.nobody-asked`. */
export function askedOrganizationId(run: Run, step: TaskStep | ApprovalStep, opening: Opening): string {
  const [first] = whosOf(step);
  if (first === undefined) throw new CodedError('definition.nobody-asked', 'a step asks nobody');
  return organizationOf(run, first, opening);
}

/** The task that a step asks of an organization when it opens at `openedAt`. It holds no token and no authors. */
export function planTask(
  aCase: Pick<Case, 'run' | 'clocks'>,
  step: TaskStep | ApprovalStep,
  opening: Opening,
  {
    organization,
    openedAt,
    voters = [],
    quorum,
  }: { organization: Organization; openedAt: string; voters?: Participant[]; quorum?: Quorum | undefined },
): Task {
  const { run } = aCase;
  const place = placeOf(organization);
  const tellAt = askedAgainAt(step, opening, openedAt, place);
  const clock = clockFor(aCase, step, organization.id, opening.scope);
  const task: Task = {
    id: taskId({ runId: run.id, stepId: step.id, ...opening }),
    runId: run.id,
    stepId: step.id,
    iteration: opening.iteration,
    scope: opening.scope,
    kind: step.kind,
    organizationId: organization.id,
    ...guestOf(step, opening),
    roles: rolesIn(whosOf(step), (who) => organizationOf(run, who, opening), organization.id),
    status: 'open',
    private: run.private,
    processId: run.processId,
    title: titleOf(step, opening),
    openedAt,
    ...(tellAt === undefined ? {} : { tellAt }),
    // While a clock stands still nothing that follows it falls due.
    ...(clock?.status === 'suspended'
      ? {}
      : {
          dueAt: dueAt(step.due, { openedAt: tellAt ?? openedAt, place, clock, itemDate: opening.itemDate }),
        }),
    ...(clock === undefined ? {} : { dueClockId: clock.id }),
    remindersSent: 0,
    escalations: 0,
    voters: step.kind === 'task' ? [] : votersOf(run, step, opening, voters),
    ...(step.kind === 'task' ? {} : { quorum: quorum ?? step.quorum }),
    voices: [],
    authors: [],
    execution: opening.execution,
    version: 1,
  };
  return withNextAt(task, step.late, place);
}

function guestOf(step: TaskStep | ApprovalStep, { guest }: Opening): Pick<Task, 'guest'> {
  return step.kind === 'task' && step.by.guest === true && guest !== undefined ? { guest } : {};
}

/**
 * A slot for each entry of `by`, or for each item of the list that names the voters; in an `each` for those whose scope
 * begins with that of the item.
 */
function votersOf(
  run: Run,
  { by, votersFrom }: ApprovalStep,
  opening: Opening,
  listed: Participant[],
): VoterSlot[] {
  const slots = by.map((who) => voterSlot(who, organizationOf(run, who, opening)));
  const [first] = slots;
  if (votersFrom === undefined || first === undefined) return slots;
  const here = listed.filter(({ scope }) => opening.scope === '' || scope.startsWith(`${opening.scope}.`));
  return here.map(({ organizationId, personId }) => ({
    role: first.role,
    organizationId,
    ...(personId === undefined ? {} : { personId }),
  }));
}

function whosOf(step: TaskStep | ApprovalStep): Who[] {
  return step.kind === 'task' ? [step.by] : step.by;
}

/** Everybody in the run sees titles: they say which law or item it is about, never what somebody answered. */
function titleOf(step: TaskStep | ApprovalStep, { scope, label }: Opening): string {
  const item = label ?? lawInScope(scope);
  return item === undefined ? step.title : `${step.title}: ${item.slice(0, MAX_LABEL)}`;
}

/** Outside an `each` the item is the organization that started the run. */
function organizationOf(run: Run, who: Who, opening: Opening): string {
  if (who.of === 'lead') return run.leadOrganizationId;
  const owner = ownerOf(run);
  return who.of === 'owner' ? owner : (opening.organizationId ?? owner);
}

function rolesIn(whos: Who[], organizationOf: (who: Who) => string, organizationId: string): Role[] {
  const here = whos.filter((who) => organizationOf(who) === organizationId);
  return [...new Set(here.flatMap((who) => who.roles))];
}

function voterSlot(who: Who, organizationId: string): VoterSlot {
  const [role] = who.roles;
  if (role === undefined)
    throw new CodedError('definition.nobody-asked', 'an approval has a slot without a role');
  return { role, organizationId };
}

/** The second and later rounds of some steps are only asked after a span. */
function askedAgainAt(
  step: TaskStep | ApprovalStep,
  { iteration }: Opening,
  openedAt: string,
  place: Place,
): string | undefined {
  if (step.kind !== 'task' || step.askAgainAfter === undefined || iteration === 1) return undefined;
  return addSpan(openedAt, step.askAgainAfter, place);
}
