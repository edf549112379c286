import { lastDone } from '../answered.ts';
import type { Answers } from '../form-check.ts';
import type { FormSchema } from '../form.ts';
import type { TaskStep } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { answerDraft } from './answer-draft.ts';
import { isByPost, requestData } from './data.ts';
import { identityOf, proofOf, searchOf } from './read-request.ts';
import { lists } from './search-results.ts';

/** Asked only where the person has no mail address: what a mail would have said by itself. */
const BY_POST = ['receiptSentAt', 'askedAt', 'arrivedAt', 'toldAt'];

/** Whoever writes by post says when it left; with a mail address nobody is asked for that. */
export function requestForm({ form }: TaskStep, { case: aCase, task }: TaskContext): FormSchema {
  const post = isByPost(aCase);
  const asked = Object.entries(form.properties).filter(
    ([field]) => !BY_POST.includes(field) || (post && (field !== 'receiptSentAt' || task.iteration === 1)),
  );
  const required = [
    ...form.required,
    ...asked.map(([field]) => field).filter((field) => field === 'arrivedAt'),
  ];
  return { ...form, properties: Object.fromEntries(asked), required };
}

/** Proposals: what the person answered, who was addressed, what the searches lead to, a draft of the answer. */
export function requestPrefill(stepId: string, { case: aCase, task, organizations }: TaskContext): Answers {
  switch (stepId) {
    case 'identity':
      return proofOf(aCase)?.goesOn === 'withdraw'
        ? { identity: 'withdrawn', how: 'The person has taken the request back.' }
        : {};
    case 'scope': {
      const { addressedTo } = requestData(aCase);
      return { controllers: [{ organization: addressedTo }], searching: [addressedTo] };
    }
    case 'exemptions':
      return lastDone(aCase, 'exemptions', task.scope)?.answers ?? proposedDecision(aCase);
    case 'assemble':
      return (
        lastDone(aCase, 'assemble', task.scope)?.answers ??
        answerDraft(aCase, task.organizationId, organizations)
      );
    default:
      return {};
  }
}

function proposedDecision(aCase: TaskContext['case']): Answers {
  if (identityOf(aCase)?.identity === 'not-confirmed') {
    const reason = 'Without knowing who asks, the answer could reach the wrong person.';
    return {
      decision: 'refuse',
      refusal: 'insufficient-verification',
      withheld: [{ what: 'The whole request', ground: 'not-identified', reason }],
    };
  }
  const results = lists(aCase).searching.map((id) => searchOf(aCase, id)?.found);
  if (results.includes('data-found')) return { decision: 'fulfil' };
  // Somebody has not looked: nobody can say that nothing is held.
  return results.includes(undefined) ? {} : { decision: 'nothing-held' };
}
