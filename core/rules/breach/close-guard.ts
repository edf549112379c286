import type { Case } from '../case.ts';
import { isOpenClock } from '../clock-for.ts';
import type { Organization } from '../organization.ts';
import type { Purpose } from '../regimes/regime-rule.ts';
import { REGIMES, regimeRule } from '../regimes/table.ts';
import type { Task } from '../task.ts';
import { assessmentOf } from './duty-assessment.ts';
import { filingScope } from './filing-scope.ts';
import { metByHand } from './met-by-hand.ts';
import { filingsDue, partnerNotices, tellingSubjects } from './participants.ts';
import { plannedMeasures } from './measures.ts';
import { doneTasks, lastDone } from '../answered.ts';
import {
  awarenessOf,
  breachDataOf,
  cancelledTasks,
  decisionOf,
  filingsOf,
  subjectsToldOf,
  triageOf,
} from './read-case.ts';
import { reportRules, reportScope } from './report-phases.ts';

/** Something that must be done before the case can be closed. */
export interface OpenWork {
  code:
    | 'task-open'
    | 'triage-missing'
    | 'awareness-missing'
    | 'decision-missing'
    | 'filing-missing'
    | 'report-missing'
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
export function closeGuard(aCase: Case, organizations: readonly Organization[]): OpenWork[] {
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
    ...filingsOwed(aCase, organizations),
    ...reportsOwed(aCase),
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

function filingsOwed(aCase: Case, organizations: readonly Organization[]): OpenWork[] {
  return filingsDue(aCase, organizations)
    .filter(({ scope }) => filingsOf(aCase, scope).at(-1)?.answers.completeness !== 'complete')
    .filter(({ organizationId, scope }) => !filedOutside(aCase, organizationId, scope))
    .map(({ organizationId }) =>
      owed('filing-missing', organizationId, 'The notification has not been filed completely.'),
    );
}

/** Recorded by hand as done, and nothing was filed here. */
function filedOutside(aCase: Case, organizationId: string, scope: string): boolean {
  const { ruleId } = filingScope(scope);
  return (
    filingsOf(aCase, scope).length === 0 &&
    metByHand(aCase, organizationId, 'authority').some(({ clock }) => clock.ruleId === ruleId)
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

/**
 * Those who have signed that a law asks for a report have made the final one. Whoever said so only afterwards is asked
 * for no report: it is recorded on the clocks, which all have ended then.
 */
function reportsOwed(aCase: Case): OpenWork[] {
  const signed = doneTasks(aCase, 'assess-duty').map(({ scope }) => scope);
  const corrected = Object.keys(breachDataOf(aCase).assessments ?? {});
  return [...new Set([...signed, ...corrected])].flatMap((scope) => {
    const { organizationId, regimeId } = reportScope(scope);
    const assessed = assessmentOf(aCase, organizationId, regimeId);
    if (assessed?.answers.assessment !== 'applies') return [];
    if (lastDone(aCase, 'report', scope)?.outcome === 'final') return [];
    if (assessed.corrected && reportClocksEnded(aCase, organizationId, regimeId)) return [];
    const law = REGIMES.find(({ id }) => id === regimeId)?.title ?? regimeId;
    return [owed('report-missing', organizationId, `The final report has not been made (${law}).`)];
  });
}

function reportClocksEnded({ clocks }: Case, organizationId: string, regimeId: string): boolean {
  const rules = reportRules(regimeId).map(({ id }) => id);
  const own = clocks.filter(
    (clock) => clock.organizationId === organizationId && rules.includes(clock.ruleId),
  );
  return own.length > 0 && !own.some(isOpenClock);
}

/** Without whose end a time limit of each purpose is not met. */
const ENDED_BY: Readonly<Partial<Record<Purpose, readonly string[]>>> = {
  authority: ['decide'],
  subjects: ['tell-subjects'],
};

/** A missed clock that was met late has the status `met`. */
function clocksOpen(aCase: Case): OpenWork[] {
  return aCase.clocks
    .filter(isOpenClock)
    .filter(({ ruleId, organizationId }) => {
      const purpose = regimeRule(ruleId)?.purpose;
      if (purpose === 'partner') return !noticesEnded(aCase, organizationId);
      const steps = purpose === undefined ? [] : (ENDED_BY[purpose] ?? []);
      return !steps.some((stepId) => wentOnWithout(aCase, stepId, organizationId));
    })
    .map(({ organizationId, label }) =>
      owed('clock-open', organizationId, `The time limit "${label}" has not been met.`),
    );
}

/** Notices that lapsed or were gone on without hold nothing up: it is on record that they are not confirmed. */
function noticesEnded(aCase: Case, organizationId: string): boolean {
  return partnerNotices(aCase)
    .filter((notice) => notice.organizationId === organizationId)
    .every(({ scope }) =>
      aCase.tasks.some(
        (task) => task.stepId === 'tell-partner' && task.scope === scope && task.status !== 'open',
      ),
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
