import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { correctGuest, resendGuestLink } from '../../../core/actions/guest/look-after-guest.ts';
import { retryStuck } from '../../../core/actions/retry-stuck.ts';
import { isRowRequest } from '../../forms/row-request.ts';
import { notFoundResponse } from '../error-page.tsx';
import { seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { actOnTask, drawTask, leave, refuse, stay, type TaskVisit } from './act-on-task.tsx';
import { GUEST_EMAIL, GUEST_NAME } from './guest-card.tsx';
import { GO_ON_REASON } from './go-on-form.tsx';
import { loadTaskShown } from './load-task-shown.ts';
import type { TaskShown } from './task-shown.ts';

export const TASK_PAGES: PageRoute[] = [
  { method: 'get', path: '/tasks/:taskId', open: false, answer: showTask },
  { method: 'post', path: '/tasks/:taskId', open: false, answer: useTask },
];

async function showTask({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const shown = await loadTaskShown(deps, visitor, params.taskId ?? '', query.get('said'));
  return shown === undefined ? notFoundResponse(visitor) : drawTask(shown);
}

/** One address per task; the button that was pressed says what to do. */
async function useTask({ deps, visitor, params, form }: FormRequest): Promise<Response> {
  const taskId = params.taskId ?? '';
  const shown = await loadTaskShown(deps, visitor, taskId);
  if (shown === undefined) return notFoundResponse(visitor);
  const { ports } = deps;
  const visit: TaskVisit = {
    deps,
    form,
    shown,
    who: { taskId, person: visitor.person, channel: 'portal' },
    again: () => loadTaskShown(deps, visitor, taskId),
    stayAt: (said) => `${shown.path}?said=${said}`,
    leaveTo: (said) => inboxPath(shown, said),
  };
  if (isRowRequest(form)) return actOnTask(visit);
  switch (form.get('do') ?? '') {
    case 'retry':
      return leave(visit, 'retried', await retryStuck(ports, visit.who));
    case 'guest-send':
      return stay(visit, 'guest-sent', await resendGuestLink(ports, visit.who));
    case 'guest-correct': {
      const guest = { name: form.get(GUEST_NAME) ?? '', email: form.get(GUEST_EMAIL) ?? '' };
      return stay(visit, 'guest-corrected', await correctGuest(ports, { ...visit.who, guest }));
    }
    case 'cancel':
      return goOnWithout(visit);
    default:
      return actOnTask(visit);
  }
}

async function goOnWithout(visit: TaskVisit): Promise<Response> {
  const { deps, form, shown, who } = visit;
  const reason = (form.get(GO_ON_REASON) ?? '').replaceAll('\r\n', '\n').trim();
  const cancelled = await cancelTask(deps.ports, { ...who, reason });
  if (cancelled.result === 'done') return seeOther(`/runs/${encodeURIComponent(shown.run.id)}?said=went-on`);
  const again = { ...shown, goOnReason: reason };
  if (cancelled.result !== 'invalid') return refuse({ ...visit, shown: again }, cancelled);
  const problems = cancelled.problems.map((one) => ({ ...one, field: GO_ON_REASON }));
  return drawTask({ ...again, problems }, 422);
}

/** After one's own part: what else is owed, with a way to the run. */
function inboxPath({ run }: TaskShown, said: string): string {
  return `/?said=${said}&run=${encodeURIComponent(run.id)}`;
}
