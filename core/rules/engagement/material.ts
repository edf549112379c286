import { doneTasks, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { personStep } from '../definition-steps.ts';
import { answerLines, type AnswerLine, type Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { engagementData } from './data.ts';
import { levelOf } from './levels.ts';
import {
  draftOf,
  planOf,
  publicTextOf,
  silentOn,
  themesFor,
  themesOf,
  type NumberedTheme,
} from './read-engagement.ts';
import { sayCount, themeLines } from './say-engagement.ts';
import { engagementForm } from './task-forms.ts';

/** What belongs beside the question: what was handed over, the text, what people said, what was answered. */
export function engagementMaterial(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const given = (stepId: string, title: string) => answersOf(definition, aCase, saying, stepId, title);
  switch (task.stepId) {
    case 'plan':
      return [handedOver(aCase, saying)];
    case 'prepare':
      return [...changesWanted(aCase, 'approve-public-text'), ...given('plan', 'The plan')];
    case 'approve-public-text':
      return [...given('prepare', 'The public text'), ...given('plan', 'The plan')];
    case 'announce':
      return [...given('plan', 'The plan'), ...given('prepare', 'The public text')];
    case 'association-answer':
      return publicSections(aCase);
    case 'analyse':
      return [...cameIn(aCase), ...fromAssociations(definition, context, saying)];
    case 'draft-answers':
      return [...changesWanted(aCase, 'approve-answers'), ...said(aCase, themesOf(aCase), saying)];
    case 'answer-themes':
      return [
        ...note(aCase),
        ...changesWanted(aCase, 'approve-answers'),
        ...said(aCase, themesFor(aCase, task.organizationId), saying),
      ];
    case 'approve-answers':
      return [...said(aCase, themesOf(aCase), saying), ...silent(aCase, saying)];
    case 'evaluate':
      return [...given('plan', 'The plan'), ...cameIn(aCase), ...said(aCase, themesOf(aCase), saying)];
    default:
      return [];
  }
}

function handedOver(aCase: Case, { organizationName }: Saying): MaterialSection {
  const { subject, reason, reference, level, organizations = [] } = engagementData(aCase).start;
  const lines: AnswerLine[] = [
    { label: 'Subject', value: subject },
    { label: 'Why people are asked', value: reason },
    ...(reference === undefined ? [] : [{ label: 'Belongs to', value: reference }]),
    ...(level === undefined ? [] : [{ label: 'Level wished for', value: levelOf(level).title }]),
    ...(organizations.length === 0
      ? []
      : [{ label: 'Organizations', value: organizations.map(organizationName).join(', ') }]),
  ];
  return { title: 'What is wanted', lines };
}

function answersOf(
  definition: ProcessDefinition,
  aCase: Case,
  saying: Saying,
  stepId: string,
  title: string,
): MaterialSection[] {
  const step = personStep(definition, stepId);
  const answers = lastDone(aCase, stepId)?.answers;
  if (step?.kind !== 'task' || answers === undefined) return [];
  return [{ title, lines: answerLines(step.form, answers, saying) }];
}

/** The same that stands on the public page. */
function publicSections(aCase: Case): MaterialSection[] {
  const text = publicTextOf(aCase);
  const plan = planOf(aCase);
  if (text === undefined) return [];
  return [
    {
      title: text.heading,
      lines: [
        { label: 'In short', value: text.summary },
        { label: 'What is planned', value: text.text },
        { label: 'Data about people', value: text.dataUsed },
        ...(plan === undefined ? [] : [{ label: 'What we promise', value: levelOf(plan.level).promise }]),
        { label: 'Open until', value: engagementData(aCase).opening?.closesOn ?? '' },
      ],
    },
  ];
}

function cameIn(aCase: Case): MaterialSection[] {
  const { counts } = engagementData(aCase);
  if (counts === undefined) return [];
  return [
    {
      title: 'What came in',
      lines: [
        { label: 'Answers to the questions', value: String(counts.answers) },
        { label: 'Comments', value: String(counts.comments) },
        { label: 'Associations', value: String(counts.associations) },
        ...counts.questions.map((one) => ({ label: one.text, value: sayCount(one) })),
      ],
    },
  ];
}

function fromAssociations(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const step = personStep(definition, 'association-answer');
  if (step?.kind !== 'task') return [];
  const form = engagementForm(step, context);
  return doneTasks(context.case, 'association-answer').map(({ scope, guest, answers = {} }) => ({
    title: `From ${guest?.name ?? scope}`,
    lines: answerLines(form, answers, saying),
  }));
}

function said(
  aCase: Case,
  themes: readonly NumberedTheme[],
  { organizationName }: Saying,
): MaterialSection[] {
  return themes.map((theme) => ({
    title: `Theme ${theme.number}: ${theme.title}`,
    lines: themeLines(aCase, theme, organizationName),
  }));
}

function silent(aCase: Case, { organizationName }: Saying): MaterialSection[] {
  const lines = themesOf(aCase).flatMap((theme) =>
    silentOn(aCase, theme).map((id) => ({
      label: organizationName(id),
      value: `No answer to theme ${theme.number}`,
    })),
  );
  return lines.length === 0 ? [] : [{ title: 'Not answered', lines }];
}

function note(aCase: Case): MaterialSection[] {
  const value = draftOf(aCase)?.note;
  return value === undefined ? [] : [{ title: 'From the citizen desk', lines: [{ label: 'Note', value }] }];
}

function changesWanted(aCase: Case, approvalId: string): MaterialSection[] {
  const approval = lastDone(aCase, approvalId);
  if (approval?.outcome !== 'changes') return [];
  const reasons = approval.voices.filter(({ outcome }) => outcome === 'changes');
  return [
    {
      title: 'Changes asked for',
      lines: reasons.map(({ reason = '' }) => ({ label: 'Change', value: reason })),
    },
  ];
}
