import { describe, expect, test } from '@jest/globals';

import {
  agreementDrafted,
  agreementLookedAt,
  agreementSigned,
} from '../../../../core/rules/agreement/effects.ts';
import { exchangeAgreement } from '../../../../core/rules/agreement/product.ts';
import type { Case } from '../../../../core/rules/case.ts';
import type { EffectInput } from '../../../../core/rules/effect.ts';
import type { RegisterEntry, RegisterPut } from '../../../../core/rules/register-entry.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { exchangeAgreement as definition } from '../../../../workflows/exchange-agreement/process.ts';
import { sampleRegisterEntry } from '../../../support/store-samples.ts';
import { CITY } from '../city.ts';
import { agreementCase, CONTRACT, draftedData, ended } from './agreement-case.ts';

const AT = '2026-06-15T10:00:00.000Z';

/** The mobility office types the id of an agreement that the cloud provider has with somebody else. */
function entryOfCloud(partner: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  const parties = [
    { organizationId: 'cloud', role: 'processor' },
    { organizationId: partner, role: 'controller' },
  ];
  const data = { type: 'processing', parties };
  return sampleRegisterEntry({
    ...{
      organizationId: 'cloud',
      kind: 'agreement',
      id: 'run-1',
      runId: 'run-of-others',
      state: 'draft',
      data,
    },
    ...more,
  });
}

function inputOf(aCase: Case, task: Task): EffectInput {
  const actor = { kind: 'person', personId: 'p-1', organizationId: 'mobility', channel: 'portal' } as const;
  return { case: aCase, task, organizations: CITY, at: AT, actor };
}

function toCloud(puts: readonly RegisterPut[] = []): RegisterPut[] {
  return puts.filter(({ organizationId }) => organizationId === 'cloud');
}

describe('an agreement of others under the same id', () => {
  const aCase = agreementCase(draftedData(CONTRACT));
  const inForce = { title: 'Ours', data: { type: 'processing' as const, parties: CONTRACT.parties } };
  const changes = [
    agreementDrafted(inputOf(aCase, ended('draft', 'sent', AT, { answers: { ...CONTRACT, next: 'sent' } }))),
    agreementSigned(inputOf(aCase, ended('sign', 'signed', AT))),
    agreementLookedAt(inputOf(agreementCase({ inForce }), ended('review', 'end', AT))),
    exchangeAgreement.after?.({
      ...{ case: aCase, organizations: CITY, registers: [], products: [], at: AT },
      ...{ definition, events: [], people: [], ecosystem: 'The city' },
    }) ?? {},
  ].map(({ puts }) => toCloud(puts));

  test.each([0, 1, 2, 3])('stays as it is, whatever is done (%i)', (which) => {
    const puts = changes[which] ?? [];
    expect(puts.length).toBeGreaterThan(0);
    for (const { change } of puts) {
      expect(change(entryOfCloud('transit'))).toBeUndefined();
      // The same done to what the two have agreed, or to what this run wrote, is written.
      expect(change(entryOfCloud('mobility'))).toBeDefined();
      expect(change(entryOfCloud('transit', { runId: 'run-1' }))).toBeDefined();
    }
  });

  test('is not superseded by the product of this one', () => {
    const made = (entry: RegisterEntry) =>
      exchangeAgreement
        .make({
          ...{ case: aCase, organizations: CITY, registers: [entry], products: [], at: AT },
          ...{ definition, events: [], people: [], ecosystem: 'The city' },
        })
        .map(({ organizationId }) => organizationId);
    expect(made(entryOfCloud('transit'))).toEqual(['mobility']);
    expect(made(entryOfCloud('mobility'))).toEqual(['cloud', 'mobility']);
    expect(exchangeAgreement.reads?.(aCase, CITY)).toMatchObject({
      registers: { kinds: ['agreement'], organizationIds: ['cloud', 'mobility'] },
    });
  });
});
