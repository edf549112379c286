import { describe, expect, test } from '@jest/globals';

import { filingDraft, missingFields } from '../../../../core/rules/breach/filing-draft.ts';
import { checkAnswers } from '../../../../core/rules/form-check.ts';
import { severityFromFacts } from '../../../../core/rules/breach/severity-from-facts.ts';
import { correctAwareness } from '../../../../core/rules/breach/record-awareness.ts';
import { FILING_FORM } from '../../../../workflows/breach-notification/filing-form.ts';
import { CITY, organization } from '../city.ts';
import { after, byPerson, caseWithFacts, FACTS, newCase, NOT_AFFECTED } from './breach-case.ts';

const SCOPE = 'mobility.gdpr-33';
const mobility = organization('mobility');

describe('the draft of a notification', () => {
  const draft = filingDraft(caseWithFacts(), SCOPE, mobility, CITY);

  test('is filled from what the case knows', () => {
    expect(draft.values).toMatchObject({
      notification: { type: 'new', reference: 'INC-1' },
      controller: { name: 'Mobility', authority: 'State Commissioner' },
      parties: { involved: 'yes', names: 'Transit (joint controller); Cloud (processor)' },
      time: {
        timing: 'from-to',
        startedAt: FACTS.startedAt,
        awareAt: '2026-05-22T14:30:00.000Z',
        foundBy: 'processor',
      },
      nature: {
        aspects: ['confidentiality'],
        incidentType: 'misconfiguration',
        description: 'A list of plates and parking times lay open.\n\nCloud: A policy was missing.',
      },
      people: { kinds: ['users'], certainty: 'approximate', count: 3200 },
      measures: {
        taken: 'Bucket closed at 18:00.\nBucket closed',
        planned: expect.stringContaining('(by 2026-06-15)'),
      },
    });
  });

  test('fits the form, and says what is missing in the form’s own fields', () => {
    expect(draft.missing).toEqual([
      'controller.reporterName',
      'controller.reporterContact',
      'controller.dpoContact',
      'consequences.method',
    ]);
    const verdict = checkAnswers(FILING_FORM, draft.values);
    expect(verdict.ok ? [] : verdict.problems.map(({ field }) => field)).toEqual(draft.missing);
  });

  test('with a severity: the method with its inputs, and the level of the template', () => {
    const aCase = caseWithFacts();
    const severity = severityFromFacts(aCase);
    const assessed = { ...aCase, run: { ...aCase.run, data: { ...aCase.run.data, severity } } };
    expect(filingDraft(assessed, SCOPE, mobility, CITY).values.consequences).toMatchObject({
      severity: 'moderate',
      risk: 'more-information-needed',
      method: 'ENISA method (enisa-1.0-2013-12): SE 2 = 2 × 0.75 + 0.5, level medium. Decided by people.',
    });
  });

  test('with a corrected awareness: the corrected one', () => {
    const aCase = caseWithFacts();
    const corrected = correctAwareness(aCase, CITY, {
      organizationId: 'mobility',
      awareAt: '2026-05-22T10:00:00.000Z',
      reason: 'Call found.',
      at: '2026-05-23T10:00:00.000Z',
      actor: byPerson('mobility', 'dpo'),
    });
    if (corrected.result !== 'corrected') throw new Error(corrected.result);
    const said = { ...aCase, run: { ...aCase.run, data: corrected.runData } };
    expect(filingDraft(said, SCOPE, mobility, CITY).values.time).toMatchObject({
      awareAt: '2026-05-22T10:00:00.000Z',
    });
  });

  test('without any facts it is still a draft', () => {
    const bare = filingDraft(newCase(), SCOPE, { ...mobility, authority: 'X' }, CITY);
    expect(bare.values.nature).toMatchObject({
      incidentType: 'to-be-determined',
      description: 'An open bucket was found.',
    });
    expect(bare.missing).toEqual(expect.arrayContaining(['time.awareAt', 'people.kinds', 'measures.taken']));
  });
});

test('after an incomplete filing the draft is a follow-up that starts from what was filed', () => {
  const { values } = filingDraft(caseWithFacts(), SCOPE, mobility, CITY);
  const prepared = after(caseWithFacts(), 'prepare-filing', 'mobility', {
    scope: SCOPE,
    answers: { ...values, people: { kinds: ['minors'], certainty: 'exact', count: 9 } },
  });
  const receipt = {
    receiptNumber: 'LfD-77',
    filedAt: '2026-05-24T10:00:00.000Z',
    completeness: 'incomplete',
    outstanding: 'Numbers.',
  };
  const filed = after(prepared.case, 'file', 'mobility', { scope: SCOPE, answers: receipt }).case;
  expect(filingDraft(filed, SCOPE, mobility, CITY).values).toMatchObject({
    notification: { type: 'follow-up', earlierReceipt: 'LfD-77', reference: 'INC-1' },
    people: { kinds: ['minors'], count: 9 },
  });
});

test('missing fields are dotted', () => {
  expect(missingFields({})).toContain('notification');
  expect(missingFields({ time: { timing: 'ongoing', awareAt: 'x', foundBy: 'press' } })).toContain(
    'time.awareAt',
  );
});

describe('the severity from the facts', () => {
  test('takes all types, the worst circumstance and the largest number', () => {
    const more = after(caseWithFacts(), 'facts', 'transit', {
      iteration: 2,
      answers: {
        ...FACTS,
        people: 90,
        availability: 'temporary',
        confidentiality: 'exposed-no-evidence',
        maliciousIntent: 'yes',
        dataTypes: [
          {
            description: 'Fares',
            category: 'financial',
            adjustment: 'minus-1',
            adjustmentReason: 'Amounts only',
            identification: 'limited',
          },
        ],
      },
    }).case;
    expect(severityFromFacts(more)).toMatchObject({
      dpc: 2,
      ei: 0.75,
      cb: 1.25,
      se: 2.75,
      flags: ['more-than-100-people'],
      input: {
        confidentiality: 'unknown-recipients',
        availability: 'temporary',
        maliciousIntent: true,
        people: 3200,
      },
    });
  });

  test('none when nobody is affected', () => {
    const none = after(newCase(), 'facts', 'mobility', { answers: NOT_AFFECTED }).case;
    expect(severityFromFacts(none)).toBeUndefined();
  });

  test('an intent not known yet counts as none; unintelligible only when everybody says so', () => {
    const unsure = after(newCase(), 'facts', 'mobility', {
      answers: { ...FACTS, maliciousIntent: 'unknown', unintelligible: 'yes' },
    }).case;
    expect(severityFromFacts(unsure)).toMatchObject({
      cb: 0.5,
      flags: ['more-than-100-people', 'unintelligible'],
    });
    const mixed = after(unsure, 'facts', 'cloud', { answers: FACTS }).case;
    expect(severityFromFacts(mixed)?.flags).toEqual(['more-than-100-people']);
  });
});
