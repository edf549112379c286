import type {
  ApprovalStep,
  Due,
  EscalationTarget,
  Late,
  Span,
  Step,
  TaskStep,
  Who,
} from '../../core/rules/process-definition.ts';

/** One line of the table of steps: what happens, who acts, by when, what lateness does, how it can end. */
export interface StepLine {
  id: string;
  kind: string;
  who: string;
  due: string;
  late: string;
  outcomes: string;
}

export function sayStep(step: Step): StepLine {
  const line = { id: step.id, kind: KINDS[step.kind], who: '', due: '', late: '', outcomes: '' };
  switch (step.kind) {
    case 'task':
      return { ...line, ...sayOwed(step), who: sayWho(step.by), outcomes: step.outcomes.join(' · ') };
    case 'approval':
      return {
        ...line,
        ...sayOwed(step),
        who: `${step.by.map(sayWho).join(' and ')}${step.votersFrom === undefined ? '' : ` (each of ${step.votersFrom})`}`,
        outcomes: step.outcomes.map(({ id }) => id).join(' · '),
      };
    case 'auto':
      return { ...line, who: 'clause8', outcomes: step.outcomes.join(' · ') };
    case 'each':
      return { ...line, who: `each of ${step.over}` };
    case 'publish':
      return { ...line, who: 'clause8', outcomes: `${step.product}: ${step.outcomes.join(' · ')}` };
    case 'run':
      return { ...line, who: step.process, outcomes: step.outcomes.join(' · ') };
    case 'clock':
      return { ...line, due: 'until' in step.wait ? step.wait.until : saySpan(step.wait) };
    case 'repeat':
      return { ...line, outcomes: `until ${step.until.step}: ${step.until.outcomes.join(' · ')}` };
    case 'branch':
      return { ...line, outcomes: `by ${step.on}: ${Object.keys(step.cases).join(' · ')}` };
    case 'back-to':
      return { ...line, outcomes: `to ${step.step}` };
    case 'both':
      return line;
  }
}

const KINDS: Record<Step['kind'], string> = {
  task: 'task',
  approval: 'approval',
  auto: 'computed',
  each: 'for each',
  both: 'side by side',
  branch: 'branch',
  repeat: 'repeat',
  'back-to': 'back',
  clock: 'wait',
  run: 'process',
  publish: 'publish',
};

function sayOwed({ due, late }: TaskStep | ApprovalStep): Pick<StepLine, 'due' | 'late'> {
  return { due: sayDue(due), late: sayLate(late) };
}

function sayWho({ roles, of, guest }: Who): string {
  const where = of === 'lead' ? ' of the lead' : of === 'owner' ? ' of the organization that started it' : '';
  const asked = `${roles.join(' or ')}${where}`;
  return guest === true ? `a guest (or ${asked})` : asked;
}

function sayDue(due: Due): string {
  if ('after' in due) return saySpan(due.after);
  if ('dateOfItem' in due) return `its date, else ${saySpan(due.orAfter)}`;
  const before = due.before === undefined ? '' : `${saySpan(due.before)} before `;
  return `${before}the clock (${due.clock}), else ${saySpan(due.orAfter)}`;
}

function sayLate({ escalateTo, expire }: Late): string {
  const steps = [
    'remind',
    ...escalateTo.map(sayTarget),
    ...(expire === undefined ? [] : [`\`${expire.outcome}\` after ${saySpan(expire.after)}`]),
  ];
  return steps.join(' → ');
}

function sayTarget({ role, of, told }: EscalationTarget): string {
  if (told === true) return `tell ${role}`;
  return of === 'lead' ? `${role} of the lead` : role;
}

function saySpan(span: Span): string {
  if ('hours' in span) return `${String(span.hours)} h`;
  return 'days' in span ? `${String(span.days)} days` : `${String(span.workingDays)} working days`;
}
