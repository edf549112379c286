import { lastDone } from '../answered.ts';
import type { FormProblem } from '../form.ts';
import { instantOf } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import {
  Assembled,
  Exemptions,
  ExtensionChoice,
  IdentityCheck,
  PostedAnswer,
  Proof,
  Scope,
} from './answers.ts';
import { requestData } from './data.ts';
import { identityOf } from './read-request.ts';
import { clockOf, extendable } from './request-clocks.ts';
import { resultsFor } from './search-results.ts';
import { whyNot } from '../clock-refusals.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the case, each other and the law. By step. */
export const REQUEST_MEANING: Readonly<Record<string, Check>> = {
  identity: identityFits,
  'give-proof': proofFits,
  scope: scopeFits,
  extend: extensionFits,
  exemptions: exemptionsFit,
  assemble: answerFits,
  'post-answer': postedFits,
};

/** What left by post did so after the request came, and not in time to come. */
function identityFits(raw: Record<string, unknown>, { case: aCase, now }: TaskContext): FormProblem[] {
  const { receiptSentAt, askedAt } = IdentityCheck.parse(raw);
  const { receivedAt } = requestData(aCase);
  return [
    ...momentFits('receiptSentAt', receiptSentAt, { receivedAt, now }),
    ...momentFits('askedAt', askedAt, { receivedAt, now }),
  ];
}

function proofFits(raw: Record<string, unknown>, { case: aCase, now }: TaskContext): FormProblem[] {
  const { arrivedAt } = Proof.parse(raw);
  const askedAt = identityOf(aCase)?.askedAt;
  const receivedAt =
    (askedAt === undefined ? undefined : instantOf(askedAt)) ?? requestData(aCase).receivedAt;
  return momentFits('arrivedAt', arrivedAt, { receivedAt, now }, 'That is before the question left.');
}

function postedFits(raw: Record<string, unknown>, { case: aCase, task, now }: TaskContext): FormProblem[] {
  const receivedAt = lastDone(aCase, 'check-answer', task.scope)?.endedAt ?? requestData(aCase).receivedAt;
  const { sentAt } = PostedAnswer.parse(raw);
  return momentFits('sentAt', sentAt, { receivedAt, now }, 'That is before the answer was approved.');
}

function momentFits(
  field: string,
  said: string | undefined,
  { receivedAt, now }: { receivedAt: string; now: string },
  before = 'That is before the request arrived.',
): FormProblem[] {
  const at = said === undefined ? undefined : instantOf(said);
  if (at === undefined) return [];
  if (at > now) return [problem(field, 'This moment is still to come. Say it once it has left.')];
  return at < receivedAt ? [problem(field, `${before} Correct the time.`)] : [];
}

function scopeFits(
  raw: Record<string, unknown>,
  { case: aCase, organizations, now }: TaskContext,
): FormProblem[] {
  const { controllers, searching } = Scope.parse(raw);
  const { receivedAt } = requestData(aCase);
  const known = (id: string, field: string) =>
    organizations.some((organization) => organization.id === id)
      ? []
      : [
          problem(
            field,
            `There is no organization "${id}". Choose among: ${organizations.map((one) => one.id).join(', ')}.`,
          ),
        ];
  return [
    ...controllers.flatMap(({ organization, receivedAt: own }, index) => {
      const at = own === undefined ? undefined : instantOf(own);
      const twice = controllers.findIndex((one) => one.organization === organization) !== index;
      return [
        ...known(organization, `controllers.${index}.organization`),
        ...(twice ? [problem(`controllers.${index}.organization`, 'It is named twice. Keep it once.')] : []),
        ...(at !== undefined && at > now
          ? [problem(`controllers.${index}.receivedAt`, 'This moment is still to come.')]
          : []),
        ...(at !== undefined && at < (requestData(aCase).request.firstReceivedAt ?? receivedAt)
          ? [
              problem(
                `controllers.${index}.receivedAt`,
                'That is before the request first arrived. Correct the time.',
              ),
            ]
          : []),
      ];
    }),
    ...searching.flatMap((id) => known(id, 'searching')),
  ];
}

/** An extension is possible once, before the first month is over, and only where the law knows one. */
function extensionFits(raw: Record<string, unknown>, { case: aCase, task, now }: TaskContext): FormProblem[] {
  const { extend, toldAt } = ExtensionChoice.parse(raw);
  if (extend !== 'extended') return [];
  const untold = momentFits('toldAt', toldAt, { receivedAt: requestData(aCase).receivedAt, now });
  if (untold.length > 0) return untold;
  if (extendable(aCase, task.organizationId, now).length > 0) return [];
  const clock = clockOf(aCase, task.organizationId);
  const why =
    clock === undefined
      ? 'No time limit runs here that could be extended.'
      : whyNot('extend', clock, regimeRule(clock.ruleId), now);
  return [problem('extend', why ?? 'It cannot be extended any more.')];
}

function exemptionsFit(raw: Record<string, unknown>, { case: aCase, task }: TaskContext): FormProblem[] {
  const { decision, refusal } = Exemptions.parse(raw);
  const unconfirmed = identityOf(aCase)?.identity === 'not-confirmed';
  const gives = decision === 'fulfil' || decision === 'partly-refuse';
  const found = resultsFor(aCase, task.organizationId).some(({ result }) => result?.found === 'data-found');
  return [
    ...(unconfirmed && gives
      ? [problem('decision', 'It could not be confirmed who asks: nothing may be handed over.')]
      : []),
    ...(decision === 'nothing-held' && found
      ? [problem('decision', 'Data have been found. Answer in full, in part, or say why not.')]
      : []),
    ...(refusal === 'no-match' && found
      ? [problem('refusal', 'Data have been found. Choose another reason.')]
      : []),
  ];
}

/** The draft marks with square brackets what people have to look at. */
function answerFits(raw: Record<string, unknown>): FormProblem[] {
  const { letter, enclosures = [] } = Assembled.parse(raw);
  return [
    ...unfinished(letter, 'letter'),
    ...enclosures.flatMap(({ text }, index) => unfinished(text, `enclosures.${index}.text`)),
  ];
}

function unfinished(text: string, field: string): FormProblem[] {
  const left = /\[[^\]\n]{1,200}\]/.exec(text)?.[0];
  return left === undefined ? [] : [problem(field, `"${left}" still has to be done. Then remove it.`)];
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
