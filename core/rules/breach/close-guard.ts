import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import { filingsDue, tellingSubjects } from './participants.ts';
import { plannedMeasures } from './measures.ts';
import {
  awarenessOf,
  cancelledTasks,
  decisionOf,
  doneTasks,
  filingsOf,
  lastDone,
  subjectsToldOf,
  triageOf,
} from './read-case.ts';

/** Something that must be done before the case can be closed. */
export interface OpenWork {
  code:
    | 'task-open'
    | 'triage-missing'
    | 'awareness-missing'
    | 'decision-missing'
    | 'filing-missing'
    | 'telling-missing'
    | 'clock-open'
    | 'measure-open'
    | 'lessons-missing';
  organizationId: string;
  /** A sentence for the person who has to settle it. */
  message: string;
}

/**
 * What keeps a breach from being closed; empty when the dossier may be sealed. A case that turned out to be no breach
 * needs its triage only. Facts that lapsed do not keep it open: the lapse is on record. Nor does work that the
 * coordinator went on without, with a reason: it is on record as cancelled, and nobody is asked for it any more.
 */
export function closeGuard(aCase: Case): OpenWork[] {
  const open = openTasks(aCase);
  const triage = triageOf(aCase);
  if (triage === undefined) {
    const { organizationId } =
      aCase.run.startedBy.kind === 'system' ? { organizationId: '' } : aCase.run.startedBy;
    return [...open, { code: 'triage-missing', organizationId, message: 'Nobody has said what it is.' }];
  }
  if (triage.answers.assessment !== 'personal-data-breach') return open;
  return [
    ...open,
    ...controllersOwe(aCase),
    ...filingsOwed(aCase),
    ...tellingOwed(aCase),
    ...clocksOpen(aCase),
    ...measuresOpen(aCase),
    ...(lastDone(aCase, 'lessons') === undefined &&
    !wentOnWithout(aCase, 'lessons', aCase.run.leadOrganizationId)
      ? [owed('lessons-missing', aCase.run.leadOrganizationId, 'The lessons have not been drawn.')]
      : []),
  ];
}

function openTasks(aCase: Case): OpenWork[] {
  return aCase.tasks
    .filter((task: Task) => task.status === 'open')
    .map((task) => owed('task-open', task.organizationId, `"${task.title}" is still open.`));
}

function controllersOwe(aCase: Case): OpenWork[] {
  return controllerIds(aCase).flatMap((id) => [
    ...(awarenessOf(aCase, id) === undefined && !wentOnWithout(aCase, 'awareness', id)
      ? [owed('awareness-missing', id, 'It has not been stated since when the organization was aware.')]
      : []),
    ...(decisionOf(aCase, id) === undefined && !wentOnWithout(aCase, 'decide', id)
      ? [owed('decision-missing', id, 'It has not been decided whether to notify.')]
      : []),
  ]);
}

function filingsOwed(aCase: Case): OpenWork[] {
  return filingsDue(aCase)
    .filter(({ scope }) => filingsOf(aCase, scope).at(-1)?.answers.completeness !== 'complete')
    .map(({ organizationId }) =>
      owed('filing-missing', organizationId, 'The notification has not been filed completely.'),
    );
}

function tellingOwed(aCase: Case): OpenWork[] {
  return tellingSubjects(aCase)
    .filter(({ organizationId }) => subjectsToldOf(aCase, organizationId) === undefined)
    .filter(({ organizationId }) => !wentOnWithout(aCase, 'tell-subjects', organizationId))
    .map(({ organizationId }) =>
      owed('telling-missing', organizationId, 'The people concerned have not been told.'),
    );
}

/** What would have ended a time limit, by its rule. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  'gdpr-33': ['decide'],
  'gdpr-34': ['tell-subjects'],
};

/** A missed clock that was met late has the status `met`. */
function clocksOpen(aCase: Case): OpenWork[] {
  return aCase.clocks
    .filter(({ status }) => status === 'running' || status === 'suspended' || status === 'missed')
    .filter(
      ({ ruleId, organizationId }) =>
        !(ENDED_BY[ruleId] ?? []).some((stepId) => wentOnWithout(aCase, stepId, organizationId)),
    )
    .map(({ organizationId, label }) =>
      owed('clock-open', organizationId, `The time limit "${label}" has not been met.`),
    );
}

function measuresOpen(aCase: Case): OpenWork[] {
  const remedies = [...doneTasks(aCase, 'remedy'), ...cancelledTasks(aCase, 'remedy')];
  const answered = new Set(remedies.map(({ scope }) => scope));
  return plannedMeasures(aCase)
    .filter(({ scope }) => !answered.has(scope))
    .map(({ ownerOrganization, description }) =>
      owed('measure-open', ownerOrganization, `The measure "${description}" has not been answered.`),
    );
}

function controllerIds(aCase: Case): string[] {
  return aCase.parties
    .filter(({ legalRole }) => legalRole === 'controller' || legalRole === 'joint-controller')
    .map(({ organizationId }) => organizationId);
}

/** Whether the coordinator went on without an organization's answer to a step. */
function wentOnWithout(aCase: Case, stepId: string, organizationId: string): boolean {
  return cancelledTasks(aCase, stepId).some((task) => task.organizationId === organizationId);
}

function owed(code: OpenWork['code'], organizationId: string, message: string): OpenWork {
  return { code, organizationId, message };
}
