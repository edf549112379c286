import { wordsFor } from '../choice.ts';
import type { AnswerLine, Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import { COMPLAINT_OUTCOMES } from '../registers/complaint.ts';
import type { TaskContext } from '../task-context.ts';
import type { Case } from '../case.ts';
import { routeToAuthority } from './authority-words.ts';
import { COMPLAINT_SUBJECTS } from './answers.ts';
import {
  addressedTo,
  answerOf,
  assessmentOf,
  complaintDataOf,
  concernedIn,
  findingsOf,
  reactionOf,
  secondLookOf,
  statementsIn,
} from './read-case.ts';

/** What belongs beside the questions. Other organizations and the second look read the complaint without the name. */
export function complaintMaterial(
  _definition: ProcessDefinition,
  { case: aCase, task, organizations }: TaskContext,
  saying: Saying,
): MaterialSection[] {
  switch (task.stepId) {
    case 'tell-complainant':
    case 'assess':
      return [complaint(aCase, true)];
    case 'statement':
      return summary(aCase, saying);
    case 'investigate':
      return [complaint(aCase, true), ...views(aCase, saying)];
    case 'draft-answer':
    case 'approve-answer':
      return [
        complaint(aCase, false),
        ...views(aCase, saying),
        ...findings(aCase),
        ...answer(aCase, task.stepId),
      ];
    case 'reaction':
      return forComplainant(aCase, route(aCase, organizations));
    case 'tell-answer':
    case 'tell-second-look':
      return [
        complaint(aCase, true),
        ...toBeTold(aCase, task.stepId),
        { title: 'To be said too', lines: [{ label: 'The authority', value: route(aCase, organizations) }] },
      ];
    case 'escalation':
    case 'escalation-to-head':
    case 'lessons':
      return [
        complaint(aCase, false),
        ...views(aCase, saying),
        ...findings(aCase),
        ...answer(aCase, ''),
        ...said(aCase),
      ];
    default:
      return [];
  }
}

function route(aCase: Case, organizations: TaskContext['organizations']): string {
  return routeToAuthority(organizations.find(({ id }) => id === addressedTo(aCase)));
}

/** What has to reach a person who has no mail address. */
function toBeTold(aCase: Case, stepId: string): MaterialSection[] {
  const value = stepId === 'tell-answer' ? answerOf(aCase)?.letter : secondLookOf(aCase)?.look.letter;
  return value === undefined ? [] : [{ title: 'What the person is told', lines: [{ label: 'Text', value }] }];
}

function complaint(aCase: Case, withName: boolean): MaterialSection {
  const { start, reference } = complaintDataOf(aCase);
  const lines: AnswerLine[] = [
    { label: 'Number', value: reference },
    { label: 'About', value: COMPLAINT_SUBJECTS[start.subject] },
    { label: 'What happened', value: start.complaint },
    ...(start.wish === undefined ? [] : [{ label: 'What should happen', value: start.wish }]),
    ...(withName ? [{ label: 'From', value: start.name }] : []),
    ...(withName && start.email === undefined
      ? [{ label: 'Reached by', value: start.postal ?? 'no way was given' }]
      : []),
  ];
  return { title: 'The complaint', lines };
}

/** What an organization is asked that did not receive the complaint itself. */
function summary(aCase: Case, saying: Saying): MaterialSection[] {
  const assessed = assessmentOf(aCase);
  if (assessed === undefined) return [];
  return [
    {
      title: 'The complaint',
      lines: [
        { label: 'Received by', value: saying.organizationName(addressedTo(aCase)) },
        { label: 'What it is about', value: assessed.summary },
        ...(assessed.questions ?? []).map((value, index) => ({ label: `Question ${index + 1}`, value })),
      ],
    },
  ];
}

function views(aCase: Case, saying: Saying): MaterialSection[] {
  const asked = concernedIn(aCase);
  if (asked.length === 0) return [];
  const given = new Map(
    statementsIn(aCase).map(({ organizationId, statement }) => [organizationId, statement]),
  );
  const lines = asked.map((id) => ({
    label: saying.organizationName(id),
    value: [given.get(id)?.view ?? 'Has not said anything.', given.get(id)?.changes]
      .filter((part) => part !== undefined)
      .join('\n'),
  }));
  return [{ title: 'What the organizations say', lines }];
}

function findings(aCase: Case): MaterialSection[] {
  const found = findingsOf(aCase);
  if (found === undefined) return [];
  return [
    {
      title: 'What was found',
      lines: [
        { label: 'Findings', value: found.findings },
        { label: 'The complaint is', value: wordsFor(COMPLAINT_OUTCOMES, found.outcome) },
        ...(found.remedy === undefined ? [] : [{ label: 'What is done', value: found.remedy }]),
      ],
    },
  ];
}

/** The draft is drawn by the approval itself. */
function answer(aCase: Case, stepId: string): MaterialSection[] {
  const letter = answerOf(aCase)?.letter;
  if (letter === undefined || stepId !== '') return [];
  return [{ title: 'The answer', lines: [{ label: 'As sent', value: letter }] }];
}

function said(aCase: Case): MaterialSection[] {
  const reaction = reactionOf(aCase)?.reaction;
  const value =
    reaction === undefined
      ? 'Nothing. Silence is no consent: it is recorded as no answer.'
      : reaction.reaction === 'accepted'
        ? 'The matter is settled for them.'
        : (reaction.words ?? 'Somebody else should look at it.');
  return [{ title: 'What the person said to the answer', lines: [{ label: 'Said', value }] }];
}

/** For whoever complained: their own words, our answer, and the ways they have. */
function forComplainant(aCase: Case, route: string): MaterialSection[] {
  const { start, reference } = complaintDataOf(aCase);
  const letter = answerOf(aCase)?.letter;
  return [
    {
      title: 'Your complaint',
      lines: [
        { label: 'Number', value: reference },
        { label: 'You wrote', value: start.complaint },
      ],
    },
    ...(letter === undefined ? [] : [{ title: 'Our answer', lines: [{ label: 'We wrote', value: letter }] }]),
    { title: 'Your other ways', lines: [{ label: 'The authority', value: route }] },
  ];
}
