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
import { isByPost, requestData } from './data.ts';
import { isTooLate } from './delivery.ts';
import { acknowledgementText, complaintRoute, LATE } from './letters.ts';
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
      return [theRequest(aCase, saying), ...receiptByPost(context), ...askedBefore(aCase), ...own];
    case 'give-proof':
      return [whatIsAsked(aCase), ...howToReach(aCase)];
    case 'scope':
      return [theRequest(aCase, saying), ...own];
    case 'search':
      return [theRequest(aCase, saying), ...whatToDo(aCase), ...fromScope(aCase)];
    case 'extend':
      return [
        theRequest(aCase, saying),
        ...extensionByPost(aCase),
        ...searches(definition, context, saying),
        ...own,
      ];
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
    case 'post-answer':
      return [...howToReach(aCase), ...lateByPost(context), ...theAnswer(context), ...own];
    case 'collect':
      return theAnswer(context);
    default:
      return [];
  }
}

function theRequest(aCase: Case, saying: Saying): MaterialSection {
  const { reference, request, receivedAt } = requestData(aCase);
  const { rights, details, name, email, postal, asksFor, authority, firstReceivedFrom, firstReceivedAt } =
    request;
  const lines: AnswerLine[] = [
    { label: 'Number', value: reference },
    { label: 'Who asks', value: email === undefined ? name : `${name} (${email})` },
    ...(postal === undefined ? [] : [{ label: 'How to reach them', value: postal }]),
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

/** For whoever writes or calls; the person themselves, who comes by a link, sees nothing of it. */
function howToReach(aCase: Case): MaterialSection[] {
  const { name, postal = '' } = requestData(aCase).request;
  if (!isByPost(aCase)) return [];
  return [
    {
      title: 'There is no mail address',
      lines: [
        { label: 'Who asks', value: name },
        { label: 'How to reach them', value: postal },
      ],
    },
  ];
}

function receiptByPost({ task, case: aCase, organizations }: TaskContext): MaterialSection[] {
  if (!isByPost(aCase) || task.iteration > 1) return [];
  const clock = clockOf(aCase, requestData(aCase).addressedTo);
  const value = acknowledgementText(aCase, clock, organizations).join('\n\n');
  return [{ title: 'Confirm the receipt by post', lines: [{ label: 'Letter', value }] }];
}

function extensionByPost(aCase: Case): MaterialSection[] {
  if (!isByPost(aCase)) return [];
  const value =
    'If more time is needed, write the reasons to the person, and that they can complain to the supervisory authority. It counts only once that letter has left, before the first month is over.';
  return [...howToReach(aCase), { title: 'Please note', lines: [{ label: 'By post', value }] }];
}

function lateByPost({ task, case: aCase, now }: TaskContext): MaterialSection[] {
  if (!isTooLate(aCase, task.organizationId, now)) return [];
  return [{ title: 'Please add', lines: [{ label: 'To the letter', value: LATE }] }];
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
