import { describe, expect, test } from '@jest/globals';
import { completeDocument } from '../../../../core/rules/product/complete-document.ts';
import type { DocumentSection } from '../../../../core/rules/product/document.ts';
import { dayInWords, kindInWords, PRODUCT_KINDS } from '../../../../core/rules/product/product-words.ts';
import { readableSections, readableValue } from '../../../../core/rules/product/readable.ts';
import { documentFaults } from '../../../support/document-faults.ts';

const ZONE = 'Europe/Berlin';
const section = (blocks: DocumentSection['blocks']): DocumentSection => ({ id: 'one', title: 'One', blocks });

describe('what stands alone in a fact or a cell', () => {
  test.each([
    ['2026-05-22', '22 May 2026'],
    ['2026-05-22T22:30:00.000Z', '23 May 2026, 00:30 (Europe/Berlin)'],
    ['2026-05-25T17:00[Europe/Athens]', '25 May 2026, 17:00 (Europe/Athens)'],
    ['', '–'],
    ['  ', '–'],
    ['From 2026-05-22 on', 'From 2026-05-22 on'],
    ['C-2026-05-22', 'C-2026-05-22'],
  ])('%j is read as %j', (value, words) => {
    expect(readableValue(value, ZONE)).toBe(words);
  });

  test('in a table words begin with a capital, addresses and codes stay', () => {
    const rows = [['without undue delay'], ['agency.example/bins'], ['q1'], ['dpo@agency.example']];
    expect(
      readableSections([section([{ kind: 'table', caption: 'T', columns: ['C'], rows }])], ZONE),
    ).toEqual([
      section([
        {
          kind: 'table',
          caption: 'T',
          columns: ['C'],
          rows: [['Without undue delay'], ['agency.example/bins'], ['q1'], ['dpo@agency.example']],
        },
      ]),
    ]);
  });
});

test('lines of a text that begin with a dash are a list, in their place', () => {
  const text = 'Before:\n– one\n– two\nafter\n\nNext, with 3 - 2 in it.';
  expect(readableSections([section([{ kind: 'text', text }])], ZONE)[0]?.blocks).toEqual([
    { kind: 'text', text: 'Before:' },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'text', text: 'after' },
    { kind: 'text', text: 'Next, with 3 - 2 in it.' },
  ]);
});

test('a section with nothing in it says so', () => {
  const inner = section([]);
  expect(readableSections([{ ...section([]), sections: [inner] }], ZONE)).toEqual([
    { ...section([]), sections: [section([{ kind: 'text', text: 'Nothing is recorded.' }])] },
  ]);
});

test('a day is that of the place, and an instant just before midnight there is not the next day', () => {
  expect(dayInWords('2026-03-11T23:30:00.000Z', ZONE)).toBe('12 March 2026');
  expect(dayInWords('2026-03-11T22:30:00.000Z', ZONE)).toBe('11 March 2026');
  expect(dayInWords('2026-03-11')).toBe('11 March 2026');
});

test('every kind has words of its own, with a capital', () => {
  for (const kind of PRODUCT_KINDS) expect(kindInWords(kind)).toMatch(/^[A-Z]/);
  expect(kindInWords('something-new')).toBe('Something new');
});

test('a published document has no date for machines, no blank and no empty section, whatever its maker wrote', () => {
  const document = completeDocument(
    {
      organizationId: 'agency',
      kind: 'request-file',
      series: 'request-file.1',
      audience: 'organization',
      document: {
        title: 'Request file',
        language: 'en',
        facts: [
          { label: 'Received', value: '2026-03-11T20:40:00.000Z' },
          { label: 'Closed', value: '' },
        ],
        sections: [
          section([
            { kind: 'table', caption: 'Dates', columns: ['Day', 'What'], rows: [['2026-04-13', '']] },
          ]),
          { ...section([]), id: 'two', title: 'Two' },
        ],
        sources: [],
        data: { receivedAt: '2026-03-11T20:40:00.000Z' },
      },
    },
    { ecosystem: 'City', number: 1, at: '2026-03-12T08:00:00.000Z', timeZone: ZONE, approvals: [], read: [] },
  );
  expect(documentFaults(document)).toEqual([]);
  expect(document.timeZone).toBe(ZONE);
  expect(document.data).toEqual({ receivedAt: '2026-03-11T20:40:00.000Z' });
});

test('what is not fit to be read is found', () => {
  const faults = documentFaults({
    ...{ format: 'clause8.product/1', kind: 'plan', title: 'Plan', language: 'en', ecosystem: 'City' },
    ...{ number: 1, at: '2026-03-12T08:00:00.000Z', approvals: [], sources: [], data: {} },
    facts: [{ label: 'Next', value: '2027-03-02' }],
    sections: [
      { id: 'one', title: 'Left out', blocks: [] },
      {
        id: 'two',
        title: 'Two',
        blocks: [
          {
            kind: 'table',
            caption: 'Left out',
            columns: ['Left out', 'Role'],
            rows: [
              ['Police', 'joint-controller'],
              ['', 'run-05ba77697bb1'],
            ],
          },
        ],
      },
    ],
  });
  expect(faults).toEqual([
    'Next: a date for machines, 2027-03-02',
    'one: is empty',
    'two: the caption "Left out" repeats what stands beside it',
    'two, Role: an id or a key, joint-controller',
    'two, Left out: is blank',
    'two, Role: an id or a key, run-05ba77697bb1',
    'two, Role: the id of a run, run-05ba77697bb1',
  ]);
});
