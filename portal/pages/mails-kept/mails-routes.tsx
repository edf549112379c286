import {
  mayOpenRequest,
  openRequestFromKept,
  putAwayKept,
  type SettleKeptResult,
} from '../../../core/actions/mail-in/settle-kept.ts';
import { may } from '../../../core/rules/authorization.ts';
import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, peopleById } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { isInfected } from './is-infected.ts';
import { MailPage, type MailShown } from './mail-page.tsx';
import { MailsPage } from './mails-page.tsx';

const PAGE_SIZE = 30;

/** Mails that a person may have written and with which nothing has begun: for those who look after that in an organization. */
export const KEPT_MAIL_PAGES: PageRoute[] = [
  { method: 'get', path: '/mails/:organizationId', open: false, answer: list },
  { method: 'get', path: '/mails/:organizationId/:mailId', open: false, answer: show },
  { method: 'post', path: '/mails/:organizationId/:mailId', open: false, answer: act },
  { method: 'get', path: '/mails/:organizationId/:mailId/mail.eml', open: false, answer: download },
];

async function list({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const organizationId = params.organizationId ?? '';
  if (!may(visitor.person, 'read-mails', { organizationId })) return notFoundResponse(visitor);
  const { store } = deps.ports;
  const after = query.get('after');
  const [names, page] = await Promise.all([
    loadNames(store, visitor.person, []),
    store.keptMails(organizationId, { limit: PAGE_SIZE, ...(after === null ? {} : { after }) }),
  ]);
  const { items, next } = page;
  const mails = items.filter((mail) => may(visitor.person, 'read-mails', mail));
  const shown = { visitor, organizationId, mails, names, ...(next === undefined ? {} : { next }) };
  return htmlResponse(<MailsPage shown={shown} />);
}

function show(request: VisitorRequest): Promise<Response> {
  return draw(request, {});
}

async function act(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const mail = await mailOf(request);
  if (mail === undefined) return notFoundResponse(visitor);
  const which = { person: visitor.person, organizationId: mail.organizationId, mailId: mail.id };
  switch (form.get('do') ?? '') {
    case 'request': {
      const opened = await deps.ports.openMail(mail.objectKey);
      const words = [opened?.subject ?? '', opened?.isSource === false ? opened.text : ''];
      const entered = { name: form.get('name')?.trim() ?? '', email: form.get('email')?.trim() ?? '' };
      const done = await openRequestFromKept(deps.ports, which, {
        ...entered,
        words: words.filter((part) => part !== '').join('\n\n'),
      });
      return settled(request, done, entered);
    }
    case 'nothing':
      return settled(request, await putAwayKept(deps.ports, which));
    default:
      return draw(request, {});
  }
}

async function settled(
  request: FormRequest,
  done: SettleKeptResult,
  entered?: MailShown['entered'],
): Promise<Response> {
  switch (done.result) {
    case 'settled':
      return done.runId === undefined
        ? seeOther(request.path)
        : seeOther(`/runs/${encodeURIComponent(done.runId)}?said=started`);
    case 'settled-before':
      return draw(request, {});
    case 'invalid':
      return draw(request, { problems: done.problems, ...(entered === undefined ? {} : { entered }) }, 422);
    case 'not-found':
      return notFoundResponse(request.visitor);
  }
}

async function draw(
  request: VisitorRequest,
  extra: Pick<Partial<MailShown>, 'problems' | 'entered'>,
  status = 200,
): Promise<Response> {
  const { deps, visitor } = request;
  const mail = await mailOf(request);
  if (mail === undefined) return notFoundResponse(visitor);
  const [people, opened] = await Promise.all([
    peopleById(deps.ports.store, [mail.settled?.by]),
    deps.ports.openMail(mail.objectKey),
  ]);
  const names = await loadNames(deps.ports.store, visitor.person, people);
  const mayOpen = mayOpenRequest(deps.ports, visitor.person, mail);
  return htmlResponse(
    <MailPage shown={{ visitor, mail, names, opened, mayOpen, problems: [], ...extra }} />,
    status,
  );
}

async function download(request: VisitorRequest): Promise<Response> {
  const mail = await mailOf(request);
  const opened =
    mail === undefined || isInfected(mail) ? undefined : await request.deps.ports.openMail(mail.objectKey);
  if (mail === undefined || opened === undefined) return notFoundResponse(request.visitor);
  return new Response(Buffer.from(opened.bytes), {
    headers: {
      // No browser opens it by itself, whatever is in it.
      'Content-Type': 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': `attachment; filename="mail-${mail.id.replaceAll(/[^\w-]/g, '_')}.eml"`,
    },
  });
}

/** The mail at this address, for those who may read it. */
async function mailOf({ deps, visitor, params }: VisitorRequest): Promise<KeptMail | undefined> {
  const organizationId = params.organizationId ?? '';
  const mail = await deps.ports.store.keptMail(organizationId, params.mailId ?? '');
  return mail !== undefined && may(visitor.person, 'read-mails', mail) ? mail : undefined;
}
