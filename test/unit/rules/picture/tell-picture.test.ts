import { expect, test } from '@jest/globals';
import { tellPicture } from '../../../../core/rules/picture/tell-picture.ts';
import {
  sampleBars,
  sampleCalendar,
  sampleDataFlow,
  sampleMatrix,
  sampleOrganizationsMap,
  sampleRiskMap,
} from '../../../support/product-samples.ts';

test('a risk map is told risk by risk, before and after', () => {
  const told = tellPicture({
    kind: 'risk-map',
    risks: [
      {
        id: 'a',
        label: 'Recordings leak',
        before: { severity: 4, likelihood: 3 },
        after: { severity: 2, likelihood: 1 },
      },
      { id: 'b', label: 'Wrong counts', before: { severity: 1, likelihood: 2 } },
    ],
  });
  expect(told.short).toBe(
    'Map of 2 risks by severity and likelihood, each in four levels: 1 high or very high before treatment, 0 after treatment.',
  );
  expect(told.table.rows).toEqual([
    ['1', 'Recordings leak', 'severity 4, likelihood 3: very high', 'severity 2, likelihood 1: low'],
    ['2', 'Wrong counts', 'severity 1, likelihood 2: low', 'not treated yet'],
  ]);
});

test('a data flow is told flow by flow, with boundaries and transfers; elements without a flow are named too', () => {
  const told = tellPicture({
    kind: 'data-flow',
    elements: [
      { id: 'p', label: 'Person', type: 'entity' },
      { id: 'c', label: 'Camera', type: 'process', boundary: 'Street' },
      { id: 's', label: 'Archive', type: 'store' },
    ],
    flows: [{ id: 'f', from: 'p', to: 'c', label: 'Images', transfer: true }],
  });
  expect(told.short).toBe(
    'Data flow picture of 3 elements in 1 boundary of trust with 1 flow, 1 of them a transfer to a third country.',
  );
  expect(told.table.rows).toEqual([
    ['1', 'Images', 'Person (outside party)', 'Camera (process, in Street)', 'yes'],
    ['–', 'no flow', 'Archive (store)', '–', '–'],
  ]);
});

test('a duty for which nobody is accountable stands out', () => {
  const told = tellPicture({
    kind: 'responsibility-matrix',
    columns: ['City', 'Grid'],
    rows: [
      { label: 'Notify', cells: ['A/R', ''] },
      { label: 'Review', cells: ['R', 'C'] },
    ],
  });
  expect(told.short).toBe(
    'Responsibility matrix of 2 duties and 2 organizations: nobody is accountable for 1 of them.',
  );
  expect(told.table.rows).toEqual([
    ['Notify', 'A/R', '–'],
    ['Review', 'R', 'C'],
  ]);
});

test('every organization of a map is told, also the one without an agreement', () => {
  const told = tellPicture({
    kind: 'organizations-map',
    organizations: [
      { id: 'c', label: 'City', role: 'controller', lead: true },
      { id: 'g', label: 'Grid', role: 'processor' },
      { id: 'x', label: 'Camera maker', role: 'supplier' },
    ],
    lines: [{ from: 'c', to: 'g', label: 'Meter data', state: 'missing' }],
  });
  expect(told.short).toBe(
    'Map of 3 organizations, led by City, with 0 agreements in force, 0 being agreed and 1 missing.',
  );
  expect(told.table.rows).toEqual([
    ['City', 'Grid', 'Meter data', 'agreement missing'],
    ['Camera maker (supplier)', '–', '–', 'no agreement named'],
  ]);
});

test('figures are told with their units and targets, and what is not known as such', () => {
  const { table } = tellPicture(sampleBars());
  expect(table.rows[0]).toEqual(['Processing records reviewed in time', '87.5 %', '95 %']);
  expect(table.rows[3]).toEqual(['Suppliers with a statement of their capabilities', 'no figure', '80 %']);
});

test('a calendar is told by day', () => {
  const told = tellPicture({
    kind: 'calendar',
    from: '2026-12-01',
    until: '2027-01-31',
    entries: [
      { on: '2027-01-05', label: 'Review' },
      { on: '2026-12-24', label: 'Exercise', organization: 'City' },
    ],
  });
  expect(told.short).toBe('Calendar from December 2026 to January 2027 with 2 dates.');
  expect(told.table.rows).toEqual([
    ['24 December 2026', 'Exercise', 'City'],
    ['5 January 2027', 'Review', '–'],
  ]);
});

test.each([
  sampleRiskMap(25),
  sampleDataFlow(),
  sampleMatrix(30),
  sampleOrganizationsMap(30),
  sampleBars(),
  sampleCalendar(60),
])('$kind: every row of the table has a cell for each column', (picture) => {
  const { table } = tellPicture(picture);
  expect(table.rows.length).toBeGreaterThan(0);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});
