import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import * as words from '../../../../core/rules/breach/vocabulary.ts';
import { edpbNotification, REQUIRED_FIELDS } from '../../../../core/rules/exports/edpb-template.ts';

const Template = z.object({
  required: z.array(z.string()),
  fields: z.record(
    z.string(),
    z.object({ type: z.string(), options: z.record(z.string(), z.string()).optional() }),
  ),
});
const path = new URL('../../../vectors/edpb-template-fields.json', import.meta.url);
const template = Template.parse(JSON.parse(readFileSync(path, 'utf8')));

const FILED = {
  notification: { type: 'follow-up', earlierReceipt: 'LfD-77', reference: 'INC-1' },
  controller: {
    name: 'Mobility Agency',
    authority: 'LfD',
    sector: 'public',
    reporterName: 'Selma Okafor',
    reporterContact: 'privacy@mobility.example',
    dpoContact: 'dpo@mobility.example',
  },
  parties: { involved: 'yes', names: 'Brightgrid' },
  time: {
    timing: 'from-to',
    startedAt: '2026-05-20T06:00:00.000Z',
    endedAt: '2026-05-22T16:00:00.000Z',
    awareAt: '2026-05-22T14:30:00.000Z',
    foundBy: 'processor',
  },
  nature: {
    aspects: ['confidentiality', 'availability'],
    incidentType: 'misconfiguration',
    cause: 'internal-not-malicious',
    unintelligible: 'no',
    description: 'An export lay open.',
  },
  people: { kinds: ['customers', 'minors'], certainty: 'approximate', count: 18400 },
  data: { kinds: ['basic', 'credentials'], certainty: 'exact', records: 212000 },
  consequences: { impacts: ['fraud'], severity: 'moderate', risk: 'risk', method: 'ENISA 2013' },
  measures: { before: ['backup'], taken: 'Closed.' },
  subjects: { informed: 'informed', informedOn: '2026-05-25' },
  other: { crossBorder: 'no', police: 'no' },
};

describe('a notification in the fields of the EDPB template', () => {
  test('has the template’s numbers and letters', () => {
    const { fields } = edpbNotification(FILED, { complete: false });
    expect(fields).toMatchObject({
      field_3: 'b',
      field_4: 'b',
      field_6: 'LfD-77',
      field_14: 'b',
      field_44: 'b',
      field_50: 'b',
      field_55: ['a', 'c'],
      field_60: 'm',
      field_61: 'a',
      field_65: ['a', 'd'],
      field_68: 18400,
      field_70: ['a', 's'],
      field_97: 'a',
      field_98: '2026-05-25',
    });
    for (const [name, value] of Object.entries(fields)) {
      const options = template.fields[name]?.options;
      expect({ name, known: template.fields[name] !== undefined }).toEqual({ name, known: true });
      if (options === undefined) continue;
      const letters = Array.isArray(value) ? value : [value];
      expect({ name, letters: letters.filter((letter) => !(String(letter) in options)) }).toEqual({
        name,
        letters: [],
      });
    }
  });

  test('names the required fields it does not answer', () => {
    expect(REQUIRED_FIELDS.map((number) => `field_${String(number)}`)).toEqual(template.required);
    const { missing } = edpbNotification(FILED, { complete: true });
    expect(missing).toContain('field_51');
    expect(missing).not.toContain('field_60');
    expect(edpbNotification({}, { complete: true }).missing).toHaveLength(template.required.length - 1);
  });

  test('leaves the risk open where the draft has one letter for two answers', () => {
    const open = { ...FILED, consequences: { ...FILED.consequences, risk: 'more-information-needed' } };
    expect(edpbNotification(open, { complete: true }).fields).not.toHaveProperty('field_89');
  });

  test.each([
    ['field_44', words.TIMING],
    ['field_50', words.FOUND_BY],
    ['field_57', words.UNINTELLIGIBLE],
    ['field_60', words.INCIDENT_TYPES],
    ['field_61', words.CAUSES],
    ['field_65', words.PEOPLE_KINDS],
    ['field_67', words.COUNT_CERTAINTY],
    ['field_70', words.DATA_KINDS],
    ['field_75', words.MEASURES_BEFORE],
    ['field_85', words.IMPACTS],
    ['field_87', words.IMPACT_SEVERITY],
    ['field_100', words.TELLING_EXCEPTIONS],
    ['field_113', words.YES_NO_UNKNOWN],
  ])('%s: as many words as letters, in the same order', (field, table) => {
    expect(Object.keys(table)).toHaveLength(Object.keys(template.fields[field]?.options ?? {}).length);
  });
});
