import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../../core/rules/case.ts';
import { complaintSecondLook } from '../../../../core/rules/complaint/computations.ts';
import { hashOf } from '../../../../core/rules/canonical.ts';
import { complaintLookedAgain } from '../../../../core/rules/complaint/effects.ts';
import { complainant } from '../../../../core/rules/complaint/lists.ts';
import { complaintMaterial } from '../../../../core/rules/complaint/material.ts';
import { complaintAnswer } from '../../../../core/rules/complaint/answer-product.ts';
import { complaintFile } from '../../../../core/rules/complaint/product.ts';
import type { EffectInput } from '../../../../core/rules/effect.ts';
import type { Saying } from '../../../../core/rules/form-lines.ts';
import type { ProductInput } from '../../../../core/rules/product/product-maker.ts';
import type { Reading } from '../../../../core/rules/reading.ts';
import type { ProcessDefinition } from '../../../../core/rules/process-definition.ts';
import type { Task } from '../../../../core/rules/task.ts';
import type { TaskContext } from '../../../../core/rules/task-context.ts';
import { complaint } from '../../../../workflows/complaint/process.ts';
import { organization } from '../city.ts';

const AT = '2026-07-02T09:00:00.000Z';
const WORDS = 'I am Ada Lind and the camera at my door films me.';
const organizations = [organization('mobility-agency'), organization('city-hall')];

function done(stepId: string, answers: Record<string, unknown>, outcome = 'done'): Task {
  const place = {
    id: stepId,
    stepId,
    kind: 'task',
    scope: '',
    organizationId: 'mobility-agency',
    iteration: 1,
  };
  return { ...place, status: 'done', endedAt: AT, answers, outcome, voices: [] } as unknown as Task;
}

function caseOf({ owner = 'mobility-agency', mail = true, tasks = [] as Task[] } = {}) {
  const start = {
    subject: 'sensors',
    complaint: WORDS,
    name: 'Ada Lind',
    ...(mail ? { email: 'ada@home.example' } : { postal: 'Harbour Street 1' }),
  };
  const run = {
    id: 'run-1',
    leadOrganizationId: 'city-hall',
    ownerOrganizationId: owner,
    data: { start, reference: 'C-1', receivedAt: AT },
  };
  return { run, parties: [], tasks, groups: [], clocks: [] } as unknown as Case;
}

describe('a second look', () => {
  const whose = (owner: string) =>
    complaintSecondLook.compute({ case: caseOf({ owner }) } as unknown as Parameters<
      typeof complaintSecondLook.compute
    >[0]).outcome;

  test('is the coordinator’s, unless it is the coordinator who approved the first answer', () => {
    expect(whose('mobility-agency')).toBe('coordinator');
    expect(whose('city-hall')).toBe('head');
  });

  test.each([
    ['escalation', 'The coordinator of the data protection officers has done so.'],
    ['escalation-to-head', 'who had no part in the first answer, has done so.'],
  ])('of "%s" says truly who looked', (stepId, said) => {
    const task = done(stepId, { decision: 'confirmed', letter: 'It stands.' });
    const input = { case: caseOf(), task, organizations, at: AT, actor: {} } as unknown as EffectInput;
    expect(complaintLookedAgain(input).letters?.[0]?.paragraphs.join('\n')).toContain(said);
  });
});

describe('somebody without a mail address', () => {
  const context = (stepId: string) => ({
    task: { stepId },
    case: caseOf({ mail: false, tasks: [done('draft-answer', { letter: 'You are right.' })] }),
    organizations,
    now: AT,
  });

  test('is told the answer, and the way to the authority, by the citizen desk', () => {
    const steps = JSON.stringify(complaint.steps);
    expect(steps).toContain('"id":"tell-answer"');
    expect(steps).toContain('"id":"tell-second-look"');
    const shown = JSON.stringify(
      complaintMaterial(
        {} as unknown as ProcessDefinition,
        context('tell-answer') as unknown as TaskContext,
        {} as unknown as Saying,
      ),
    );
    expect(shown).toContain('You are right.');
    expect(shown).toContain('Harbour Street 1');
    expect(shown).toContain('complain at any time');
  });

  test('can still ask for a second look: the desk records what they say', () => {
    expect(complainant(caseOf({ mail: false }))).toEqual([
      { scope: 'mobility-agency', organizationId: 'mobility-agency' },
    ]);
  });
});

test('the sealed file sums the complaint up, and has neither the name nor the words of the person', () => {
  const LETTER = 'Dear Ada Lind, you are right.';
  const SECOND = 'Dear Ada Lind, it stands.';
  const tasks = [
    done('investigate', { findings: 'It had turned.', outcome: 'upheld', remedy: 'It was turned back.' }),
    done('draft-answer', { letter: LETTER }),
    done('approve-answer', {}, 'approve'),
    done('escalation', { decision: 'confirmed', letter: SECOND }),
    done('assess', { summary: 'A camera films a door.' }),
    done('reaction', { reaction: 'escalated', words: `No! ${WORDS}` }),
  ];
  const input = { case: caseOf({ tasks }), organizations, at: AT } as unknown as ProductInput & Reading;
  const file = JSON.stringify(complaintFile.make(input));
  expect(file).toContain('A camera films a door.');
  expect(file).toContain('The person asked for a second look.');
  expect(file).toContain('It was turned back.');
  expect(file).toContain('The answer stands');
  // The letters may hold the name: they are handed over, and here stands only their hash.
  expect(file).toContain(hashOf(LETTER));
  expect(file).toContain(hashOf(SECOND));
  expect(file).not.toContain('Ada');
  expect(file).not.toContain(WORDS);
});

test('what the person is told is handed over with the way to the authority; a second look is a letter of its own', () => {
  const made = (...tasks: Task[]) => {
    const input = { case: caseOf({ tasks }), organizations, at: AT } as unknown as ProductInput & Reading;
    return complaintAnswer.make(input)[0];
  };
  const answer = done('draft-answer', { letter: 'You are right.' });
  expect(made(answer)).toMatchObject({ kind: 'complaint-answer', forOutsider: true });
  const first = JSON.stringify(made(answer));
  expect(first).toContain('You are right.');
  expect(first).toContain('complain at any time');
  const second = JSON.stringify(
    made(answer, done('escalation', { decision: 'confirmed', letter: 'It stands.' })),
  );
  expect(second).toContain('It stands.');
  expect(second).not.toContain('You are right.');
  expect(complaintFile.erases).toEqual(['complaint-answer']);
});
