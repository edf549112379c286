import { lastDone } from '../answered.ts';
import { sayClocks, sayTime } from '../breach/say-case.ts';
import type { Case } from '../case.ts';
import { personStep } from '../definition-steps.ts';
import { answerLines, type AnswerLine, type Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { Organization } from '../organization.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { ASKS_FOR, ASK_FOR } from './answers.ts';
import { requestData } from './data.ts';
import { complaintRoute } from './letters.ts';
import { assembledOf, identityOf, proofOf, scopeOf } from './read-request.ts';
import { clockOf } from './request-clocks.ts';
import { RIGHT_WORDS } from './rights-words.ts';
import { resultsFor } from './search-results.ts';

/**
 * What belongs beside the question. Who asks is shown to those who need it to answer; the person themselves sees only
 * what was asked of them, and the answer.
 */
export function requestMaterial(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const own = clocks(aCase, task.organizationId, saying);
  const given = (stepId: string, title: string) => answersOf(definition, context, saying, stepId, title);
  switch (task.stepId) {
    case 'identity':
      return [theRequest(aCase, saying), ...askedBefore(aCase), ...own];
    case 'give-proof':
      return [whatIsAsked(aCase)];
    case 'scope':
      return [theRequest(aCase, saying), ...own];
    case 'search':
      return [theRequest(aCase, saying), ...whatToDo(aCase), ...fromScope(aCase)];
    case 'extend':
      return [theRequest(aCase, saying), ...searches(definition, context, saying), ...own];
    case 'exemptions':
      return [
        ...changesWanted(aCase, 'approve-exemptions', task.scope),
        theRequest(aCase, saying),
        ...identityIn(aCase),
        ...searches(definition, context, saying),
        ...own,
      ];
    case 'approve-exemptions':
      return [
        ...given('exemptions', 'What is proposed'),
        theRequest(aCase, saying),
        ...identityIn(aCase),
        ...searches(definition, context, saying),
        ...own,
      ];
    case 'assemble':
      return [
        ...changesWanted(aCase, 'check-answer', task.scope),
        theRequest(aCase, saying),
        ...given('exemptions', 'What was decided'),
        ...own,
      ];
    case 'check-answer':
      return [
        ...theAnswer(context),
        theRequest(aCase, saying),
        ...given('exemptions', 'What was decided'),
        ...own,
      ];
    case 'collect':
      return theAnswer(context);
    default:
      return [];
  }
}

function theRequest(aCase: Case, saying: Saying): MaterialSection {
  const { reference, request, receivedAt } = requestData(aCase);
  const { rights, details, name, email, asksFor, authority, firstReceivedFrom, firstReceivedAt } = request;
  const lines: AnswerLine[] = [
    { label: 'Number', value: reference },
    { label: 'Who asks', value: `${name} (${email})` },
    { label: 'For whom', value: ASKS_FOR[asksFor] },
    ...(authority === undefined ? [] : [{ label: 'What shows that they may', value: authority }]),
    ...rights.map((right) => ({
      label: `Right (${RIGHT_WORDS[right].citation})`,
      value: RIGHT_WORDS[right].asked,
    })),
    { label: 'In their words', value: details },
    { label: 'Received', value: sayTime(receivedAt, saying.timeZone) },
    ...(firstReceivedFrom === undefined
      ? []
      : [{ label: 'First arrived at', value: saying.organizationName(firstReceivedFrom) }]),
    ...(firstReceivedAt === undefined
      ? []
      : [{ label: 'First arrived', value: sayTime(firstReceivedAt, saying.timeZone) }]),
  ];
  return { title: 'The request', lines };
}

function whatToDo(aCase: Case): MaterialSection[] {
  const lines = requestData(aCase).request.rights.map((right) => ({
    label: RIGHT_WORDS[right].citation,
    value: RIGHT_WORDS[right].work,
  }));
  return [{ title: 'What the law asks to be done', lines }];
}

function fromScope(aCase: Case): MaterialSection[] {
  const { systems, note } = scopeOf(aCase) ?? {};
  const lines = [
    ...(systems === undefined ? [] : [{ label: 'Where to look', value: systems }]),
    ...(note === undefined ? [] : [{ label: 'Note', value: note }]),
  ];
  return lines.length === 0 ? [] : [{ title: 'From the register keeper', lines }];
}

function whatIsAsked(aCase: Case): MaterialSection {
  const { askFor = 'identity', question } = identityOf(aCase) ?? {};
  return {
    title: `Your request ${requestData(aCase).reference}`,
    lines: [
      { label: 'Why we ask', value: ASK_FOR[askFor] },
      { label: 'What we ask', value: question ?? '' },
    ],
  };
}

/** What was asked of the person in the round before, and what came back. */
function askedBefore(aCase: Case): MaterialSection[] {
  const { question } = identityOf(aCase) ?? {};
  if (question === undefined) return [];
  const proof = proofOf(aCase);
  const value =
    proof === undefined
      ? 'No answer has come'
      : proof.goesOn === 'withdraw'
        ? 'I take my request back.'
        : (proof.answer ?? '');
  return [
    {
      title: 'What was asked of the person',
      lines: [
        { label: 'Question', value: question },
        { label: 'Answer', value },
      ],
    },
  ];
}

function identityIn(aCase: Case): MaterialSection[] {
  if (identityOf(aCase)?.identity !== 'not-confirmed') return [];
  const value = 'It could not be confirmed who asks. Nothing may be handed over.';
  return [{ title: 'Please note', lines: [{ label: 'Identity', value }] }];
}

function searches(
  definition: ProcessDefinition,
  { task, case: aCase }: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const step = personStep(definition, 'search');
  if (step?.kind !== 'task') return [];
  return resultsFor(aCase, task.organizationId).map(({ organizationId, result }) => {
    const title = `Search at ${saying.organizationName(organizationId)}`;
    if (result !== undefined) return { title, lines: answerLines(step.form, { ...result }, saying) };
    const lapsed = aCase.tasks.some(
      ({ stepId, scope, status }) => stepId === 'search' && scope === organizationId && status !== 'open',
    );
    return { title, lines: [{ label: 'Result', value: lapsed ? 'No answer in time' : 'Not answered yet' }] };
  });
}

/** The answer as the person reads it, with the way to defend themselves at its end. */
function theAnswer({ task, case: aCase, organizations }: TaskContext): MaterialSection[] {
  return answerSections(aCase, task.organizationId, organizations);
}

/** The delivered package of one controller: letter, enclosures, and where to complain. */
export function answerSections(
  aCase: Case,
  organizationId: string,
  organizations: readonly Organization[],
): MaterialSection[] {
  const answer = assembledOf(aCase, organizationId);
  if (answer === undefined) return [];
  const organization = organizations.find(({ id }) => id === organizationId);
  const route = complaintRoute(organization, clockOf(aCase, organizationId)?.ruleId);
  return [
    {
      title: `Answer of ${organization?.name ?? organizationId}`,
      lines: [
        { label: 'Letter', value: answer.letter },
        { label: 'If you do not agree', value: route },
      ],
    },
    ...(answer.enclosures ?? []).map(({ title, text }) => ({
      title,
      lines: [{ label: 'Content', value: text }],
    })),
  ];
}

function answersOf(
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

function changesWanted(aCase: Case, approvalId: string, scope: string): MaterialSection[] {
  const approval = lastDone(aCase, approvalId, scope);
  if (approval?.outcome !== 'changes') return [];
  const voices = approval.voices.filter(({ outcome }) => outcome === 'changes');
  return [
    {
      title: 'Changes asked for',
      lines: voices.map(({ reason = '' }) => ({ label: 'Change', value: reason })),
    },
  ];
}

function clocks(aCase: Case, organizationId: string, saying: Saying): MaterialSection[] {
  return sayClocks(
    aCase.clocks.filter((clock) => clock.organizationId === organizationId),
    saying,
  );
}
