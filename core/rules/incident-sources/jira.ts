import { bad, one, type Phase, type Reading } from './report.ts';
import { at, instantAt, keyOf, listAt, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

/**
 * Jira and Jira Service Management (webhooks of an administrator, with a secret): `{ webhookEvent, issue }`. A created
 * issue opens; one that is edited later does not, unless it was taken up again.
 */
export function readJira(body: unknown): Reading {
  const event = textAt(body, 'webhookEvent');
  if (event === undefined) return bad('webhookEvent', 'Must say what happened.');
  const issue = at(body, 'issue');
  const key = textAt(issue, 'key');
  if (key === undefined)
    return event.startsWith('jira:issue') ? bad('issue.key', 'Must name the issue.') : { result: 'nothing' };
  const fields = at(issue, 'fields');
  return one(
    report({
      // Every site has its own SEC-1: two sites are two incidents.
      key: keyOf('jira', [hostOf(issue), key].filter(Boolean).join('/')),
      phase: phaseOf(event, body),
      title: textAt(fields, 'summary') ?? `Jira issue ${key}`,
      summary: textAt(fields, 'description') ?? textOf(at(fields, 'description')),
      detectedAt: instantAt(fields, 'created'),
      severity: severityOf(textAt(fields, 'priority', 'name')),
      url: linkOf(issue, key),
    }),
  );
}

function phaseOf(event: string, body: unknown): Phase {
  const done = textAt(body, 'issue', 'fields', 'status', 'statusCategory', 'key') === 'done';
  if (event === 'jira:issue_deleted' || (done && event.startsWith('jira:issue'))) return 'resolves';
  const reopened = textAt(body, 'issue_event_type_name') === 'issue_reopened';
  return event === 'jira:issue_created' || reopened ? 'opens' : 'updates';
}

const MAX_DEPTH = 12;

/** The words of a description in Atlassian's document format. */
function textOf(node: unknown, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const own = textAt(node, 'text');
  const inner = listAt(node, 'content').flatMap((child) => textOf(child, depth + 1) ?? []);
  const said = [...(own === undefined ? [] : [own]), ...inner].join(' ').trim();
  return said === '' ? undefined : said;
}

/** `self` is the address of the API; people open the issue itself. */
function linkOf(issue: unknown, key: string): string | undefined {
  const host = hostOf(issue);
  return host === undefined ? undefined : `https://${host}/browse/${encodeURIComponent(key)}`;
}

function hostOf(issue: unknown): string | undefined {
  return /^https:\/\/([^/]+)/.exec(textAt(issue, 'self') ?? '')?.[1];
}
