import { describe, expect, test } from '@jest/globals';

import { RecordRow } from '../../../../core/rules/data-management/answers.ts';
import { recordPuts } from '../../../../core/rules/data-management/apply-records.ts';
import { recordsUpdated, retentionAnswered } from '../../../../core/rules/data-management/effects.ts';
import { DATA_MEANING, dataForm, dataPrefill } from '../../../../core/rules/data-management/task-forms.ts';
import { checkAnswers } from '../../../../core/rules/form-check.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import type { TaskStep } from '../../../../core/rules/process-definition.ts';
import { allStepsOf } from '../../../../core/rules/definition-steps.ts';
import { dataManagement } from '../../../../workflows/data-management/process.ts';
import { CITY } from '../city.ts';
import { answered, dataCase, NOW, record } from './data-case.ts';

const PLACE = { organizationId: 'mobility', runId: 'run-abcdef', stepId: 'update-records', iteration: 1 };
const ACTOR = { kind: 'system', name: 'test' } as const;

describe('a row about a record', () => {
  const standing = record('mobility', 'r-1');

  test.each<[string, Record<string, unknown>, RegisterEntry | undefined, string]>([
    ['still right changes nothing', { what: 'same', id: 'r-1' }, standing, 'left'],
    [
      'still right makes a draft valid',
      { what: 'same', id: 'r-1' },
      { ...standing, state: 'draft' },
      'validated',
    ],
    [
      'changed waits for the officer',
      { what: 'changed', id: 'r-1', side: 'controller' },
      standing,
      'changed',
    ],
    [
      'changed that was never active is valid',
      { what: 'changed', id: 'r-1', side: 'controller' },
      { ...standing, state: 'draft' },
      'validated',
    ],
    ['new is valid', { what: 'new', side: 'controller' }, undefined, 'validated'],
    ['retired is retired', { what: 'retired', id: 'r-1' }, standing, 'retired'],
    [
      'retired twice changes nothing',
      { what: 'retired', id: 'r-1' },
      { ...standing, state: 'retired' },
      'left',
    ],
    ['retired that is nowhere changes nothing', { what: 'retired', id: 'r-9' }, undefined, 'left'],
  ])('%s', (_what, row, before, state) => {
    const [put] = recordPuts([RecordRow.parse({ title: 'Activity', ...row })], PLACE);
    expect(put?.change(before)?.state ?? 'left').toBe(state);
  });

  test('changed keeps what was left empty', () => {
    const [put] = recordPuts(
      [{ what: 'changed', id: 'r-1', title: 'New name', side: 'controller', purposes: ['Safety'] }],
      PLACE,
    );
    expect(put?.change(standing)).toMatchObject({
      title: 'New name',
      data: { purposes: ['Safety'], subjectCategories: ['Riders'], measures: 'Access by role.' },
    });
  });

  test('new gets an id that people recognize, the same however often it is written', () => {
    const rows = [
      { what: 'new' as const, title: 'Zählung an der Brücke!', side: 'controller' as const },
      { what: 'new' as const, title: '???', side: 'controller' as const },
    ];
    const ids = recordPuts(rows, PLACE).map(({ id }) => id);
    expect(ids).toEqual(['za-hlung-an-der-bru-cke-abcdef-u-1-1', 'record-abcdef-u-1-2']);
    expect(recordPuts(rows, PLACE).map(({ id }) => id)).toEqual(ids);
  });

  test('counts only when the answer was given here', () => {
    const answers = { way: 'register', records: [] };
    const task = answered('update-records', 'mobility', answers);
    const result = recordsUpdated({ case: dataCase(), task, organizations: CITY, at: NOW, actor: ACTOR });
    expect(result.puts ?? []).toEqual([]);
  });
});

describe('an answer about retention', () => {
  const rule: RegisterEntry = {
    ...record('mobility', 'a'),
    kind: 'retention-rule',
    state: 'due',
    data: { dueOn: '2026-05-01', executions: [{ on: '2025-05-01', proof: 'Log 1' }] },
  };
  const after = (row: Record<string, unknown>) => {
    const task = answered('carry-out-retention', 'mobility', { rules: [{ rule: 'a', ...row }] });
    const [put] =
      retentionAnswered({ case: dataCase(), task, organizations: CITY, at: NOW, actor: ACTOR }).puts ?? [];
    return put?.change(rule);
  };

  test('"carried out" keeps the proof', () => {
    expect(after({ answer: 'executed', on: '2026-05-30', records: 12, proof: 'Log 2' })).toMatchObject({
      state: 'executed',
      data: { executions: [{ proof: 'Log 1' }, { on: '2026-05-30', records: 12, proof: 'Log 2' }] },
    });
    expect(after({ answer: 'executed', on: '2026-05-30', proof: 'Log 2' })?.data).not.toHaveProperty('dueOn');
  });

  test('"kept for now" keeps the reason, since when and until when', () => {
    expect(after({ answer: 'hold', reason: 'Court case', until: '2027-01-01' })).toMatchObject({
      state: 'hold',
      data: { holds: [{ reason: 'Court case', since: '2026-06-01', until: '2027-01-01' }] },
    });
  });

  test('"not due yet" moves the day', () => {
    expect(after({ answer: 'not-due', nextOn: '2026-09-01' })).toMatchObject({
      state: 'running',
      data: { dueOn: '2026-09-01' },
    });
  });
});

describe('the form', () => {
  const points = ['p-1', 'p-2'].map((id) => ({ id, message: `Point ${id}`, entries: [], count: 1 }));
  const aCase = dataCase({
    organizations: ['mobility'],
    points: { mobility: points },
    registers: { mobility: { records: 1, rows: [{ id: 'r-1', title: 'Trips', side: 'controller' }] } },
  });
  const context = (stepId: string) => ({
    task: answered(stepId, 'mobility', {}),
    case: aCase,
    organizations: CITY,
    now: NOW,
  });
  const step = (id: string): TaskStep => {
    const found = allStepsOf(dataManagement).find((one) => one.id === id);
    if (found?.kind !== 'task') throw new Error(`${id} is no task`);
    return found;
  };

  test('of the findings asks about each of them exactly once', () => {
    const form = dataForm(step('resolve'), context('resolve'));
    const one = { finding: 'p-1', answer: 'fixed' };
    const two = { finding: 'p-2', answer: 'accepted', reason: 'By law.' };
    expect(checkAnswers(form, { findings: [one, two] }).ok).toBe(true);
    expect(checkAnswers(form, { findings: [one] }).ok).toBe(false);
    expect(checkAnswers(form, { findings: [one, { ...two, finding: 'p-3' }] }).ok).toBe(false);
    expect(checkAnswers(form, { findings: [one, { finding: 'p-2', answer: 'accepted' }] }).ok).toBe(false);
    expect(DATA_MEANING.resolve?.({ findings: [one, one] }, context('resolve'))).toHaveLength(1);
    expect(dataPrefill('resolve', context('resolve'))).toEqual({
      findings: [{ finding: 'p-1' }, { finding: 'p-2' }],
    });
  });

  test('of retention takes an empty list where nothing is due', () => {
    const form = dataForm(step('carry-out-retention'), context('carry-out-retention'));
    expect(checkAnswers(form, { rules: [] }).ok).toBe(true);
    expect(checkAnswers(form, { rules: [{ rule: 'x', answer: 'not-due', nextOn: '2026-12-01' }] }).ok).toBe(
      false,
    );
  });

  test('of the records is filled with those of the register, all still right', () => {
    const prefill = dataPrefill('update-records', context('update-records'));
    expect(prefill).toEqual({
      way: 'here',
      records: [{ what: 'same', id: 'r-1', title: 'Trips', side: 'controller' }],
    });
    // What is filled in is an answer as it stands, once nobody changes anything.
    const checked = checkAnswers(dataForm(step('update-records'), context('update-records')), {
      way: 'here',
      records: [{ what: 'same', id: 'r-1', title: 'Trips' }],
    });
    expect(checked.ok).toBe(true);
  });

  test.each([
    [
      'an unknown record',
      [{ what: 'changed', id: 'r-7', title: 'X', side: 'controller' }],
      'no record "r-7"',
    ],
    ['a new one that is there', [{ what: 'new', id: 'r-1', title: 'X', side: 'controller' }], 'already'],
    ['a change of nothing', [{ what: 'retired', title: 'X' }], 'by its id'],
  ])('names %s', (_what, records, words) => {
    const problems =
      DATA_MEANING['update-records']?.({ way: 'here', records }, context('update-records')) ?? [];
    expect(problems.map(({ message }) => message).join()).toContain(words);
  });

  test('does not take "no personal data" from somebody whose register has records', () => {
    expect(DATA_MEANING['update-records']?.({ way: 'none' }, context('update-records'))).toHaveLength(1);
  });
});
