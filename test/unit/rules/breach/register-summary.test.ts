import { expect, test } from '@jest/globals';
import { closedRegisterEntry } from '../../../../core/rules/breach/register-summary.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import { after, AWARE_AT, caseWithFacts, RUN_ID } from './breach-case.ts';

const CLOSING = { at: '2026-07-01T10:00:00.000Z', productId: `${RUN_ID}.breach-dossier` };

function entryOf(organizationId: string): RegisterEntry {
  return {
    organizationId,
    kind: 'breach',
    id: RUN_ID,
    title: 'A breach',
    state: 'open',
    runId: RUN_ID,
    at: AWARE_AT,
    data: {},
    version: 1,
  };
}

test('a closed entry says what was decided, filed and met, for its own organization only', () => {
  let aCase = caseWithFacts();
  aCase = after(aCase, 'decide', 'mobility', { outcome: 'notify-authority' }).case;
  aCase = after(aCase, 'decide', 'transit', { outcome: 'not-notifiable' }).case;
  const answers = { receiptNumber: 'LfD-77', filedAt: '2026-05-24T10:00:00.000Z', completeness: 'complete' };
  aCase = after(aCase, 'file', 'mobility', { scope: 'mobility.gdpr-33', answers }).case;

  const mobility = closedRegisterEntry(aCase, entryOf('mobility'), CLOSING);
  expect(mobility).toMatchObject({
    id: RUN_ID,
    version: 2,
    data: {
      awareAt: AWARE_AT,
      decision: 'notify-authority',
      filings: [{ ruleId: 'gdpr-33', receiptNumber: 'LfD-77', late: false }],
      clocks: [{ ruleId: 'gdpr-33', status: 'met' }],
      closedAt: CLOSING.at,
      dossier: CLOSING.productId,
    },
  });
  const transit = closedRegisterEntry(aCase, entryOf('transit'), CLOSING);
  expect(transit.data).toMatchObject({ decision: 'not-notifiable', filings: [] });
  expect(JSON.stringify(transit)).not.toContain('LfD-77');
});
