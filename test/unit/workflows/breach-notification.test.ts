import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';

import * as answers from '../../../core/rules/breach/answers.ts';
import { FilingTemplate } from '../../../core/rules/breach/filing-template.ts';
import { BreachStart } from '../../../core/rules/breach/incident.ts';
import { MEANING } from '../../../core/rules/breach/meaning.ts';
import { allStepsOf, personStep } from '../../../core/rules/definition-steps.ts';
import type { FormField, FormSchema } from '../../../core/rules/form.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { catalogue } from '../../../workflows/catalogue.ts';
import { checkDefinition } from '../../../workflows/language/check-definition.ts';
import { KNOWN_NAMES } from '../../../workflows/language/known-names.ts';
import { answersTo } from './answers-to.ts';

const steps = allStepsOf(breachNotification);
const tasks = steps.filter((step): step is TaskStep => step.kind === 'task');
const approvals = steps.filter((step): step is ApprovalStep => step.kind === 'approval');
const asked = [...tasks, ...approvals];

test('it is in the catalogue, sound, and plain data', () => {
  expect(catalogue.process('breach-notification')).toBe(breachNotification);
  expect(catalogue.all().map(({ id }) => id)).toContain('breach-notification');
  expect(checkDefinition(breachNotification, KNOWN_NAMES)).toEqual([]);
  expect(JSON.parse(JSON.stringify(breachNotification))).toEqual(breachNotification);
});

test('it reads in the order of the law: what is it, since when, what happened, decide, file, tell, learn, close', () => {
  expect(
    steps.filter(({ kind }) => !['repeat', 'branch', 'each', 'both'].includes(kind)).map(({ id }) => id),
  ).toEqual([
    'triage',
    'awareness',
    'contain',
    'facts',
    'tell-partner',
    'severity',
    'decide',
    'draft',
    'prepare-filing',
    'approve-filing',
    'file',
    'subject-text',
    'approve-text',
    'tell-subjects',
    'remedy',
    'lessons',
    'assess-duty',
    'report',
    'dossier',
    'settle',
  ]);
});

test('every rule about the meaning of answers has its task', () => {
  expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(MEANING)));
});

describe.each(asked.map((step) => [step.id, step] as const))('%s', (_id, step) => {
  test('says what is asked, why, and what happens next, in plain words', () => {
    expect(step.text).toContain('**What happens next:**');
    const [longest = 0] = step.text
      .split(/[.:?!](?:\s|$)|\n/)
      .map((sentence) => sentence.split(/\s+/).length)
      .sort((left, right) => right - left);
    expect(longest).toBeLessThanOrEqual(40);
    expect(step.title.length).toBeLessThanOrEqual(60);
  });

  test('reminds, and escalates to the end of the line', () => {
    expect(step.late.remindBefore.length).toBeGreaterThan(0);
    expect(step.late.escalateTo.length).toBeGreaterThan(0);
  });
});

test('silence decides nothing: only facts and confirmations of notice may lapse', () => {
  const lapsing = asked.filter(({ late }) => late.expire !== undefined);
  expect(lapsing.map(({ id, late }) => [id, late.expire?.outcome])).toEqual([
    ['facts', 'expired'],
    ['tell-partner', 'expired'],
  ]);
});

describe.each(approvals.map((step) => [step.id, step] as const))('%s', (_id, step) => {
  test('says what each choice leads to, and goes from mild to strict', () => {
    for (const { label, consequence } of step.outcomes) {
      expect(label.length).toBeLessThan(50);
      expect(consequence).toMatch(/\.$/);
    }
    expect(step.outcomes.filter(({ changes }) => changes).every(({ reason }) => reason)).toBe(true);
  });
});

test('DPO and head decide separately, both must, and any decision needs a reason', () => {
  const decide = personStep(breachNotification, 'decide');
  if (decide?.kind !== 'approval') throw new Error('no approval');
  expect(decide.quorum).toEqual({ rule: 'all' });
  expect(decide.by.map(({ roles }) => roles)).toEqual([['dpo'], ['accountable']]);
  expect(decide.outcomes.map(({ id, reason }) => [id, reason])).toEqual([
    ['not-notifiable', true],
    ['notify-authority', true],
    ['notify-authority-and-subjects', true],
  ]);
});

describe('the forms ask what the rules read', () => {
  const shapes: Record<string, z.ZodObject> = {
    triage: answers.Triage,
    awareness: answers.Awareness,
    contain: answers.Containment,
    facts: answers.Facts,
    'prepare-filing': FilingTemplate,
    file: answers.Filing,
    'subject-text': answers.SubjectText,
    'tell-subjects': answers.SubjectsTold,
    'tell-partner': answers.PartnerTold,
    'assess-duty': answers.DutyAssessment,
    report: answers.ReportAnswers,
    remedy: answers.Remedy,
    lessons: answers.Lessons,
    settle: answers.Settled,
  };

  test('all tasks are here', () => {
    expect(tasks.map(({ id }) => id).sort()).toEqual(Object.keys(shapes).sort());
  });

  test.each(tasks.map((step) => [step.id, step.form] as const))(
    '%s: the same fields, and no more required',
    (id, form) => {
      const shape = shapes[id];
      expect(Object.keys(form.properties).sort()).toEqual(Object.keys(shape?.shape ?? {}).sort());
      const without = Object.keys(form.properties).filter((field) => !form.required.includes(field));
      const faults = shape?.safeParse({}).error?.issues.map(({ path }) => path.join('.')) ?? [];
      expect(faults.filter((field) => without.includes(field))).toEqual([]);
      expect(faults.sort()).toEqual([...form.required].sort());
    },
  );

  test.each(tasks.map((step) => [step.id, step.form] as const))(
    '%s: whatever the form lets through, they can read',
    (id, form) => {
      fc.assert(
        fc.property(answersTo(form), (given) => {
          const verdict = checkAnswers(form, given);
          expect(verdict).toMatchObject({ ok: true });
          if (verdict.ok) expect(shapes[id]?.safeParse(verdict.answers).error).toBeUndefined();
        }),
        { numRuns: 60 },
      );
    },
  );

  test('and the start', () => {
    expect(Object.keys(breachNotification.start.properties).sort()).toEqual(
      Object.keys(BreachStart.shape).sort(),
    );
  });
});

describe('the forms are short to read', () => {
  const forms: [string, FormSchema][] = [
    ...tasks.map(({ id, form }): [string, FormSchema] => [id, form]),
    ['start', breachNotification.start],
  ];

  test.each(forms)('%s', (_id, form) => {
    for (const [, field] of leaves(form.properties, '')) {
      expect(field.title.length).toBeLessThanOrEqual(60);
      expect(field.title).not.toMatch(/[.:]$/);
      expect((field.description ?? '').length).toBeLessThanOrEqual(110);
    }
  });

  test('triage of a false alarm is two answers', () => {
    const triage = personStep(breachNotification, 'triage');
    expect(triage?.kind === 'task' && triage.form.required).toEqual(['assessment', 'reason']);
  });
});

function leaves(fields: Record<string, FormField>, path: string): [string, FormField][] {
  return Object.entries(fields).flatMap(([key, field]): [string, FormField][] => {
    const inner = field.properties ?? field.items?.properties;
    return [[`${path}${key}`, field], ...(inner === undefined ? [] : leaves(inner, `${path}${key}.`))];
  });
}
