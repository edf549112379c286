import { describe, expect, test } from '@jest/globals';

import type { FormField } from '../../../../core/rules/form.ts';
import { REGISTER_KINDS } from '../../../../core/rules/register-entry.ts';
import { entryForm } from '../../../../core/rules/registers/entry-form.ts';
import { finalStates, isFinal, KINDS, mayMove } from '../../../../core/rules/registers/kinds.ts';

function hasField(fields: Record<string, FormField>, path: string): boolean {
  const [key = '', ...rest] = path.split('.');
  const field = fields[key];
  if (field === undefined) return false;
  return rest.length === 0 || hasField(field.properties ?? {}, rest.join('.'));
}

describe.each(REGISTER_KINDS)('register of kind %s', (kind) => {
  const rule = KINDS[kind];

  test('begins in a state of its own, and every state can be reached from there', () => {
    expect(Object.keys(rule.states)).toContain(rule.first);
    const reached = new Set([rule.first]);
    for (const state of reached) rule.states[state]?.to.forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual(Object.keys(rule.states).sort());
  });

  test('comes to an end, if people edit it', () => {
    if (rule.editedBy === 'people') expect(finalStates(kind)).not.toEqual([]);
    expect(rule.editedBy === 'people').toBe(rule.editors.length > 0);
  });

  test('a change by a person moves it only where it may go', () => {
    for (const [from, to] of Object.entries(rule.whenEdited ?? {}))
      expect(mayMove(kind, from, to)).toBe(true);
  });

  test('has an entry form in plain words, with nothing mandatory that a draft may lack', () => {
    if (kind === 'alert' || kind === 'breach' || kind === 'filing') return;
    const { properties, required } = entryForm(kind);
    expect(properties.title?.title).toBe(rule.titleLabel);
    expect(Object.values(properties).every((field) => field.title !== '')).toBe(true);
    expect(required.filter((field) => !['title', 'side', 'type'].includes(field))).toEqual([]);
  });

  test('what is listed and what is published are fields of it', () => {
    if (kind === 'alert' || kind === 'breach' || kind === 'filing') return;
    const { properties } = entryForm(kind);
    const named = [...rule.columns, ...(rule.public?.fields ?? [])];
    expect(named.filter((field) => !hasField(properties, field))).toEqual([]);
    expect((rule.public?.states ?? []).filter((state) => !Object.hasOwn(rule.states, state))).toEqual([]);
  });

  test('no field of its data hides what stands beside it', () => {
    if (kind === 'alert' || kind === 'breach' || kind === 'filing') return;
    for (const reserved of ['title', 'state', 'reviewOn', 'id', 'version'])
      expect(Object.keys(rule.shape.shape)).not.toContain(reserved);
  });
});

test('moves between states', () => {
  expect(mayMove('processing-record', 'active', 'retired')).toBe(true);
  expect(mayMove('processing-record', 'retired', 'active')).toBe(false);
  expect(mayMove('processing-record', 'active', 'nowhere')).toBe(false);
  expect(mayMove('processing-record', 'active', 'active')).toBe(true);
  expect(isFinal('processing-record', 'retired')).toBe(true);
  expect(isFinal('processing-record', 'active')).toBe(false);
});
