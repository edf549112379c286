import type { Saying } from '../form-lines.ts';
import { answerLines, fieldTitle } from '../form-lines.ts';
import { personStep } from '../definition-steps.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { awareAtOf, sameMinute } from './aware-at.ts';
import { closeGuard } from './close-guard.ts';
import { appliedRules, dutiesOf } from './duties.ts';
import { controllers } from './participants.ts';
import { plannedMeasures } from './measures.ts';
import { lastDone } from '../answered.ts';
import { allFacts, breachDataOf, decisionOf } from './read-case.ts';
import { assessmentMaterial, reportMaterial } from './report-material.ts';
import { sayClocks, sayIncident, saySeverity, sayTime } from './say-case.ts';
import { relevantDuties, sayDuties, sayLimit } from './say-duties.ts';

/**
 * What belongs beside the question: the alert, the facts and figures to decide on, the text to approve. Made for those
 * who may act on the task; facts of other organizations are shown to controllers' deciders only.
 */
export function breachMaterial(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const incident = sayIncident(breachDataOf(aCase).incident, saying);
  const answersOf = (stepId: string, title: string) =>
    lastAnswers(definition, context, saying, stepId, title);
  switch (task.stepId) {
    case 'awareness':
      return [incident, ...startsNow(context)];
    case 'decide':
      return [
        incident,
        ...saySeverity(aCase),
        ...factsSections(definition, context, saying),
        ...duties(context),
        ...clocks(context, saying),
      ];
    case 'assess-duty':
      return [incident, ...assessmentMaterial(context)];
    case 'report':
      return [...reportMaterial(context, saying), incident];
    case 'prepare-filing':
      return [
        ...changesWanted(context, 'approve-filing'),
        ...stillMissing(definition, context),
        ...clocks(context, saying),
      ];
    case 'approve-filing':
    case 'file':
      return [
        ...otherAwareness(context, saying),
        ...answersOf('prepare-filing', 'The notification'),
        ...clocks(context, saying),
      ];
    case 'subject-text':
      return [...changesWanted(context, 'approve-text'), incident];
    case 'approve-text':
    case 'tell-subjects':
      return answersOf('subject-text', 'The message');
    case 'tell-partner':
      return [partnerSection(context, saying), incident];
    case 'remedy':
      return [measureSection(context, saying)];
    case 'settle':
      return [openWorkSection(context, saying)];
    case 'lessons':
      return [incident, ...saySeverity(aCase), decisionsSection(definition, context, saying)];
    default:
      return [incident];
  }
}

function lastAnswers(
  definition: ProcessDefinition,
  { task, case: aCase }: TaskContext,
  saying: Saying,
  stepId: string,
  title: string,
): MaterialSection[] {
  const step = personStep(definition, stepId);
  const answers = lastDone(aCase, stepId, task.scope)?.answers;
  if (step?.kind !== 'task' || answers === undefined) return [];
  return [{ title, lines: answerLines(step.form, answers, saying) }];
}

function factsSections(
  definition: ProcessDefinition,
  { case: aCase }: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const step = personStep(definition, 'facts');
  if (step?.kind !== 'task') return [];
  const answered = allFacts(aCase).map(({ organizationId, task }) => ({
    title: `Facts from ${saying.organizationName(organizationId)}`,
    lines: answerLines(step.form, task.answers ?? {}, saying),
  }));
  const lapsed = aCase.tasks
    .filter((task) => task.stepId === 'facts' && task.status === 'expired')
    .map((task) => ({ label: saying.organizationName(task.organizationId), value: 'No answer in time' }));
  return lapsed.length === 0 ? answered : [...answered, { title: 'Facts not given', lines: lapsed }];
}

/** Which time limits a statement of awareness starts. */
function startsNow({ task, case: aCase, organizations, now }: TaskContext): MaterialSection[] {
  const organization = organizations.find(({ id }) => id === task.organizationId);
  const rules = organization === undefined ? [] : appliedRules(aCase, organization, now);
  const lines = rules
    .filter(({ purpose, follows }) => purpose === 'authority' && follows === undefined)
    .map((rule) => ({ label: `${rule.label} (${rule.citation})`, value: sayLimit(rule) }));
  return lines.length === 0 ? [] : [{ title: 'What your statement starts', lines }];
}

/** Which duties the law has for the organization that decides, and which cannot be said yet. */
function duties({ task, case: aCase, organizations }: TaskContext): MaterialSection[] {
  const organization = organizations.find(({ id }) => id === task.organizationId);
  const lines = organization === undefined ? [] : sayDuties(relevantDuties(dutiesOf(aCase, organization)));
  return lines.length === 0 ? [] : [{ title: 'What the law asks of your organization', lines }];
}

function clocks({ task, case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  return sayClocks(
    aCase.clocks.filter((clock) => clock.organizationId === task.organizationId),
    saying,
  );
}

/** A correction of awareness after the notification was prepared: the authority must not be told the old moment. */
function otherAwareness({ task, case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const time = lastDone(aCase, 'prepare-filing', task.scope)?.answers?.time;
  const stated = awareAtOf(aCase, task.organizationId);
  if (typeof time !== 'object' || time === null || !('awareAt' in time)) return [];
  if (typeof time.awareAt !== 'string' || stated === undefined || sameMinute(time.awareAt, stated)) return [];
  const value = `Your organization has been aware since ${sayTime(stated, saying.timeZone)}. The notification says another time.`;
  return [{ title: 'Awareness was corrected', lines: [{ label: 'Please note', value }] }];
}

function changesWanted({ task, case: aCase }: TaskContext, approvalId: string): MaterialSection[] {
  const approval = lastDone(aCase, approvalId, task.scope);
  if (approval?.outcome !== 'changes') return [];
  const reasons = approval.voices
    .filter((voice) => voice.outcome === 'changes')
    .map((voice) => voice.reason ?? '');
  return [{ title: 'Changes asked for', lines: reasons.map((value) => ({ label: 'Change', value })) }];
}

function stillMissing(definition: ProcessDefinition, { task, case: aCase }: TaskContext): MaterialSection[] {
  const step = personStep(definition, 'prepare-filing');
  const missing = breachDataOf(aCase).drafts?.[task.scope]?.missing ?? [];
  if (missing.length === 0 || step?.kind !== 'task') return [];
  const lines = missing.map((field) => ({ label: fieldTitle(step.form, field), value: 'Please complete' }));
  return [{ title: 'The facts did not say', lines }];
}

function partnerSection({ task }: TaskContext, saying: Saying): MaterialSection {
  const to = task.scope.split('.')[1] ?? '';
  return { title: 'Notice to', lines: [{ label: 'Partner', value: saying.organizationName(to) }] };
}

function measureSection({ task, case: aCase }: TaskContext, saying: Saying): MaterialSection {
  const measure = plannedMeasures(aCase).find(({ scope }) => scope === task.scope);
  const lines = [
    { label: 'Measure', value: measure?.description ?? '' },
    { label: 'Named by', value: saying.organizationName(measure?.reporter ?? '') },
    ...(measure?.dueOn === undefined ? [] : [{ label: 'By', value: measure.dueOn }]),
  ];
  return { title: 'Your measure', lines };
}

function openWorkSection({ task, case: aCase, organizations }: TaskContext, saying: Saying): MaterialSection {
  const others = { ...aCase, tasks: aCase.tasks.filter(({ id }) => id !== task.id) };
  const lines = closeGuard(others, organizations).map(({ organizationId, message }) => ({
    label: saying.organizationName(organizationId),
    value: message,
  }));
  return { title: 'Still open', lines };
}

function decisionsSection(
  definition: ProcessDefinition,
  { case: aCase }: TaskContext,
  saying: Saying,
): MaterialSection {
  const step = personStep(definition, 'decide');
  const outcomes = step?.kind === 'approval' ? step.outcomes : [];
  const lines = controllers(aCase).map(({ organizationId }) => {
    const decision = decisionOf(aCase, organizationId)?.decision;
    const label = outcomes.find(({ id }) => id === decision)?.label;
    return { label: saying.organizationName(organizationId), value: label ?? 'Not decided' };
  });
  return { title: 'What the controllers decided', lines };
}
