import { takePublic } from '../../../core/actions/public/take-public.ts';
import { readStamp } from '../../../core/actions/public/form-stamp.ts';
import type { PublicForm } from '../../../core/rules/public/limits.ts';
import type { OpenFormRequest } from '../page-route.ts';
import { STAMP_FIELD, TRAP_FIELD } from './public-parts.tsx';

export type SentVerdict =
  | { result: 'good'; nonce: string; sender: string }
  /** In words, with the status of the answer; what was typed is shown again. */
  | { result: 'refused'; status: 403 | 422 | 429; message: string };

const REFUSED = {
  'too-fast': 'That was faster than anybody can read. Please look through it once more and send it again.',
  'too-old': 'The page was open for too long. Please send it again; what you wrote is still here.',
  foreign: 'The form could not be checked. Please send it again; what you wrote is still here.',
} as const;

/** Whether a form of the public may be taken: drawn here, by no machine, and not one too many. */
export async function checkSent(
  { deps, form, sender }: OpenFormRequest,
  kind: PublicForm,
  stampFor: string,
): Promise<SentVerdict> {
  if ((form.get(TRAP_FIELD) ?? '') !== '')
    return {
      result: 'refused',
      status: 422,
      message: 'A field that nobody can see was filled in, perhaps by your browser. Please send it again.',
    };
  const stamp = await readStamp(deps.ports, stampFor, form.get(STAMP_FIELD) ?? '');
  if (stamp.result !== 'good')
    return {
      result: 'refused',
      status: stamp.result === 'foreign' ? 403 : 422,
      message: REFUSED[stamp.result],
    };
  const taken = await takePublic(deps.ports, kind, sender);
  if (taken.result === 'taken') return { result: 'good', nonce: stamp.nonce, sender: taken.sender };
  return {
    result: 'refused',
    status: 429,
    message:
      taken.who === 'sender'
        ? 'Much has been sent from your connection in a short time. Please try again in an hour; what you wrote is still here.'
        : 'Very many people are writing at the same time. Please try again in an hour; what you wrote is still here.',
  };
}
