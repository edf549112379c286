import { lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Answers } from '../form-check.ts';
import { ownerOf } from '../owner-of.ts';
import type { TaskContext } from '../task-context.ts';
import type { TreatedRisk } from './answers.ts';
import { riskDataOf, type EarlierVersion } from './data.ts';
import {
  adviceOf,
  descriptionOf,
  governingDecision,
  lastDecisions,
  measuresOf,
  planOf,
  risksOf,
  type ReadRisk,
} from './read.ts';
import { bandOf, isHigh } from './scale.ts';
import { CONSULTATION_FILE, DECISIONS, TREATMENTS } from './vocabulary.ts';

/** What a form shows before anybody has typed: the version before, the text sent back, or a proposal from the case. */
export function riskPrefill(stepId: string, context: TaskContext): Answers {
  const { case: aCase } = context;
  const { earlier } = riskDataOf(aCase);
  switch (stepId) {
    case 'screen':
      return earlier?.screen ?? {};
    case 'course':
      return { course: riskDataOf(aCase).threshold?.result === 'not-needed' ? 'no-assessment' : 'assess' };
    case 'plan':
      return earlier?.plan ?? { participants: [{ organization: ownerOf(aCase.run), role: 'controller' }] };
    case 'describe':
      return earlier?.describe ?? {};
    case 'assess':
      return earlier?.assess ?? {};
    case 'treat':
      return sentBack(aCase, 'treat', 'review-treatment') ?? treatment(aCase, earlier);
    case 'advice':
      return recommended(aCase);
    case 'consult-file':
      return consultation(context);
    case 'summary':
      return sentBack(aCase, 'summary', 'review-summary') ?? summary(context);
    default:
      return {};
  }
}

/** The answers of the last round, when the approver asked for changes. */
function sentBack(aCase: Case, stepId: string, approvalId: string): Answers | undefined {
  return lastDone(aCase, approvalId, '')?.outcome === 'changes'
    ? lastDone(aCase, stepId, '')?.answers
    : undefined;
}

/** Every risk as it was treated in the version before, or as it stands: what is low is borne. */
function treatment(aCase: Case, earlier: EarlierVersion | undefined): Answers {
  const before = new Map(
    risksOf(aCase, earlier?.assess, earlier?.treat).flatMap(({ risk, treated }) =>
      treated === undefined ? [] : [[risk.title, treated] as const],
    ),
  );
  return {
    risks: Object.fromEntries(
      risksOf(aCase).map((read) => [read.key, before.get(read.risk.title) ?? proposed(read)]),
    ),
  };
}

function proposed({ before, risk }: ReadRisk): Omit<TreatedRisk, 'reason'> {
  return {
    treatment: bandOf(before) === 'low' ? 'retain' : 'modify',
    measures: [],
    residualSeverity: risk.severity,
    residualLikelihood: risk.likelihood,
  };
}

/** A high risk that remains asks for prior consultation (GDPR art. 36(1)). */
function recommended(aCase: Case): Answers {
  const remaining = risksOf(aCase).flatMap(({ after }) => after ?? []);
  return remaining.some(isHigh) ? { recommends: 'consult-authority' } : {};
}

function consultation({ task, organizations }: TaskContext): Answers {
  const authority = organizations.find(({ id }) => id === task.organizationId)?.authority;
  const contents = Object.keys(CONSULTATION_FILE).filter((key) => key !== 'other');
  return { ...(authority === undefined ? {} : { authority }), contents };
}

/** A first text for everybody, from what the case says. */
function summary({ case: aCase, organizations }: TaskContext): Answers {
  const { start } = riskDataOf(aCase);
  const description = descriptionOf(aCase);
  const owner = organizations.find(({ id }) => id === ownerOf(aCase.run));
  const decision = governingDecision(aCase);
  const advice = adviceOf(aCase);
  const decided = lastDecisions(aCase).length;
  const names = (planOf(aCase)?.participants ?? []).map(
    ({ organization }) => organizations.find(({ id }) => id === organization)?.name ?? organization,
  );
  return {
    service: `${start.description}\n\nTaking part: ${[...new Set(names)].join(', ')}.`,
    data: [
      ['What they are for', description?.purposes],
      ['Which data', description?.dataCategories.join(', ')],
      ['How long they are kept', description?.retention],
    ]
      .flatMap(([label = '', text = '']) => (text === '' ? [] : [`${label}: ${text}`]))
      .join('\n\n'),
    risks: lines(risksOf(aCase).map(({ risk }) => risk.title)),
    measures: lines([
      ...risksOf(aCase).flatMap(({ treated }) =>
        treated?.measures.length === 0 ? TREATMENTS[treated.treatment] : [],
      ),
      ...measuresOf(aCase).map(({ description: measure }) => measure),
    ]),
    decision:
      decision === undefined
        ? ''
        : [
            `${DECISIONS[decision]}.`,
            `${decided === 1 ? 'One organization' : `${decided} organizations`} decided.`,
            ...(advice === undefined
              ? []
              : [
                  advice.recommends === decision
                    ? 'The data protection officer had recommended the same.'
                    : `The data protection officer had recommended: ${DECISIONS[advice.recommends].toLowerCase()}.`,
                ]),
          ].join(' '),
    contact: owner === undefined ? '' : `The data protection officer of ${owner.name}`,
  };
}

function lines(texts: string[]): string {
  return [...new Set(texts)].map((text) => `– ${text}`).join('\n');
}
