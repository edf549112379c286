import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import { AWS_ACCOUNT, awsSourceId } from '../rules/incident-sources/aws-account.ts';
import type { Severity } from '../rules/incident-sources/report.ts';
import { secretProblem } from '../rules/incident-sources/secret-problem.ts';
import { SENDERS, type SenderKind } from '../rules/incident-sources/senders.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { newSourceSecret, sealSourceSecret } from './source-secret.ts';
import { withRetry } from './with-retry.ts';

export interface SourceRequest {
  person: Person;
  organizationId: string;
  name: string;
  /** Absent: our own format, signed by Standard Webhooks. */
  sender?: SenderKind;
  /** Where the other side makes it; it may be added later. */
  secret?: string;
  startsFrom?: Severity;
  timestampHeader?: string;
  /** Of findings of AWS: the account that they are about. */
  account?: string;
}

export type CreateSourceResult =
  /** `secret`, where one was made here, is shown this once. */
  | { result: 'created'; source: Source; secret?: string }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-allowed' };

const MAX_NAME = 100;
const MOST = 100;

/** A new sender of incident alerts of an organization. Throws `store.contended` when it could not be stored. */
export async function createSource(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  request: SourceRequest,
): Promise<CreateSourceResult> {
  const { person, organizationId } = request;
  const organizations = await ports.store.organizations();
  const leadOrganizationId = organizations.find(({ lead }) => lead)?.id ?? organizationId;
  const allowed =
    request.sender === 'aws'
      ? may(person, 'assign-accounts', { leadOrganizationId }) &&
        organizations.some(({ id }) => id === organizationId)
      : may(person, 'manage-sources', { organizationId });
  if (!allowed) return { result: 'not-allowed' };
  const problems = problemsOf(request);
  if ((await ports.store.sources(organizationId)).length >= MOST)
    problems.push({ field: '', message: `An organization has at most ${MOST} sources. Change one of them.` });
  if (problems.length > 0) return { result: 'invalid', problems };
  const { source, secret } = await newSource(ports, request, leadOrganizationId);
  // A secret is only shown once it is stored; a made-up id is new, so a source that is there is an earlier attempt's.
  return withRetry<CreateSourceResult>(ports, async () => {
    const committed = await ports.store.commit({ writes: [{ entity: 'source', after: source }], events: [] });
    const stored = await ports.store.source(source.id);
    if (committed === 'conflict' && stored === undefined) return committed;
    if (stored?.current.sealed !== source.current.sealed) return { result: 'invalid', problems: [TAKEN] };
    return { result: 'created', source, ...(secret === undefined ? {} : { secret }) };
  });
}

const TAKEN: FormProblem = {
  field: 'account',
  message: 'The findings of this account already go to an organization.',
};

async function newSource(
  ports: Pick<Ports, 'now' | 'ids' | 'vault'>,
  request: SourceRequest,
  leadOrganizationId: string,
): Promise<{ source: Source; secret?: string }> {
  const { organizationId, sender, startsFrom, timestampHeader, account } = request;
  const { scheme, secret: origin } = SENDERS[sender ?? 'standard'];
  const id = account === undefined ? ports.ids.id('src') : awsSourceId(account);
  const pasted = origin === 'theirs' ? request.secret?.trim() : undefined;
  // Where the other side's is still to come, nobody knows the one that stands in for it.
  const secret = pasted ?? newSourceSecret(ports.ids, scheme);
  const source: Source = {
    id,
    organizationId,
    leadOrganizationId,
    name: request.name.trim(),
    enabled: true,
    ...(sender === undefined ? {} : { sender }),
    ...(startsFrom === undefined ? {} : { startsFrom }),
    ...(timestampHeader === undefined ? {} : { timestampHeader: timestampHeader.trim().toLowerCase() }),
    ...(origin === 'theirs' && pasted === undefined ? { awaitsSecret: true } : {}),
    current: { sealed: await sealSourceSecret(ports.vault, id, secret), since: ports.now() },
    version: 1,
  };
  return { source, ...(origin === 'ours' ? { secret } : {}) };
}

function problemsOf({
  name,
  sender = 'standard',
  secret,
  timestampHeader,
  account,
}: SourceRequest): FormProblem[] {
  const { scheme, secret: origin } = SENDERS[sender];
  const plain = name.trim();
  const wrongSecret =
    origin === 'theirs' && secret !== undefined ? secretProblem(sender, secret.trim()) : undefined;
  return [
    ...(plain === '' || plain.length > MAX_NAME
      ? [{ field: 'name', message: `Give a name of at most ${MAX_NAME} characters.` }]
      : []),
    ...(wrongSecret === undefined ? [] : [{ field: 'secret', message: wrongSecret }]),
    ...(timestampHeader !== undefined &&
    (scheme !== 'grafana' || !/^[a-z][a-z0-9-]{2,63}$/i.test(timestampHeader.trim()))
      ? [
          {
            field: 'timestampHeader',
            message: 'Give the name of a header, such as X-Grafana-Alerting-Timestamp.',
          },
        ]
      : []),
    ...((scheme === 'aws-event') !== (account !== undefined) ||
    (account !== undefined && !AWS_ACCOUNT.test(account))
      ? [
          {
            field: 'account',
            message: 'Give the twelve digits of the AWS account, and only for findings of AWS.',
          },
        ]
      : []),
  ];
}
