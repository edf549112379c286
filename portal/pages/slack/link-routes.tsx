import { checkLink, linkAccount, type LinkRefusal } from '../../../core/actions/slack/link-account.ts';
import { unlinkPerson } from '../../../core/actions/slack/unlink-person.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { LinkPage } from './link-page.tsx';

/** How a Slack account becomes somebody's own: a link from Slack, and a press on a signed-in page. */
export const SLACK_LINK_PAGES: PageRoute[] = [
  { method: 'get', path: '/slack/link/:token', open: false, answer: showLink },
  { method: 'post', path: '/me/slack', open: false, answer: changeLink },
];

async function showLink({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const token = params.token ?? '';
  const checked = await checkLink(deps.ports, visitor.person, token);
  if (checked.result !== 'possible')
    return htmlResponse(<LinkPage shown={{ visitor, problem: refusalWords(checked) }} />, 422);
  const { install, user } = checked;
  return htmlResponse(
    <LinkPage shown={{ visitor, token, teamName: install.teamName, slackName: user.name }} />,
  );
}

async function changeLink({ deps, visitor, form }: FormRequest): Promise<Response> {
  if (form.get('do') === 'unlink') {
    await unlinkPerson(deps.ports, visitor.person.id);
    return seeOther('/me?said=slack-unlinked');
  }
  const linked = await linkAccount(deps.ports, visitor.person, form.get('token') ?? '');
  if (linked.result === 'linked') return seeOther('/me?said=slack-linked');
  return htmlResponse(<LinkPage shown={{ visitor, problem: refusalWords(linked) }} />, 422);
}

function refusalWords(refusal: LinkRefusal): string {
  switch (refusal.result) {
    case 'bad-link':
      return 'This link is not good any more: it is good for half an hour. Type /clause8 link in Slack to get a new one.';
    case 'uninstalled':
      return 'The workspace is not connected any more.';
    case 'not-member':
      return `The workspace ${refusal.teamName} belongs to an organization that you are not a member of.`;
    case 'guest':
      return 'Guests and bots of a workspace cannot be linked.';
    case 'other-address':
      return `The Slack account goes by another mail address${refusal.email === '' ? '' : ` (${refusal.email})`} than yours here. If it is yours, have one of the two corrected; if somebody sent you this link, tell them no.`;
    case 'unreachable':
      return 'Slack does not answer at the moment. Try again in a few minutes.';
  }
}
