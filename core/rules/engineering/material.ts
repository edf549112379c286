import type { AnswerLine, Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { Controls, Model } from './answers.ts';
import { engineeringDataOf } from './data.ts';
import { modelPicture, threatMap } from './pictures.ts';
import {
  gateConditionsOf,
  gateOf,
  intakeOf,
  judgedThreats,
  modelOf,
  requirementsOf,
  suppliersOf,
  threatsThatApply,
} from './read.ts';
import { levelOf } from '../risk/scale.ts';
import * as tables from './tables.ts';
import { GATE_OUTCOMES } from './vocabulary.ts';

/** What belongs beside each question of engineering. A supplier sees the system's name and its own requirements only. */
export function engineeringMaterial(
  _definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const nameOf = saying.organizationName;
  switch (context.task.stepId) {
    case 'statement':
      return [systemName(context)];
    case 'model':
      return [system(context), ...drafted(context)];
    case 'threats':
      return [system(context), ...model(context, nameOf)];
    case 'requirements':
      return [...model(context, nameOf), threats(context)];
    case 'controls':
      return [
        ...failed(context),
        ...model(context, nameOf),
        requirements(context, nameOf),
        draftedControls(context),
      ];
    case 'verify':
      return [oneRequirement(context, nameOf), system(context)];
    case 'gate':
      return [
        system(context),
        ...model(context, nameOf),
        controls(context),
        requirements(context, nameOf),
        verification(context, nameOf),
      ];
    case 'conditions':
      return [gate(context), verification(context, nameOf)];
    case 'meet-condition':
      return [oneCondition(context)];
    default:
      return [system(context)];
  }
}

function system(context: TaskContext): MaterialSection {
  const { start, earlier } = engineeringDataOf(context.case);
  const intake = intakeOf(context.case);
  return {
    title: 'The system',
    lines: [
      ...systemName(context).lines,
      { label: 'What is new', value: start.change },
      ...(intake === undefined ? [] : [{ label: 'Purpose', value: intake.purpose }]),
      ...(intake?.assessmentId === undefined
        ? []
        : [{ label: 'Impact assessment', value: intake.assessmentId }]),
      ...(intake?.assessmentReason === undefined
        ? []
        : [{ label: 'No impact assessment', value: intake.assessmentReason }]),
      ...(earlier === undefined
        ? []
        : [
            {
              label: 'Earlier record',
              value: `Number ${earlier.number}${earlier.release === undefined ? '' : ` (${earlier.release})`}; forms are filled in from it`,
            },
          ]),
    ],
  };
}

function systemName({ case: aCase }: TaskContext): MaterialSection {
  const { start } = engineeringDataOf(aCase);
  return {
    title: 'The system',
    lines: [
      { label: 'Name', value: start.title },
      { label: 'Release', value: start.release },
    ],
  };
}

type NameOf = (id: string) => string;

function model({ case: aCase }: TaskContext, nameOf: NameOf): MaterialSection[] {
  const found = modelOf(aCase);
  if (found === undefined) return [];
  return [
    {
      title: 'The model',
      lines: [],
      picture: modelPicture(found),
      tables: [plain(tables.elementsTable(found, nameOf)), plain(tables.flowsTable(found))],
    },
  ];
}

/** The picture of what has been typed so far. */
function drafted({ task, case: aCase }: TaskContext): MaterialSection[] {
  const draft = Model.safeParse(task.draft?.answers).data;
  const shown = draft ?? engineeringDataOf(aCase).earlier?.model;
  if (shown === undefined) return [];
  const title = draft === undefined ? 'The model of the earlier record' : 'Your draft as a picture';
  return [{ title, lines: [], picture: modelPicture(shown) }];
}

function threats({ case: aCase }: TaskContext): MaterialSection {
  const applying = threatsThatApply(aCase);
  return {
    title: 'The threats',
    lines: [counted(aCase)],
    picture: threatMap(applying),
    tables: [plain(tables.threatsTable(applying))],
  };
}

function counted(aCase: TaskContext['case']): AnswerLine {
  const judged = judgedThreats(aCase).length;
  return { label: 'Found', value: `${threatsThatApply(aCase).length} of ${judged} combinations apply` };
}

function controls({ case: aCase }: TaskContext): MaterialSection {
  const applying = threatsThatApply(aCase);
  return {
    title: 'Threats and controls',
    lines: [counted(aCase)],
    picture: threatMap(applying),
    tables: [plain(tables.controlsTable(applying))],
  };
}

/** The map with what has been typed so far. */
function draftedControls({ task, case: aCase }: TaskContext): MaterialSection {
  const draft = Controls.safeParse(task.draft?.answers).data;
  const applying = threatsThatApply(aCase).map((threat) => {
    const control = draft?.controls[threat.key];
    if (control === undefined) return threat;
    const after = {
      severity: levelOf(control.residualSeverity),
      likelihood: levelOf(control.residualLikelihood),
    };
    return { ...threat, control, after };
  });
  return {
    title: 'The threats',
    lines: [counted(aCase)],
    picture: threatMap(applying),
    tables: [plain(tables.threatsTable(applying))],
  };
}

function requirements({ case: aCase }: TaskContext, nameOf: NameOf): MaterialSection {
  const all = requirementsOf(aCase);
  const suppliers = suppliersOf(aCase);
  return {
    title: 'Requirements',
    lines: [],
    tables: [
      plain(tables.requirementsTable(all, suppliers, nameOf)),
      plain(tables.statementsTable(aCase, suppliers, all)),
    ],
  };
}

function verification({ case: aCase }: TaskContext, nameOf: NameOf): MaterialSection {
  const table = tables.verificationTable(aCase, requirementsOf(aCase), nameOf);
  return { title: 'Verification', lines: [], tables: [plain(table)] };
}

/** What sends the controls back. */
function failed({ case: aCase }: TaskContext): MaterialSection[] {
  const lines = requirementsOf(aCase).flatMap(({ number, text, verified }) =>
    verified?.result === 'failed'
      ? [{ label: `Requirement ${number}`, value: `${text} ${verified.failure ?? verified.evidence}` }]
      : [],
  );
  return lines.length === 0 ? [] : [{ title: 'What failed', lines }];
}

function oneRequirement({ task, case: aCase }: TaskContext, nameOf: NameOf): MaterialSection {
  const found = requirementsOf(aCase).find(({ scope }) => scope === task.scope);
  const suppliers = suppliersOf(aCase);
  if (found === undefined) return { title: 'The requirement', lines: [] };
  const answered = threatsThatApply(aCase).filter(({ key }) => found.threats.includes(key));
  return {
    title: 'The requirement',
    lines: [
      { label: 'What must be so', value: found.text },
      { label: 'Allocated to', value: tables.allocation(found, suppliers, nameOf) },
      { label: 'How it is verified', value: found.method },
    ],
    tables: [plain(tables.controlsTable(answered)), plain(tables.statementsTable(aCase, suppliers, [found]))],
  };
}

function gate({ case: aCase }: TaskContext): MaterialSection {
  const found = gateOf(aCase);
  return {
    title: 'The gate',
    lines: (found?.voices ?? []).map(({ role, outcome, reason }) => ({
      label: role === 'dpo' ? 'Data protection officer' : 'Engineer',
      value: `${outcomeWords(outcome)}. ${reason}`.trim(),
    })),
  };
}

function outcomeWords(outcome: string): string {
  const words: Readonly<Record<string, string>> = GATE_OUTCOMES;
  return words[outcome] ?? outcome;
}

function oneCondition(context: TaskContext): MaterialSection {
  const found = gateConditionsOf(context.case).find(({ scope }) => scope === context.task.scope);
  return {
    title: 'The condition',
    lines: [
      ...systemName(context).lines,
      { label: 'Condition', value: found?.condition ?? '' },
      { label: 'By', value: found?.dueOn ?? '' },
    ],
  };
}

function plain({ kind: _, ...table }: tables.Table): Omit<tables.Table, 'kind'> {
  return table;
}
