import { Temporal } from 'temporal-polyfill';

import type { FormProblem } from '../form.ts';
import { isOpenClock } from '../clock-for.ts';
import { clockId, isLate } from '../clock-ledger.ts';
import type { TaskContext } from '../task-context.ts';
import {
  Awareness,
  Containment,
  Facts,
  Filing,
  PartnerTold,
  Remedy,
  SubjectsTold,
  SubjectText,
  Triage,
  type Measure,
} from './answers.ts';
import { awareAtOf, sameMinute } from './aware-at.ts';
import { awarenessProblem } from './awareness-problem.ts';
import { filingScope } from './filing-scope.ts';
import { FilingTemplate } from './filing-template.ts';
import { notLater } from './not-later.ts';
import { lastDone } from '../answered.ts';
import { assessmentFits, reportFits } from './report-meaning.ts';
import { regimeRule } from '../regimes/table.ts';
import { dataTypeProblems } from './severity-from-facts.ts';
import { namesOf } from '../names-of.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the case, each other and the time. By step. */
export const MEANING: Readonly<Record<string, Check>> = {
  triage: triageFits,
  awareness: awarenessFits,
  contain: containmentFits,
  facts: factsFit,
  'prepare-filing': notificationFits,
  file: filingFits,
  'assess-duty': assessmentFits,
  report: reportFits,
  'subject-text': textIsComplete,
  'tell-subjects': tellingFits,
  'tell-partner': noticeFits,
  remedy: remedyFits,
};

function triageFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const answers = Triage.parse(raw);
  const fields = ['controllers', 'jointControllers', 'processors'] as const;
  const seen = new Set<string>();
  return fields.flatMap((field) =>
    (answers[field] ?? []).flatMap((id): FormProblem[] => {
      const twice = seen.has(id);
      seen.add(id);
      const unknown = knownOrganization(id, field, context);
      return twice
        ? [problem(field, `${namesOf(context.organizations)(id)} is named twice. Keep it in one list.`)]
        : unknown;
    }),
  );
}

function awarenessFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { task, case: aCase, organizations, now } = context;
  const organization = organizations.find(({ id }) => id === task.organizationId);
  const message = awarenessProblem(aCase, Awareness.parse(raw).awareAt, { now, organization });
  return message === undefined ? [] : [problem('awareAt', message)];
}

/** The authority is told the moment that the organization has stated, or corrected since. */
function notificationFits(raw: Record<string, unknown>, { task, case: aCase }: TaskContext): FormProblem[] {
  const { awareAt } = FilingTemplate.parse(raw).time;
  const stated = awareAtOf(aCase, filingScope(task.scope).organizationId);
  if (stated === undefined || sameMinute(awareAt, stated)) return [];
  const message = `Your organization states that it was aware since ${stated}. Enter that time, or correct the statement first.`;
  return [problem('time.awareAt', message)];
}

function containmentFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { containedAt, measures } = Containment.parse(raw);
  return [...notLater(containedAt, 'containedAt', context), ...measuresFit(measures, context)];
}

function factsFit(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { startedAt, endedAt, dataTypes = [], measures = [] } = Facts.parse(raw);
  return [
    ...notLater(startedAt, 'startedAt', context),
    ...notLater(endedAt, 'endedAt', context),
    ...inOrder(startedAt, endedAt, 'endedAt', 'The end is before the start. Correct one of them.'),
    ...dataTypes.flatMap((type, index) =>
      dataTypeProblems(type).map(({ field, message }) => problem(`dataTypes.${index}.${field}`, message)),
    ),
    ...measuresFit(measures, context),
  ];
}

/** A notification after its time limit gives the reasons for the delay, in its text or with the receipt (GDPR art. 33(1)). */
function filingFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { filedAt, delayReasons } = Filing.parse(raw);
  const { task, case: aCase } = context;
  const { organizationId, ruleId } = filingScope(task.scope);
  const aware = awareAtOf(aCase, organizationId);
  const clock = aCase.clocks.find((found) => found.id === clockId(ruleId, organizationId));
  const open = clock !== undefined && isOpenClock(clock);
  const late = open && isLate(clock, filedAt);
  return [
    ...notLater(filedAt, 'filedAt', context),
    ...inOrder(aware, filedAt, 'filedAt', 'This is before your organization became aware. Correct the time.'),
    ...(late && delayReasons === undefined && !givesDelayReasons(context)
      ? [
          problem(
            'delayReasons',
            `Filed after the time limit: give the reasons for the delay (${citationOf(ruleId)}).`,
          ),
        ]
      : []),
  ];
}

/** Where the law asks for the reasons of a delay; we ask for them under every law. */
export function citationOf(ruleId: string): string {
  const rule = regimeRule(ruleId);
  return rule?.lateReasons?.citation ?? rule?.citation ?? ruleId;
}

/** Whether the notification that was prepared says why it is late. */
export function givesDelayReasons({ task, case: aCase }: Pick<TaskContext, 'task' | 'case'>): boolean {
  const time = lastDone(aCase, 'prepare-filing', task.scope)?.answers?.time;
  return typeof time === 'object' && time !== null && 'delayReasons' in time;
}

/** The draft marks with square brackets what only people know. */
function textIsComplete(raw: Record<string, unknown>): FormProblem[] {
  const left = /\[[^\]\n]{1,200}\]/.exec(SubjectText.parse(raw).text)?.[0];
  return left === undefined ? [] : [problem('text', `"${left}" still has to be filled in or removed.`)];
}

function tellingFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { how, toldAt, exception } = SubjectsTold.parse(raw);
  const notice =
    'A public notice takes the place of telling each person only where that is a disproportionate effort. Choose that exception.';
  const bare =
    'In place of a disproportionate effort a public notice must be given. Choose "public notice" above, or another exception.';
  return [
    ...notLater(toldAt, 'toldAt', context),
    ...(how === 'public-notice' && exception !== 'disproportionate' ? [problem('exception', notice)] : []),
    ...(how === 'exception' && exception === 'disproportionate' ? [problem('exception', bare)] : []),
  ];
}

function noticeFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { toldAt, receivedAt } = PartnerTold.parse(raw);
  return [
    ...notLater(toldAt, 'toldAt', context),
    ...notLater(receivedAt, 'receivedAt', context),
    ...inOrder(toldAt, receivedAt, 'receivedAt', 'Received before it was given. Correct one of the times.'),
  ];
}

function remedyFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { doneOn } = Remedy.parse(raw);
  const today = Temporal.Instant.from(context.now)
    .toZonedDateTimeISO(timeZoneOf(context))
    .toPlainDate()
    .toString();
  if (doneOn === undefined || doneOn <= today) return [];
  return [problem('doneOn', 'This day is still to come. Enter the day on which it was done.')];
}

function measuresFit(measures: Measure[], context: TaskContext): FormProblem[] {
  return measures.flatMap(({ ownerOrganization }, index) =>
    ownerOrganization === undefined
      ? []
      : knownOrganization(ownerOrganization, `measures.${index}.ownerOrganization`, context),
  );
}

function knownOrganization(id: string, field: string, { organizations }: TaskContext): FormProblem[] {
  if (organizations.some((organization) => organization.id === id)) return [];
  const known = organizations.map((organization) => organization.id).join(', ');
  return [problem(field, `There is no organization "${id}". Choose among: ${known}.`)];
}

function inOrder(
  before: string | undefined,
  after: string | undefined,
  field: string,
  message: string,
): FormProblem[] {
  return before !== undefined && after !== undefined && after < before ? [problem(field, message)] : [];
}

function timeZoneOf({ task, organizations }: TaskContext): string {
  return organizations.find((organization) => organization.id === task.organizationId)?.timeZone ?? 'UTC';
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
