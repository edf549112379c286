import type { FormProblem } from '../form.ts';
import { localTime } from '../instant.ts';
import { residualProblem } from '../risk/residual.ts';
import { levelOf } from '../risk/scale.ts';
import type { TaskContext } from '../task-context.ts';
import {
  ConditionMet,
  Controls,
  GateConditions,
  Intake,
  Model,
  Requirements,
  SupplierStatement,
  Threats,
} from './answers.ts';
import { threatsThatApply } from './read.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers. By step. */
export const MEANING: Readonly<Record<string, Check>> = {
  intake: intakeFits,
  model: modelFits,
  threats: threatsFit,
  requirements: requirementsFit,
  statement: statementFits,
  controls: controlsFit,
  conditions: conditionsFit,
  'meet-condition': conditionMetFits,
};

function intakeFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { organizations, suppliers } = Intake.parse(raw);
  const ids = organizations.map(({ organization }) => organization);
  const names = suppliers.map(({ name }) => name.trim().toLowerCase());
  return [
    ...ids.flatMap((id, index) => [
      ...(ids.indexOf(id) < index
        ? [
            problem(
              `organizations.${index}.organization`,
              'This organization is named twice. Keep one line for it.',
            ),
          ]
        : []),
      ...knownOrganization(id, `organizations.${index}.organization`, context),
    ]),
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [problem(`suppliers.${index}.name`, 'This supplier is named twice. Keep one line for it.')]
        : [],
    ),
  ];
}

/** Flows go from one element of the model to another. */
function modelFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { elements, flows } = Model.parse(raw);
  const names = elements.map(({ name }) => name.trim());
  const known = `Known: ${names.join(', ')}.`;
  const missing = (field: string, name: string) =>
    names.includes(name.trim()) ? [] : [problem(field, `The model has no element of this name. ${known}`)];
  return [
    ...names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [problem(`elements.${index}.name`, 'Another element has this name. Give each its own.')]
        : [],
    ),
    ...elements.flatMap(({ organization }, index) =>
      organization === undefined
        ? []
        : knownOrganization(organization, `elements.${index}.organization`, context),
    ),
    ...flows.flatMap(({ from, to }, index) => [
      ...missing(`flows.${index}.from`, from),
      ...missing(`flows.${index}.to`, to),
    ]),
  ];
}

/** What can be kept, controlled and verified with care. */
const MOST_THREATS = 50;

function threatsFit(raw: Record<string, unknown>): FormProblem[] {
  const applying = Object.values(Threats.parse(raw).threats).filter(({ applies }) => applies === 'applies');
  if (applying.length <= MOST_THREATS) return [];
  const message = `${applying.length} threats apply. Keep at most ${MOST_THREATS}: put together elements that are treated alike.`;
  return [problem('threats', message)];
}

/** Every threat is answered by a requirement. */
function requirementsFit(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { requirements } = Requirements.parse(raw);
  const answered = requirements.flatMap(({ threats }) => threats);
  const left = threatsThatApply(context.case).filter(({ key }) => !answered.includes(key));
  return [
    ...requirements.flatMap(({ organization }, index) =>
      organization === undefined
        ? []
        : knownOrganization(organization, `requirements.${index}.organization`, context),
    ),
    ...(left.length === 0
      ? []
      : [
          problem(
            'requirements',
            `No requirement answers: ${left.map(({ element, threat }) => `${element.name} (${threat})`).join(', ')}. Tick them with one.`,
          ),
        ]),
  ];
}

/** A statement that something is met says what shows it. */
function statementFits(raw: Record<string, unknown>): FormProblem[] {
  return Object.entries(SupplierStatement.parse(raw).statements).flatMap(
    ([key, { statement, configuration }]) =>
      statement === 'met-with-configuration' && configuration === undefined
        ? [problem(`statements.${key}.configuration`, 'Say how it has to be set up.')]
        : [],
  );
}

function controlsFit(raw: Record<string, unknown>, { case: aCase }: TaskContext): FormProblem[] {
  const { controls } = Controls.parse(raw);
  return threatsThatApply(aCase).flatMap(({ key, before }) => {
    const control = controls[key];
    if (control === undefined || before === undefined) return [];
    const after = {
      severity: levelOf(control.residualSeverity),
      likelihood: levelOf(control.residualLikelihood),
    };
    const why = residualProblem(before, after, control.remains);
    return why === undefined ? [] : [problem(`controls.${key}.remains`, why)];
  });
}

function conditionsFit(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const today = todayOf(context);
  return GateConditions.parse(raw).conditions.flatMap(({ organization, dueOn }, index) => [
    ...knownOrganization(organization, `conditions.${index}.organization`, context),
    ...(dueOn < today
      ? [problem(`conditions.${index}.dueOn`, 'This day has passed. Choose one that lies ahead.')]
      : []),
  ]);
}

function conditionMetFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { doneOn } = ConditionMet.parse(raw);
  return doneOn !== undefined && doneOn > todayOf(context)
    ? [problem('doneOn', 'This day lies ahead. Answer once it is done.')]
    : [];
}

function todayOf({ now, task, organizations }: TaskContext): string {
  const timeZone = organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC';
  return localTime(now, timeZone)?.toPlainDate().toString() ?? now.slice(0, 10);
}

function knownOrganization(id: string, field: string, { organizations }: TaskContext): FormProblem[] {
  return organizations.some((organization) => organization.id === id)
    ? []
    : [problem(field, 'This organization is not in the ecosystem. Choose one of the list.')];
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
