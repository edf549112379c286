import type { FormProblem } from '../form.ts';
import { instantOf } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import { Assembled, Exemptions, ExtensionChoice, Scope } from './answers.ts';
import { requestData } from './data.ts';
import { identityOf } from './read-request.ts';
import { clockOf, extendable } from './request-clocks.ts';
import { resultsFor } from './search-results.ts';
import { whyNot } from '../clock-refusals.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the case, each other and the law. By step. */
export const REQUEST_MEANING: Readonly<Record<string, Check>> = {
  scope: scopeFits,
  extend: extensionFits,
  exemptions: exemptionsFit,
  assemble: answerFits,
};

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
  if (ExtensionChoice.parse(raw).extend !== 'extended') return [];
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
