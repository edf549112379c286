import { describe, expect, test } from '@jest/globals';

import { exchangeAgreement } from '../../../../core/rules/agreement/product.ts';
import type { AgreementData } from '../../../../core/rules/agreement/agreement-data.ts';
import { agreementText } from '../../../../core/rules/agreement/agreement-text.ts';
import type { ProductInput } from '../../../../core/rules/product/product-maker.ts';
import { Agreement } from '../../../../core/rules/registers/agreement.ts';
import { exchangeAgreement as definition } from '../../../../workflows/exchange-agreement/process.ts';
import { CITY } from '../city.ts';
import { agreementCase, ARRANGEMENT, CONTRACT, draftedData, ended, nameOf } from './agreement-case.ts';

const AT = '2026-06-15T10:00:00.000Z';

function input(data: Partial<AgreementData>): ProductInput {
  const signing = ended('sign', 'signed', AT, {
    kind: 'approval',
    voters: [{ role: 'accountable', organizationId: 'cloud' }],
    voices: [
      { slot: 0, personId: 'p-1', outcome: 'signed', at: AT, channel: 'portal', shownHash: 'f'.repeat(64) },
    ],
  });
  const opinion = ended('opinion', 'favourable', AT, {
    organizationId: 'cloud',
    answers: { opinion: 'favourable', reasons: 'All is said.' },
  });
  return {
    case: agreementCase(data, [signing, opinion]),
    organizations: CITY,
    registers: [],
    products: [],
    at: AT,
    definition,
    events: [],
    people: [
      { id: 'p-1', name: 'Elena', email: 'e@cloud.example', memberships: [], delegations: [], version: 1 },
    ],
    ecosystem: 'The city',
    place: { stepId: 'in-force', iteration: 1, scope: '' },
  };
}

describe('the product of a signed agreement', () => {
  const signed = { ...draftedData(CONTRACT), signedOn: '2026-06-15' };

  test('is the text for each party, with who signed what hash and the opinions', () => {
    const drafts = exchangeAgreement.make(input(signed));
    expect(
      drafts.map(({ organizationId, kind, state }) => `${organizationId} ${kind} ${state ?? ''}`),
    ).toEqual(['cloud exchange-agreement in-force', 'mobility exchange-agreement in-force']);
    const words = JSON.stringify(drafts[0]?.document);
    expect(words).toContain('(h) Information and audits');
    expect(words).toContain('Elena');
    expect(words).toContain('f'.repeat(64));
    expect(words).toContain('All is said.');
    expect(drafts[0]?.document.facts).toContainEqual({ label: 'Next review', value: '2027-06-15' });
  });

  test('puts it in force in the register of every party, and plans its review', () => {
    const { puts = [], cycles = [] } = exchangeAgreement.after?.(input(signed)) ?? {};
    expect(puts.map(({ organizationId }) => organizationId)).toEqual(['cloud', 'mobility']);
    const content = puts[0]?.change(undefined);
    expect(content).toMatchObject({ state: 'active', reviewOn: '2027-06-15' });
    expect(Agreement.parse(content?.data).textHash).toBe(agreementText(CONTRACT, nameOf).hash);
    expect(cycles).toMatchObject([
      { processId: 'exchange-agreement', organizationId: 'mobility', subject: 'run-1', dueOn: '2027-06-15' },
    ]);
  });

  test('ends it for a party of the version before that is not named any more', () => {
    const parties = [...CONTRACT.parties, { organizationId: 'transit', role: 'controller' as const }];
    const inForce = { title: 'Old', data: { type: 'processing' as const, parties } };
    const { puts = [] } = exchangeAgreement.after?.(input({ ...signed, inForce })) ?? {};
    const before = { organizationId: 'transit', kind: 'agreement' as const, id: 'run-1', title: 'Old' };
    const left = puts.find(({ organizationId }) => organizationId === 'transit');
    expect(left?.change({ ...before, state: 'amended', at: AT, data: inForce.data, version: 1 })?.state).toBe(
      'terminated',
    );
  });
});

test('the essence of an arrangement between joint controllers is public, and names no person', () => {
  const drafts = exchangeAgreement.make(input({ ...draftedData(ARRANGEMENT), signedOn: '2026-06-15' }));
  const essence = drafts.filter(({ audience }) => audience === 'public');
  expect(essence.map(({ kind }) => kind)).toEqual(['exchange-agreement-essence']);
  const words = JSON.stringify(essence[0]?.document);
  expect(words).toContain('Turn to the mobility office.');
  expect(words).not.toContain('Elena');
});

test('an agreement that has ended is no essence for the public, and plans nothing', () => {
  const inForce = {
    title: 'The card',
    data: Agreement.parse({ type: 'joint-controllers', parties: ARRANGEMENT.parties, essence: 'x' }),
  };
  const over = input({ inForce, plan: 'end' });
  expect(
    exchangeAgreement
      .make(over)
      .every(({ audience, state }) => audience === 'organization' && state === 'published'),
  ).toBe(true);
  expect(exchangeAgreement.after?.(over)).toEqual({});
});
