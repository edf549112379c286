import type { Session } from '../../core/rules/session.ts';

/** Name of the hidden field that ties a form to the session it was drawn for. */
export const TOKEN_FIELD = '_token';

export function FormToken({ visitor }: { visitor: { session: Pick<Session, 'formSecret'> } }) {
  return <input type="hidden" name={TOKEN_FIELD} value={visitor.session.formSecret} />;
}
