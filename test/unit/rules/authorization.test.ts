import { describe, expect, test } from '@jest/globals';

import { ACTIONS, may, type RunThing, type TaskThing } from '../../../core/rules/authorization.ts';
import type { Person } from '../../../core/rules/organization.ts';
import type { Task } from '../../../core/rules/task.ts';
import { delegating, person } from './city.ts';

/** Everybody there is, in three organizations that take part, the coordinator's, and one that does not. */
const WHO: Record<string, Person> = {
  coordinator: person('office', 'dpo'),
  'office clerk': person('office', 'engineer'),
  dpo: person('mobility', 'dpo'),
  head: person('mobility', 'accountable'),
  desk: person('mobility', 'contact'),
  engineer: person('mobility', 'engineer'),
  auditor: person('mobility', 'auditor'),
  keeper: person('mobility', 'records'),
  responder: person('mobility', 'responder'),
  administrator: person('mobility', 'administrator'),
  colleague: person('mobility'),
  'joint dpo': person('transit', 'dpo'),
  'joint head': person('transit', 'accountable'),
  'processor dpo': person('cloud', 'dpo'),
  'processor engineer': person('cloud', 'engineer'),
  'processor clerk': person('cloud'),
  'processor head': person('cloud', 'accountable'),
  'processor auditor': person('cloud', 'auditor'),
  'stranger dpo': person('stranger', 'dpo'),
  'former colleague': { ...person('mobility', 'dpo'), id: 'left', memberships: [] },
};
const EVERYBODY_IN = Object.keys(WHO).filter(
  (who) => !['office clerk', 'stranger dpo', 'former colleague'].includes(who),
);
const MOBILITY = [
  'dpo',
  'head',
  'desk',
  'engineer',
  'auditor',
  'keeper',
  'responder',
  'administrator',
  'colleague',
];

const secret: RunThing = {
  run: { private: true, leadOrganizationId: 'office' },
  parties: [
    { organizationId: 'mobility', legalRole: 'controller', taskRoles: ['dpo', 'accountable', 'contact'] },
    { organizationId: 'transit', legalRole: 'joint-controller', taskRoles: ['dpo', 'accountable'] },
    { organizationId: 'cloud', legalRole: 'processor', taskRoles: ['dpo', 'engineer'] },
  ],
};
/** Nobody has been asked for anything yet. */
const untold: RunThing = { ...secret, parties: secret.parties.map((party) => ({ ...party, taskRoles: [] })) };
const organizationOf = (who: Person) => who.memberships[0]?.organizationId ?? '';
const open: RunThing = { ...secret, run: { ...secret.run, private: false } };
const at = '2026-05-15T12:00:00.000Z';

function task(run: RunThing, changed: Partial<TaskThing['task']> = {}): TaskThing {
  const base: Pick<Task, 'organizationId' | 'roles' | 'kind' | 'voters' | 'stepId' | 'processId'> = {
    organizationId: 'mobility',
    roles: ['dpo'],
    kind: 'task',
    voters: [],
    stepId: 'file',
    processId: 'breach-notification',
  };
  return { ...run, at, task: { ...base, ...changed } };
}
const decision = {
  kind: 'approval' as const,
  stepId: 'decide',
  roles: ['dpo' as const, 'accountable' as const],
  voters: [
    { role: 'dpo' as const, organizationId: 'mobility' },
    { role: 'accountable' as const, organizationId: 'mobility' },
  ],
};
const facts = { stepId: 'facts', organizationId: 'cloud', roles: ['dpo' as const, 'engineer' as const] };
const stuck = { kind: 'stuck' as const, organizationId: 'office' };
const SEES_SECRET = [
  'coordinator',
  'dpo',
  'head',
  'desk',
  'joint dpo',
  'joint head',
  'processor dpo',
  'processor engineer',
];
const startedBy = {
  definition: { startedBy: ['responder' as const, 'dpo' as const] },
  organizationId: 'mobility',
};

interface Row {
  action: string;
  what: string;
  allowed: (who: Person) => boolean;
  to: string[];
}

const TABLE: Row[] = [
  {
    action: 'see-run',
    what: 'a private run',
    allowed: (who) => may(who, 'see-run', secret),
    to: SEES_SECRET,
  },
  { action: 'see-run', what: 'an open run', allowed: (who) => may(who, 'see-run', open), to: EVERYBODY_IN },
  {
    action: 'see-task',
    what: 'a task of a private run',
    allowed: (who) => may(who, 'see-task', task(secret)),
    to: ['coordinator', 'dpo', 'head', 'desk'],
  },
  {
    action: 'see-task',
    what: 'a task of an open run',
    allowed: (who) => may(who, 'see-task', task(open)),
    to: ['coordinator', ...MOBILITY],
  },
  {
    action: 'see-task',
    what: 'an approval with a voter elsewhere',
    allowed: (who) =>
      may(
        who,
        'see-task',
        task(secret, {
          ...decision,
          voters: [
            { role: 'engineer', organizationId: 'stranger' },
            { role: 'dpo', organizationId: 'stranger' },
          ],
        }),
      ),
    to: ['coordinator', 'dpo', 'head', 'desk', 'stranger dpo'],
  },
  {
    action: 'act-on-task',
    what: 'a task',
    allowed: (who) => may(who, 'act-on-task', task(secret)),
    to: ['dpo'],
  },
  {
    action: 'act-on-task',
    what: 'a task escalated to the head',
    allowed: (who) => may(who, 'act-on-task', task(secret, { roles: ['dpo', 'accountable'] })),
    to: ['dpo', 'head'],
  },
  {
    action: 'act-on-task',
    what: 'an approval',
    allowed: (who) => may(who, 'act-on-task', task(secret, decision)),
    to: [],
  },
  {
    action: 'act-on-task',
    what: 'a stuck step',
    allowed: (who) => may(who, 'act-on-task', task(secret, stuck)),
    to: [],
  },
  {
    action: 'decide-approval',
    what: 'an approval',
    allowed: (who) => may(who, 'decide-approval', task(secret, decision)),
    to: ['dpo', 'head'],
  },
  {
    action: 'decide-approval',
    what: 'a task',
    allowed: (who) => may(who, 'decide-approval', task(secret)),
    to: [],
  },
  {
    action: 'retry-stuck',
    what: 'a stuck step',
    allowed: (who) => may(who, 'retry-stuck', task(secret, stuck)),
    to: ['coordinator'],
  },
  { action: 'retry-stuck', what: 'a task', allowed: (who) => may(who, 'retry-stuck', task(secret)), to: [] },
  {
    action: 'see-answers',
    what: 'answers of a private run',
    allowed: (who) => may(who, 'see-answers', task(secret)),
    to: ['dpo', 'head', 'desk'],
  },
  {
    action: 'see-answers',
    what: 'answers of an open run',
    allowed: (who) => may(who, 'see-answers', task(open)),
    to: MOBILITY,
  },
  {
    action: 'see-answers',
    what: 'the facts of a processor',
    allowed: (who) => may(who, 'see-answers', task(secret, facts)),
    to: ['coordinator', 'dpo', 'head', 'joint dpo', 'joint head', 'processor dpo', 'processor engineer'],
  },
  {
    action: 'see-answers',
    what: 'a step called facts of another process',
    allowed: (who) => may(who, 'see-answers', task(secret, { ...facts, processId: 'governance' })),
    to: ['processor dpo', 'processor engineer'],
  },
  {
    action: 'export-evidence',
    what: 'a private run',
    allowed: (who) => may(who, 'export-evidence', secret),
    to: ['coordinator', 'dpo', 'joint dpo'],
  },
  {
    action: 'export-evidence',
    what: 'an open run',
    allowed: (who) => may(who, 'export-evidence', open),
    to: ['coordinator', 'dpo', 'auditor', 'joint dpo', 'processor dpo', 'processor auditor'],
  },
  {
    action: 'read-dossier',
    what: 'that of a controller',
    allowed: (who) => may(who, 'read-dossier', { ...secret, organizationId: 'mobility' }),
    to: ['dpo', 'head'],
  },
  {
    action: 'read-dossier',
    what: 'that of a controller, of a run that is open',
    allowed: (who) => may(who, 'read-dossier', { ...open, organizationId: 'mobility' }),
    to: ['dpo', 'head', 'auditor'],
  },
  {
    action: 'read-dossier',
    what: 'that of another controller',
    allowed: (who) => may(who, 'read-dossier', { ...secret, organizationId: 'transit' }),
    to: ['joint dpo', 'joint head'],
  },
  {
    action: 'read-dossier',
    what: 'that of a processor',
    allowed: (who) => may(who, 'read-dossier', { ...secret, organizationId: 'cloud' }),
    to: ['processor dpo'],
  },
  {
    action: 'read-dossier',
    what: 'of one’s own organization without a task in the run',
    allowed: (who) => may(who, 'read-dossier', { ...untold, organizationId: organizationOf(who) }),
    to: ['coordinator', 'dpo', 'joint dpo', 'processor dpo'],
  },
  {
    action: 'read-dossier',
    what: 'that of the lead',
    allowed: (who) => may(who, 'read-dossier', { ...secret, organizationId: 'office' }),
    to: ['coordinator'],
  },
  {
    action: 'read-dossier',
    what: 'that of an organization that takes no part',
    allowed: (who) => may(who, 'read-dossier', { ...secret, organizationId: 'stranger' }),
    to: [],
  },
  {
    action: 'correct-awareness',
    what: 'of a controller',
    allowed: (who) => may(who, 'correct-awareness', { ...secret, organizationId: 'mobility' }),
    to: ['dpo'],
  },
  {
    action: 'correct-assessment',
    what: 'of a controller',
    allowed: (who) => may(who, 'correct-assessment', { ...open, organizationId: 'mobility' }),
    to: ['dpo', 'head', 'responder'],
  },
  {
    action: 'correct-assessment',
    what: 'of a processor in a private run',
    allowed: (who) => may(who, 'correct-assessment', { ...secret, organizationId: 'cloud' }),
    to: ['processor dpo'],
  },
  {
    action: 'correct-awareness',
    what: 'of a processor, which has none',
    allowed: (who) => may(who, 'correct-awareness', { ...secret, organizationId: 'cloud' }),
    to: [],
  },
  {
    action: 'change-clock',
    what: 'of a controller',
    allowed: (who) => may(who, 'change-clock', { ...secret, organizationId: 'mobility' }),
    to: ['dpo', 'head'],
  },
  {
    action: 'change-clock',
    what: 'of a processor',
    allowed: (who) => may(who, 'change-clock', { ...secret, organizationId: 'cloud' }),
    to: ['processor dpo'],
  },
  {
    action: 'change-clock',
    what: 'of an organization that takes no part',
    allowed: (who) => may(who, 'change-clock', { ...secret, organizationId: 'stranger' }),
    to: [],
  },
  { action: 'stop-run', what: 'a run', allowed: (who) => may(who, 'stop-run', secret), to: ['coordinator'] },
  {
    action: 'oversee-run',
    what: 'a run',
    allowed: (who) => may(who, 'oversee-run', secret),
    to: ['coordinator'],
  },
  {
    action: 'reopen-run',
    what: 'of a controller',
    allowed: (who) => may(who, 'reopen-run', { ...secret, organizationId: 'mobility' }),
    to: ['coordinator', 'dpo'],
  },
  {
    action: 'see-cycles',
    what: 'of an organization',
    allowed: (who) => may(who, 'see-cycles', { organizationId: 'mobility', leadOrganizationId: 'office' }),
    to: [...MOBILITY, 'coordinator'],
  },
  {
    action: 'plan-cycle',
    what: 'for an organization',
    allowed: (who) => may(who, 'plan-cycle', { organizationId: 'mobility', leadOrganizationId: 'office' }),
    to: ['dpo', 'coordinator'],
  },
  {
    action: 'start-run',
    what: 'a breach',
    allowed: (who) => may(who, 'start-run', startedBy),
    to: ['dpo', 'responder'],
  },
  {
    action: 'see-register',
    what: 'breaches, private',
    allowed: (who) =>
      may(who, 'see-register', { register: 'breach', private: true, organizationId: 'mobility' }),
    to: ['dpo', 'auditor'],
  },
  {
    action: 'see-register',
    what: 'filings, not private',
    allowed: (who) =>
      may(who, 'see-register', { register: 'filing', private: false, organizationId: 'mobility' }),
    to: ['dpo', 'auditor', 'keeper'],
  },
  {
    action: 'see-register',
    what: 'alerts, private',
    allowed: (who) =>
      may(who, 'see-register', { register: 'alert', private: true, organizationId: 'mobility' }),
    to: ['dpo', 'auditor', 'responder'],
  },
  {
    action: 'see-register',
    what: 'records of processing',
    allowed: (who) =>
      may(who, 'see-register', { register: 'processing-record', private: false, organizationId: 'mobility' }),
    to: MOBILITY,
  },
  {
    action: 'see-register',
    what: 'records of processing, by the lead organization too',
    allowed: (who) =>
      may(who, 'see-register', {
        register: 'processing-record',
        private: false,
        organizationId: 'mobility',
        leadOrganizationId: 'office',
      }),
    to: [...MOBILITY, 'coordinator'],
  },
  {
    action: 'see-register',
    what: 'complaints, by the lead organization',
    allowed: (who) =>
      may(who, 'see-register', {
        register: 'complaint',
        private: true,
        organizationId: 'mobility',
        leadOrganizationId: 'office',
      }),
    to: ['dpo', 'auditor'],
  },
  {
    action: 'edit-register',
    what: 'records of processing',
    allowed: (who) =>
      may(who, 'edit-register', { register: 'processing-record', organizationId: 'mobility' }),
    to: ['dpo', 'keeper'],
  },
  {
    action: 'edit-register',
    what: 'what only runs write',
    allowed: (who) => may(who, 'edit-register', { register: 'request', organizationId: 'mobility' }),
    to: [],
  },
  {
    action: 'see-product',
    what: 'of a private run',
    allowed: (who) =>
      may(who, 'see-product', {
        product: { organizationId: 'mobility', audience: 'organization' },
        private: true,
      }),
    to: ['dpo', 'head', 'auditor'],
  },
  {
    action: 'see-product',
    what: 'of an open run',
    allowed: (who) =>
      may(who, 'see-product', {
        product: { organizationId: 'mobility', audience: 'organization' },
        private: false,
      }),
    to: MOBILITY,
  },
  {
    action: 'see-product',
    what: 'for the whole ecosystem',
    allowed: (who) =>
      may(who, 'see-product', {
        product: { organizationId: 'mobility', audience: 'ecosystem' },
        private: true,
      }),
    to: Object.keys(WHO).filter((who) => who !== 'former colleague'),
  },
  {
    action: 'see-product',
    what: 'for everybody',
    allowed: (who) =>
      may(who, 'see-product', { product: { organizationId: 'mobility', audience: 'public' }, private: true }),
    to: Object.keys(WHO),
  },
  {
    action: 'change-product',
    what: 'of an organization',
    allowed: (who) => may(who, 'change-product', { product: { organizationId: 'mobility' } }),
    to: ['dpo', 'head'],
  },
  {
    action: 'manage-sources',
    what: 'of an organization',
    allowed: (who) => may(who, 'manage-sources', { organizationId: 'mobility' }),
    to: ['dpo', 'responder', 'administrator'],
  },
  {
    action: 'assign-accounts',
    what: 'of the ecosystem',
    allowed: (who) => may(who, 'assign-accounts', { leadOrganizationId: 'office' }),
    to: ['coordinator'],
  },
  {
    action: 'manage-connections',
    what: 'of an organization',
    allowed: (who) => may(who, 'manage-connections', { organizationId: 'mobility' }),
    to: ['dpo', 'administrator'],
  },
  {
    action: 'read-mails',
    what: 'of an organization',
    allowed: (who) => may(who, 'read-mails', { organizationId: 'mobility' }),
    to: ['dpo', 'administrator'],
  },
  {
    action: 'read-mails',
    what: 'that answers a mail about a task, of an organization',
    allowed: (who) => may(who, 'read-mails', { organizationId: 'mobility', door: 'reply' }),
    to: ['dpo'],
  },
  {
    action: 'manage-people',
    what: 'of an organization',
    allowed: (who) => may(who, 'manage-people', { organizationId: 'mobility' }),
    to: ['dpo', 'administrator'],
  },
  {
    action: 'delegate',
    what: 'the work of the head',
    allowed: (who) =>
      may(who, 'delegate', { person: { id: 'mobility-accountable' }, organizationId: 'mobility' }),
    to: ['head'],
  },
  {
    action: 'delegate',
    what: 'one own work in an organization that was left',
    allowed: (who) => may(who, 'delegate', { person: { id: 'left' }, organizationId: 'mobility' }),
    to: [],
  },
];

test('every action has a row', () => {
  expect([...new Set(TABLE.map(({ action }) => action))].sort()).toEqual([...ACTIONS].sort());
});

describe.each(TABLE)('$action: $what', ({ allowed, to }) => {
  test.each(Object.keys(WHO))('%s', (name) => {
    const who = WHO[name];
    expect(who !== undefined && allowed(who)).toBe(to.includes(name));
  });
});

describe('a delegate', () => {
  const dpo = person('mobility', 'dpo');
  const engineer = person('mobility', 'engineer');

  test('sees and does the tasks of who asked, while it lasts and in its scope', () => {
    const asked = delegating(dpo, engineer, 'mobility', 'tasks');
    const own = { ...task(secret), onBehalfOf: asked };
    expect(may(engineer, 'act-on-task', own)).toBe(true);
    expect(may(engineer, 'see-task', own)).toBe(true);
    expect(may(engineer, 'act-on-task', { ...own, at: '2026-06-01T00:00:00.000Z' })).toBe(false);
    expect(
      may(engineer, 'act-on-task', {
        ...own,
        onBehalfOf: delegating(dpo, engineer, 'mobility', 'approvals'),
      }),
    ).toBe(false);
    expect(may(engineer, 'decide-approval', { ...task(secret, decision), onBehalfOf: asked })).toBe(false);
  });

  test('does not get more than who asked, and nothing without being asked', () => {
    const asked = delegating(person('mobility', 'contact'), engineer, 'mobility');
    expect(may(engineer, 'act-on-task', { ...task(secret), onBehalfOf: asked })).toBe(false);
    expect(may(engineer, 'act-on-task', { ...task(secret), onBehalfOf: dpo })).toBe(false);
    expect(may(engineer, 'act-on-task', task(secret))).toBe(false);
  });
});

test('an action nobody wrote a rule for is not allowed', () => {
  const unknown = 'constructor' as 'see-run';
  expect(may(person('office', 'dpo'), unknown, secret)).toBe(false);
});
