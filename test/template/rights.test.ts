import { describe, expect, test } from '@jest/globals';
import { resourcesOf } from './resources.ts';
import { appForTest, rightsOf, templatesOf, type Right } from './synthesized.ts';

const { access, processes } = templatesOf(appForTest());

const ROLES = {
  'open-task': rightsOf(processes, 'StepsOpenTask'),
  'list-participants': rightsOf(processes, 'StepsListParticipants'),
  'assess-breach': rightsOf(processes, 'StepsAssessBreach'),
  'draft-filing': rightsOf(processes, 'StepsDraftFiling'),
  'compute-step': rightsOf(processes, 'StepsComputeStep'),
  'publish-product': rightsOf(processes, 'StepsPublishProduct'),
  relay: rightsOf(processes, 'OutboxRelay'),
  sweep: rightsOf(processes, 'OutboxSweep'),
  'run-ended': rightsOf(processes, 'RunEnded'),
  'mail-event': rightsOf(processes, 'MailEvents'),
  'receive-mail': rightsOf(processes, 'MailReceiving'),
  announce: rightsOf(processes, 'PartnersAnnounce'),
  'security-finding': rightsOf(processes, 'FindingsSecurityFinding'),
  'load-ecosystem': rightsOf(processes, 'Ecosystem'),
  'incident-webhook': rightsOf(access, 'IncidentWebhook'),
  'slack-ingress': rightsOf(access, 'SlackIngress'),
  api: rightsOf(access, 'Portal'),
  'origin-check': rightsOf(access, 'HttpOriginCheck'),
} satisfies Record<string, Right[]>;
type Role = keyof typeof ROLES;
const roles = Object.entries(ROLES);

function rolesThatMay(allowed: (right: Right) => boolean): string[] {
  return roles.filter(([, rights]) => rights.some(allowed)).map(([name]) => name);
}

const onVault = (action: string) => (right: Right) =>
  right.action === action && right.resource.includes('VaultKey');

describe('the vault key', () => {
  const may = (role: Role, action: string) =>
    ROLES[role]
      .filter(onVault(action))
      .flatMap(({ condition }) =>
        [...condition.matchAll(/task-token|webhook-secret|endpoint-key|sign-in|slack-token|slack-link/g)].map(
          ([purpose]) => purpose,
        ),
      );

  test('seals task tokens for open-task only, webhook secrets where sources are made', () => {
    expect(rolesThatMay(onVault('kms:Encrypt'))).toEqual([
      'open-task',
      'relay',
      'sweep',
      'load-ecosystem',
      'slack-ingress',
      'api',
    ]);
    expect(may('open-task', 'kms:Encrypt')).toEqual(['task-token']);
    expect(may('load-ecosystem', 'kms:Encrypt')).toEqual(['webhook-secret']);
    expect(may('api', 'kms:Encrypt')).toEqual(['webhook-secret', 'endpoint-key', 'sign-in', 'slack-token']);
  });

  test('opens task tokens only for those who resume, webhook secrets only for the webhook', () => {
    const openers = ['relay', 'sweep', 'announce', 'incident-webhook', 'slack-ingress', 'api'];
    expect(rolesThatMay(onVault('kms:Decrypt'))).toEqual(openers);
    expect(may('relay', 'kms:Decrypt')).toEqual(['task-token', 'slack-token']);
    expect(may('sweep', 'kms:Decrypt')).toEqual(['task-token', 'slack-token']);
    expect(may('api', 'kms:Decrypt')).toEqual(['sign-in', 'slack-token', 'slack-link']);
    expect(may('announce', 'kms:Decrypt')).toEqual(['endpoint-key']);
    expect(may('incident-webhook', 'kms:Decrypt')).toEqual(['webhook-secret']);
  });

  test('tokens of Slack are renewed by whoever needs them; links to an account are opened by the portal only', () => {
    for (const role of ['relay', 'sweep'] as const)
      expect(may(role, 'kms:Encrypt')).toEqual(['slack-token', 'slack-link']);
    expect(may('slack-ingress', 'kms:Encrypt')).toEqual(['slack-token']);
    expect(may('slack-ingress', 'kms:Decrypt')).toEqual(['slack-token']);
  });

  test('is never used without a purpose', () => {
    const rights = roles.flatMap(([, all]) => all.filter(({ resource }) => resource.includes('VaultKey')));
    expect(rights.filter(({ condition }) => !condition.includes('kms:EncryptionContext:purpose'))).toEqual(
      [],
    );
    expect(new Set(rights.map(({ action }) => action))).toEqual(new Set(['kms:Encrypt', 'kms:Decrypt']));
  });
});

test('nobody scans the table', () => {
  expect(rolesThatMay(({ action }) => /Scan|PartiQL|dynamodb:\*/.test(action))).toEqual([]);
  const writes = rolesThatMay(({ action }) => /^dynamodb:(Put|Update|Delete)Item$/.test(action));
  expect(writes).toEqual(Object.keys(ROLES).filter((name) => name !== 'origin-check'));
});

test('only publish-product adds evidence, compute-step and the API read it, receive-mail reads mails; nobody deletes any', () => {
  expect(rolesThatMay(({ action }) => action === 's3:PutObject')).toEqual(['publish-product']);
  expect(rolesThatMay(({ action }) => action === 's3:GetObject')).toEqual([
    'compute-step',
    'publish-product',
    'receive-mail',
    'api',
  ]);
  expect(
    rolesThatMay(
      ({ action, resource }) =>
        action.startsWith('s3:') &&
        (!/^s3:(Get|Put|Delete)Object$|^s3:ListBucket$/.test(action) ||
          (/Delete|List/.test(action) && !resource.includes('Handover'))),
    ),
  ).toEqual([]);
  // What was handed over to people is erased by whoever wrote it.
  expect(rolesThatMay(({ action }) => action === 's3:DeleteObject')).toEqual(['publish-product']);
  expect(rolesThatMay(({ action }) => action === 's3:ListBucket')).toEqual(['api']);
});

test('only relay and sweep reach Step Functions and mail, mail as our own address only', () => {
  expect(rolesThatMay(({ action }) => action.startsWith('states:'))).toEqual(['relay', 'sweep']);
  expect(rolesThatMay(({ action }) => action.startsWith('ses:'))).toEqual(['relay', 'sweep']);
  const sends = roles.flatMap(([, rights]) => rights.filter(({ action }) => action.startsWith('ses:Send')));
  expect(sends.map(({ condition }) => condition)).toEqual(
    sends.map(() => JSON.stringify({ StringEquals: { 'ses:FromAddress': 'clause8@example.org' } })),
  );
});

test('"*" as a resource stands only where AWS knows no resource', () => {
  const everywhere = roles.flatMap(([, rights]) => rights.filter(({ resource }) => resource === '"*"'));
  expect(new Set(everywhere.map(({ action }) => action))).toEqual(
    new Set(['xray:PutTelemetryRecords', 'xray:PutTraceSegments', 'dynamodb:ListStreams']),
  );
});

test('every function has a role of its own', () => {
  const owners = [access, processes].flatMap((template) =>
    Object.values(resourcesOf(template, 'AWS::Lambda::Function'))
      .filter(({ Metadata }) => 'clause8:handler' in Metadata)
      .map(({ Properties }) => JSON.stringify(Properties.Role)),
  );
  expect(owners).toHaveLength(roles.length);
  expect(new Set(owners).size).toBe(owners.length);
});
