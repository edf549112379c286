import { bad, one, type Phase, type Reading, type Report } from './report.ts';
import { at, instantAt, keyOf, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

/**
 * GitHub: security advisories, secret scanning and Dependabot alerts, by the header `x-github-event` (docs.github.com,
 * webhook events and payloads). Other events say nothing about security. The header `x-github-delivery` is not signed,
 * so the body's hash serves as the id of the delivery.
 */
export function readGitHub(body: unknown, headers: Readonly<Record<string, string | undefined>>): Reading {
  const event = headers['x-github-event'];
  if (event === undefined) return bad('x-github-event', 'Must say what happened.');
  const read = Object.hasOwn(READERS, event) ? READERS[event] : undefined;
  if (read === undefined) return { result: 'nothing' };
  const found = read(body);
  return found === undefined ? bad('action', 'Must name what it is about.') : one(found);
}

const READERS: Readonly<Record<string, (body: unknown) => Report | undefined>> = {
  security_advisory: readAdvisory,
  repository_advisory: (body) =>
    readAdvisory({ ...objectOf(body), security_advisory: at(body, 'repository_advisory') }),
  secret_scanning_alert: readSecretAlert,
  dependabot_alert: readDependabotAlert,
};

function readAdvisory(body: unknown): Report | undefined {
  const advisory = at(body, 'security_advisory');
  const id = textAt(advisory, 'ghsa_id');
  if (id === undefined) return undefined;
  return report({
    key: keyOf('github', id),
    phase: phaseOf(textAt(body, 'action')),
    title: textAt(advisory, 'summary') ?? `Security advisory ${id}`,
    summary: textAt(advisory, 'description'),
    detectedAt: instantAt(advisory, 'published_at'),
    severity: severityOf(textAt(advisory, 'severity')),
    url: textAt(advisory, 'html_url') ?? `https://github.com/advisories/${id}`,
  });
}

function readSecretAlert(body: unknown): Report | undefined {
  const place = placeOf(body);
  if (place === undefined) return undefined;
  const alert = at(body, 'alert');
  const what = textAt(alert, 'secret_type_display_name') ?? textAt(alert, 'secret_type') ?? 'A secret';
  const open = at(alert, 'publicly_leaked') === true || textAt(body, 'action') === 'publicly_leaked';
  return report({
    key: keyOf('github', `${place.repository}/secret-scanning/${place.number}`),
    phase: phaseOf(textAt(body, 'action')),
    title: `${what} found in ${place.repository}`,
    summary: `GitHub secret scanning found: ${what}, in the repository ${place.repository}${open ? ', in public' : ''}.`,
    detectedAt: instantAt(alert, 'created_at'),
    severity: open ? 'critical' : 'high',
    url: textAt(alert, 'html_url'),
  });
}

function readDependabotAlert(body: unknown): Report | undefined {
  const place = placeOf(body);
  if (place === undefined) return undefined;
  const alert = at(body, 'alert');
  const advisory = at(alert, 'security_advisory');
  const name = textAt(alert, 'dependency', 'package', 'name');
  return report({
    key: keyOf('github', `${place.repository}/dependabot/${place.number}`),
    phase: phaseOf(textAt(body, 'action')),
    title: textAt(advisory, 'summary') ?? `Dependabot alert ${place.number} in ${place.repository}`,
    summary: `${name === undefined ? '' : `${name} in ${place.repository}. `}${textAt(advisory, 'description') ?? ''}`,
    detectedAt: instantAt(alert, 'created_at'),
    severity: severityOf(textAt(advisory, 'severity')),
    url: textAt(alert, 'html_url'),
  });
}

function placeOf(body: unknown): { repository: string; number: string } | undefined {
  const repository = textAt(body, 'repository', 'full_name');
  const number = textAt(body, 'alert', 'number');
  return repository === undefined || number === undefined ? undefined : { repository, number };
}

const OPENING = [
  'published',
  'created',
  'reopened',
  'reintroduced',
  'publicly_leaked',
  'auto_reopened',
  'reported',
];
const RESOLVING = ['withdrawn', 'resolved', 'revoked', 'fixed', 'dismissed', 'auto_dismissed'];

function phaseOf(action: string | undefined): Phase {
  if (RESOLVING.includes(action ?? '')) return 'resolves';
  return OPENING.includes(action ?? '') ? 'opens' : 'updates';
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
