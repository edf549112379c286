import type { Role } from '../../../core/rules/organization.ts';
import type { ApprovalStep, Due, Step, TaskStep, Who } from '../../../core/rules/process-definition.ts';
import { decidedOn } from '../../../core/rules/decided-on.ts';
import { neededVoices } from '../../../core/rules/quorum.ts';
import { fault, type DefinitionFault, type KnownNames } from './fault.ts';
import { checkReply } from './reply.ts';
import type { Place } from './walk.ts';

/** Who, by when and what if late: of every step that a person owes. */
export function checkOwed(step: TaskStep | ApprovalStep, place: Place, known: KnownNames): DefinitionFault[] {
  const slots: Who[] = Array.isArray(step.by) ? step.by : [step.by];
  return [
    ...checkWho(step.id, slots, place),
    ...checkDue(step.id, step, place, known),
    ...checkLate(step),
    ...checkEffect(step, known),
    ...checkReply(step),
    ...(step.kind === 'task'
      ? [...checkOutcomeField(step), ...checkNotBy(step, place)]
      : checkVotes(step, place, known)),
  ];
}

function checkWho(id: string, slots: (Who | undefined)[], place: Place): DefinitionFault[] {
  if (slots.length === 0 || slots.some((slot) => slot === undefined || slot.roles.length === 0)) {
    return [fault('who.missing', id, 'Nobody is asked. Name at least one role in "by".')];
  }
  if (!place.insideEach && slots.some((slot) => slot?.of === 'item')) {
    const way = 'Use roleOfOwner or roleOfLead, or put the step inside an each.';
    return [
      fault(
        'who.item-outside-each',
        id,
        `It asks a role of the item, but there is no each around it. ${way}`,
      ),
    ];
  }
  return [];
}

function checkDue(id: string, step: { due?: Due }, place: Place, known: KnownNames): DefinitionFault[] {
  const { due } = step;
  if (due === undefined) return [fault('due.missing', id, 'It is never owed. Say by when in "due".')];
  if ('clock' in due && !known.clocks.includes(due.clock)) {
    const message = `Its due time follows a clock of the purpose "${due.clock}", which no law has. Known: ${known.clocks.join(', ')}.`;
    return [fault('due.clock-unknown', id, message)];
  }
  if ('dateOfItem' in due && !place.insideEach) {
    return [
      fault(
        'due.item-outside-each',
        id,
        'Its due time is the date of an item, but no each is around it. Give a span.',
      ),
    ];
  }
  return [];
}

function checkLate(step: Partial<Pick<TaskStep | ApprovalStep, 'late'>> & { id: string }): DefinitionFault[] {
  if (step.late !== undefined) return [];
  return [
    fault(
      'late.missing',
      step.id,
      'Nothing says what happens when it is late. Give "late" with escalate(…).',
    ),
  ];
}

function checkEffect(step: TaskStep | ApprovalStep, known: KnownNames): DefinitionFault[] {
  if (step.effect === undefined || known.effects.includes(step.effect)) return [];
  const message = `Its effect "${step.effect}" does not exist. Add it to core/rules/effects or name a known one.`;
  return [fault('effect.unknown', step.id, message)];
}

function checkOutcomeField(step: TaskStep): DefinitionFault[] {
  const lapse = lapseOf(step);
  const undeclared =
    lapse !== undefined && !step.outcomes.includes(lapse)
      ? [
          fault(
            'late.expiry-undeclared',
            step.id,
            `It can end "${lapse}" when late. List that under "outcomes".`,
          ),
        ]
      : [];
  return [...undeclared, ...outcomesMatchForm(step, lapse)];
}

function outcomesMatchForm(step: TaskStep, lapse: string | undefined): DefinitionFault[] {
  const answered = step.outcomes.filter((outcome) => outcome !== lapse);
  const { outcomeField } = step;
  if (outcomeField === undefined) {
    if (answered.length === 1 && answered[0] === 'done') return [];
    const message = 'It has several outcomes but nothing chooses one. Name the form field in "outcomeField".';
    return [fault('outcome-field.mismatch', step.id, message)];
  }
  const field = step.form.properties[outcomeField];
  if (field?.enum === undefined || !step.form.required.includes(outcomeField)) {
    const message = `Its outcome is read from "${outcomeField}", which is not a required choice of its form.`;
    return [fault('outcome-field.unknown', step.id, message)];
  }
  if (sameMembers(field.enum, answered)) return [];
  const message = `The choices of "${outcomeField}" (${field.enum.join(', ')}) must be its outcomes (${answered.join(', ')}).`;
  return [fault('outcome-field.mismatch', step.id, message)];
}

/** Voters from a list: the only entry of `by` says which role has the voice. */
function checkVotersFrom({ id, by, votersFrom }: ApprovalStep, known: KnownNames): DefinitionFault[] {
  const list = votersFrom ?? '';
  return [
    ...(known.lists.includes(list)
      ? []
      : [
          fault(
            'list.unknown',
            id,
            `There is no list of participants "${list}". Known: ${known.lists.join(', ')}.`,
          ),
        ]),
    ...(by.length === 1
      ? []
      : [fault('who.several-roles', id, 'Voters from a list have one role. Put one entry in "by".')]),
  ];
}

function checkVotes(step: ApprovalStep, place: Place, known: KnownNames): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const { quorum, by } = step;
  if (by.some((slot) => slot.roles.length > 1)) {
    faults.push(
      fault(
        'who.several-roles',
        step.id,
        'A slot of an approval is one role. Use one entry of "by" per role.',
      ),
    );
  }
  if (step.quorumFrom !== undefined && known.quorums?.includes(step.quorumFrom) === false) {
    const message = `No rule reads a quorum "${step.quorumFrom}". Known: ${known.quorums.join(', ')}.`;
    faults.push(fault('quorum.impossible', step.id, message));
  }
  if (step.votersFrom !== undefined) faults.push(...checkVotersFrom(step, known));
  else if (quorum.rule === 'at-least' && (quorum.n < 1 || quorum.n > by.length)) {
    const message = `${quorum.n} voices can never agree among ${by.length} slots. Choose n between 1 and ${by.length}.`;
    faults.push(fault('quorum.impossible', step.id, message));
  }
  faults.push(...checkDecidesOn(step, place), ...checkOwnWork(step, place));
  const lapse = lapseOf(step);
  if (lapse !== undefined && step.outcomes.some((outcome) => outcome.id === lapse)) {
    const message = `Its lapse has the name of a decision ("${lapse}"). No silence is a decision: use another name.`;
    faults.push(fault('late.expiry-undeclared', step.id, message));
  }
  return faults;
}

/** Each is a task that can have ended before it, and one of them certainly has: there is something to decide on. */
function checkDecidesOn(step: ApprovalStep, { done, worked }: Place): DefinitionFault[] {
  const named = decidedOn(step);
  const isTaskIn = (list: Step[], id: string) =>
    list.some((earlier) => earlier.id === id && earlier.kind === 'task');
  const later = named.filter((id) => !isTaskIn(worked, id));
  const none = named.length > 0 && !named.some((id) => isTaskIn(done, id));
  const wrong = later.length > 0 ? later : none ? named : [];
  return wrong.map((id) =>
    fault(
      'decides-on.unknown',
      step.id,
      `It decides on "${id}", which is not a task that has ended before it.`,
    ),
  );
}

/** Work that has ended before it, and somebody who may do this who cannot have done that. */
function checkNotBy({ id, notBy, by, late }: TaskStep, { worked }: Place): DefinitionFault[] {
  if (notBy === undefined) return [];
  const work = worked.find((earlier) => earlier.id === notBy);
  if (work?.kind !== 'task') {
    const message = `It looks at the work of "${notBy}", which is not a task that has ended before it.`;
    return [fault('decides-on.unknown', id, message)];
  }
  const makers = rolesThatMayDo(work);
  if (rolesThatMayDo({ by, late }).some((role) => !makers.includes(role))) return [];
  const message = `Who does "${work.id}" may be the only one to do this (${makers.join(', ')}). Ask or escalate to another role here.`;
  return [fault('decides-on.own-work', id, message)];
}

/**
 * Nobody approves their own work, so the roles that may do the work, asked or brought in when it is late, must leave
 * enough slots to others: a role can be one person, unless the step says that it is several.
 */
function checkOwnWork(step: ApprovalStep, place: Place): DefinitionFault[] {
  return decidedOn(step).flatMap((id) => {
    const work = place.worked.find((earlier) => earlier.id === id);
    return work?.kind === 'task' ? ownWorkFaults(step, work) : [];
  });
}

function ownWorkFaults(
  { id, by, quorum, apart, votersFrom }: ApprovalStep,
  work: TaskStep,
): DefinitionFault[] {
  if (apart === true) return [];
  const makers = rolesThatMayDo(work);
  const left = by.filter(
    (slot) => slot.of !== work.by.of || !slot.roles.some((role) => makers.includes(role)),
  );
  // How many a list of voters names is not known here: only that makers are none of them.
  const needed = votersFrom === undefined ? neededVoices(quorum, by.length) : by.length;
  if (left.length >= needed) return [];
  const shared = by.flatMap(({ roles }) => roles).filter((role) => makers.includes(role));
  const message = `Who does "${work.id}" may be the only one to decide on it (${shared.join(', ')}). Ask or escalate to another role there, or let another role decide.`;
  return [fault('decides-on.own-work', id, message)];
}

/** Those of the lead, and those who are only told, do it only where they are asked. */
function rolesThatMayDo({ by, late }: Partial<Pick<TaskStep, 'by' | 'late'>>): Role[] {
  const joining =
    late?.escalateTo.flatMap(({ role, of, told }) =>
      of === 'organization' && told !== true ? [role] : [],
    ) ?? [];
  return [...(by?.roles ?? []), ...joining];
}

function lapseOf(step: Partial<Pick<TaskStep | ApprovalStep, 'late'>>): string | undefined {
  return step.late?.expire?.outcome;
}

function sameMembers(left: string[], right: string[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value));
}
