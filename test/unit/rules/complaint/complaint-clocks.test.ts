import { describe, expect, test } from '@jest/globals';
import { acknowledgeComplaint } from '../../../../core/rules/complaint/computations.ts';
import type { Case } from '../../../../core/rules/case.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import { sampleRun } from '../../../support/store-samples.ts';

const AT = '2026-07-10T09:00:00.000Z';
const organization = (country: string, timeZone: string): Organization => ({
  id: 'own',
  name: 'Own',
  lead: true,
  country,
  timeZone,
  legalRole: 'controller',
  version: 1,
});

function complaintCase(email?: string): Case {
  const start = { subject: 'other', complaint: 'x', name: 'Ada', ...(email === undefined ? {} : { email }) };
  const run = sampleRun({
    processId: 'complaint',
    startedBy: { kind: 'public', organizationId: 'own' },
    leadOrganizationId: 'own',
    data: { start, reference: 'C-12345678', receivedAt: '2026-07-01T09:00:00.000Z' },
  });
  return { run, parties: [], tasks: [], groups: [], clocks: [] };
}

const compute = (aCase: Case, own: Organization) =>
  acknowledgeComplaint.compute({
    case: aCase,
    organizations: [own],
    registers: [],
    products: [],
    at: AT,
    place: { stepId: 'acknowledge', iteration: 1, scope: '' },
  });

describe('acknowledging a complaint', () => {
  test('in the United Kingdom: thirty days beginning with the receipt, met at once by the mail', () => {
    const result = compute(complaintCase('ada@home.example'), organization('GB', 'Europe/London'));
    expect(result.outcome).toBe('acknowledged');
    const [clock] = result.clocks ?? [];
    expect(clock?.after).toMatchObject({ ruleId: 'uk-complaint-164a', status: 'met', version: 1 });
    expect(clock?.after.ledger.map(({ type }) => type)).toEqual(['started', 'met']);
    // The day of receipt is day 1: 1 July to 30 July, the end of that day in London (DPA 2018 s. 164A).
    expect(clock?.after.due).toMatchObject({ legalLatestAt: '2026-07-30T23:00:00.000Z' });
    expect(result.letters).toHaveLength(1);
    expect(result.letters?.[0]?.paragraphs.join(' ')).toContain('the Information Commissioner');
  });

  test('elsewhere: no clock of a law, but at once all the same', () => {
    const result = compute(complaintCase('ada@home.example'), organization('DE', 'Europe/Berlin'));
    expect(result.clocks).toEqual([]);
    expect(result.letters).toHaveLength(1);
  });

  test('without a mail address: a person tells, and the clock runs until then', () => {
    const result = compute(complaintCase(), organization('GB', 'Europe/London'));
    expect(result.outcome).toBe('by-hand');
    expect(result.letters).toBeUndefined();
    expect(result.clocks?.[0]?.after.status).toBe('running');
  });

  test('asked again finds its own result', () => {
    const first = complaintCase('ada@home.example');
    const done = { ...first, run: { ...first.run, data: { ...first.run.data, acknowledgedAt: AT } } };
    expect(compute(done, organization('GB', 'Europe/London'))).toEqual({ outcome: 'acknowledged' });
  });
});
