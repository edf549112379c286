import type { MailVisitor } from '../../../core/actions/mail/person-of-session.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { seeOther } from '../page-response.ts';
import { actOnTask } from '../task/act-on-task.tsx';
import { loadTaskShown } from '../task/load-task-shown.ts';
import type { TaskShown } from '../task/task-shown.ts';
import { endedMailCookies } from './mail-cookies.ts';
import { mailLanguage } from './mail-language.ts';
import { unknownLink } from './mail-refusals.tsx';

/** The one task whose link was opened last; the address names none, so there is nothing to change in it. */
export const MAIL_TASK_PATH = '/t/task';

/** The task as in the portal, without what leads elsewhere or is for those only who are signed in. */
export async function loadMailTask(
  deps: PortalDeps,
  { person, session, task }: MailVisitor,
  said: string | null = null,
): Promise<TaskShown | undefined> {
  const language = mailLanguage(await deps.ports.store.organizations(), task, person);
  const shown = await loadTaskShown(deps, { person, session }, task.id, said, language);
  if (shown === undefined) return undefined;
  return { ...shown, door: 'mail', path: MAIL_TASK_PATH, consequence: undefined, guestState: undefined };
}

/** A form of somebody who has entered the code: they act as themselves, by mail. */
export async function useAsPerson(
  deps: PortalDeps,
  form: URLSearchParams,
  visitor: MailVisitor,
  wanted: Language,
): Promise<Response> {
  if (form.get('do') === 'leave') {
    await deps.ports.store.endGuestSession(visitor.session.idHash);
    return seeOther('/t/?said=left', endedMailCookies());
  }
  const shown = await loadMailTask(deps, visitor);
  if (shown === undefined) return unknownLink(wanted);
  const shownAgain = (said: string) => `${MAIL_TASK_PATH}?said=${said}`;
  return actOnTask({
    deps,
    form,
    shown,
    who: { taskId: visitor.task.id, person: visitor.person, channel: 'email' },
    again: () => loadMailTask(deps, visitor),
    stayAt: shownAgain,
    leaveTo: shownAgain,
  });
}
