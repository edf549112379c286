import { personStep } from '../definition-steps.ts';
import { answerLines, type AnswerLine, type Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { adviceSection, authoritySections, clockSections, earlierDecisions } from './decision-material.ts';
import { riskDataOf } from './data.ts';
import { flowPicture, riskMap } from './pictures.ts';
import { changesWanted, contributionsOf, descriptionOf, measuresOf, risksOf } from './read.ts';
import { RiskAssessment, Treatment } from './answers.ts';
import { BANDS } from './scale.ts';
import * as tables from './tables.ts';
import { THRESHOLDS } from './threshold.ts';
import { TRIGGERS } from './vocabulary.ts';

/** What belongs beside each question of risk management. */
export function riskMaterial(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task } = context;
  const said = (stepId: string, title: string) => answersOf(definition, context, saying, stepId, title);
  switch (task.stepId) {
    case 'course':
    case 'dpo-reason':
      return [
        service(context),
        screeningResult(context),
        ...said('screen', 'The screening'),
        ...said('course', 'Proposed'),
      ];
    case 'contribution':
      return [service(context), ...flows(context, saying), ...said('describe', 'The description')];
    case 'necessity':
      return [service(context), ...flows(context, saying), ...said('describe', 'The description')];
    case 'assess':
      return [
        service(context),
        ...drafted(context),
        ...flows(context, saying),
        ...otherSide(definition, context, saying),
      ];
    case 'treat':
      return [
        ...sentBack(context, 'review-treatment'),
        risksSection(context),
        ...otherSide(definition, context, saying),
      ];
    case 'review-treatment':
      return [treatmentSection(context, saying), ...otherSide(definition, context, saying)];
    case 'advice':
      return [service(context), treatmentSection(context, saying), ...otherSide(definition, context, saying)];
    case 'decide':
      return [
        service(context),
        adviceSection(context),
        treatmentSection(context, saying),
        ...authoritySections(context, saying),
        ...earlierDecisions(context, saying),
      ];
    case 'consult-file':
      return [service(context), treatmentSection(context, saying), adviceSection(context)];
    case 'authority':
      return [...clockSections(context, saying), ...authoritySections(context, saying)];
    case 'conditions':
    case 'summary':
    case 'review-summary':
      return [
        ...sentBack(context, 'review-summary'),
        ...(task.stepId === 'review-summary' ? said('summary', 'The summary') : []),
        ...earlierDecisions(context, saying),
        treatmentSection(context, saying),
      ];
    case 'implement':
      return [measureSection(context)];
    default:
      return [service(context)];
  }
}

function service({ case: aCase }: TaskContext): MaterialSection {
  const { start, earlier } = riskDataOf(aCase);
  return {
    title: 'The service',
    lines: [
      { label: 'Name', value: start.title },
      { label: 'What it does', value: start.description },
      { label: 'Why now', value: TRIGGERS[start.trigger] },
      ...(earlier === undefined
        ? []
        : [{ label: 'Earlier version', value: `Number ${earlier.number}; forms are filled in from it` }]),
    ],
  };
}

function screeningResult({ case: aCase }: TaskContext): MaterialSection {
  const { threshold } = riskDataOf(aCase);
  return {
    title: 'What was computed',
    lines:
      threshold === undefined
        ? []
        : [
            { label: 'An assessment is', value: THRESHOLDS[threshold.result].toLowerCase() },
            { label: 'Because', value: threshold.because },
          ],
  };
}

function answersOf(
  definition: ProcessDefinition,
  { case: aCase }: TaskContext,
  saying: Saying,
  stepId: string,
  title: string,
): MaterialSection[] {
  const step = personStep(definition, stepId);
  const done = aCase.tasks
    .filter((task) => task.stepId === stepId && task.status === 'done')
    .sort((left, right) => left.iteration - right.iteration)
    .at(-1);
  if (step?.kind !== 'task' || done?.answers === undefined) return [];
  return [{ title, lines: answerLines(step.form, done.answers, saying) }];
}

function flows({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const description = descriptionOf(aCase);
  if (description === undefined) return [];
  return [
    {
      title: 'Where the data go',
      lines: [],
      picture: flowPicture(description.flows, saying.organizationName),
      tables: [tables.plain(tables.flowsTable(description.flows, saying.organizationName))],
    },
  ];
}

/** The parts of the organizations, and whether it is necessary; of who did not answer, that they did not. */
function otherSide(definition: ProcessDefinition, context: TaskContext, saying: Saying): MaterialSection[] {
  const step = personStep(definition, 'contribution');
  const form = step?.kind === 'task' ? step.form : undefined;
  const parts = contributionsOf(context.case).map(({ organizationId, answers }): MaterialSection => ({
    title: `The part of ${saying.organizationName(organizationId)}`,
    lines:
      answers === undefined || form === undefined
        ? [{ label: 'Answer', value: 'None' }]
        : answerLines(form, answers, saying),
  }));
  return [...parts, ...answersOf(definition, context, saying, 'necessity', 'Necessary and proportionate?')];
}

/** The map of what has been typed so far, or of the version before. */
function drafted({ task, case: aCase }: TaskContext): MaterialSection[] {
  const draft = RiskAssessment.safeParse(task.draft?.answers).data;
  const shown = draft ?? riskDataOf(aCase).earlier?.assess;
  if (shown === undefined) return [];
  const title = draft === undefined ? 'Risks of the earlier version' : 'Your draft on the map';
  return [{ title, lines: [bandsLine()], picture: riskMap(risksOf(aCase, shown, NOTHING)) }];
}

const NOTHING: Treatment = { risks: {} };

function risksSection({ task, case: aCase }: TaskContext): MaterialSection {
  const draft = Treatment.safeParse(task.draft?.answers).data;
  const risks = risksOf(aCase, undefined, draft);
  return {
    title: 'The risks',
    lines: [bandsLine()],
    picture: riskMap(risks),
    tables: [tables.plain(tables.risksTable(risks))],
  };
}

function treatmentSection({ case: aCase }: TaskContext, saying: Saying): MaterialSection {
  const risks = risksOf(aCase);
  return {
    title: 'The risks before and after',
    lines: [bandsLine()],
    picture: riskMap(risks),
    tables: [
      tables.plain(tables.risksTable(risks)),
      tables.plain(tables.treatmentTable(risks)),
      tables.plain(tables.measuresTable(measuresOf(aCase), saying.organizationName)),
    ],
  };
}

function bandsLine(): AnswerLine {
  return { label: 'How to read it', value: Object.values(BANDS).join('. ') };
}

function measureSection({ task, case: aCase }: TaskContext): MaterialSection {
  const measure = measuresOf(aCase).find(({ scope }) => scope === task.scope);
  const risk = risksOf(aCase).find(({ key }) => key === measure?.riskKey);
  return {
    title: 'The measure',
    lines: [
      { label: 'Measure', value: measure?.description ?? '' },
      { label: 'By', value: measure?.dueOn ?? '' },
      ...(risk === undefined ? [] : [{ label: 'Against the risk', value: risk.risk.title }]),
    ],
  };
}

function sentBack({ case: aCase }: TaskContext, approvalId: string): MaterialSection[] {
  const wanted = changesWanted(aCase, approvalId);
  return wanted === undefined
    ? []
    : [{ title: 'Changes wanted', lines: [{ label: 'What to change', value: wanted }] }];
}
