import { describe, expect, test } from '@jest/globals';

import { hours, workingDays } from '../../../../workflows/language/spans.ts';
import { escalate, thenExpire, toCoordinator, toRole } from '../../../../workflows/language/deadlines.ts';
import { backTo, both, branch, clock, each, repeat } from '../../../../workflows/language/steps.ts';
import { aChoice, anApproval, aTask, LATE } from '../../workflows/sound.ts';
import { courseOf, simulateSteps, smallFacts } from './small-facts.ts';

describe('a step that asks people', () => {
  test('is reminded and escalated, and is taken as done when due, because nobody’s silence ends it', () => {
    const late = escalate({
      remindBefore: [hours(1)],
      to: [toRole('accountable'), toCoordinator()],
      every: hours(2),
    });
    const simulation = simulateSteps([aTask('one', { late }), aTask('two')]);
    expect(courseOf(simulation)).toEqual([
      '05-22 14:30 opens one',
      '05-22 17:30 reminder one',
      '05-22 18:30 due one',
      '05-22 18:30 escalation one',
      '05-22 18:30 done one',
      '05-22 18:30 opens two',
      '05-22 20:30 escalation one (if still open)',
      '05-22 21:30 reminder two',
      '05-22 22:30 due two',
      '05-22 22:30 escalation two',
      '05-22 22:30 done two',
      '05-22 22:30 ends',
    ]);
    expect(simulation.assumptions.join(' ')).toContain('“Answer”');
    expect(simulation.tasks.map(({ stepId, end, after }) => ({ stepId, end, after }))).toEqual([
      { stepId: 'one', end: 'assumed', after: [] },
      { stepId: 'two', end: 'assumed', after: ['simulation~one~1~'] },
    ]);
  });

  test('expires by its own rule', () => {
    const late = thenExpire(LATE, { after: hours(2), outcome: 'lapsed' });
    expect(courseOf(simulateSteps([aTask('one', { late, outcomes: ['done', 'lapsed'] })]))).toEqual([
      '05-22 14:30 opens one',
      '05-22 17:30 reminder one',
      '05-22 18:30 due one',
      '05-22 18:30 escalation one',
      '05-22 20:30 expires one',
      '05-22 20:30 ends',
    ]);
  });

  test('stops the course for ever where silence is not taken for an act', () => {
    const facts = smallFacts({ run: { silence: 'stops' } });
    const course = courseOf(simulateSteps([aTask('one'), aTask('two')], facts));
    // After the last of the reminders, whose gaps grow.
    expect(course.at(-1)).toBe('07-07 06:00 waits one');
    expect(course.join(' ')).not.toContain('two');
  });

  test('is done when the facts say that somebody acts, and not before it opened', () => {
    const act = (step: string, at: string) => ({ step, at: `${at}[Europe/Berlin]` });
    const facts = smallFacts({
      run: { acts: [act('one', '2026-05-22T17:00'), act('two', '2026-05-20T08:00')] },
    });
    expect(courseOf(simulateSteps([aTask('one'), aTask('two')], facts))).toEqual([
      '05-22 14:30 opens one',
      '05-22 15:00 done one',
      '05-22 15:00 opens two',
      '05-22 15:00 done two',
      '05-22 15:00 ends',
    ]);
  });

  test('counts working days by the calendar of its place: Whit Monday is none', () => {
    const [, , due] = courseOf(simulateSteps([aTask('one', { due: { after: workingDays(1) } })]));
    expect(due).toBe('05-26 15:00 due one');
  });
});

describe('the order of steps', () => {
  test('waits for all that is side by side', () => {
    const slow = aTask('slow', { due: { after: hours(9) } });
    const { tasks } = simulateSteps([both('b', { title: 'Both' }, [aTask('quick')], [slow]), aTask('last')]);
    expect(tasks.find(({ stepId }) => stepId === 'last')).toMatchObject({
      openedAt: '2026-05-22T23:30:00.000Z',
      after: ['simulation~quick~1~', 'simulation~slow~1~'],
    });
  });

  test('follows the outcome that the facts name, the strictest of all when they name none', () => {
    const steps = [
      aChoice('ask'),
      branch('way', { on: 'ask', cases: { yes: [aTask('yes')], no: [aTask('no')] } }),
    ];
    const asked = (outcomes: Record<string, string>) =>
      simulateSteps(steps, smallFacts({ run: { outcomes } })).tasks.map(({ stepId }) => stepId);
    expect(asked({})).toEqual(['ask', 'no']);
    expect(asked({ ask: 'yes' })).toEqual(['ask', 'yes']);
    expect(asked({ 'ask@office': 'yes', ask: 'no' })).toEqual(['ask', 'yes']);
    expect(() => asked({ ask: 'perhaps' })).toThrow('ask has no outcome "perhaps". Choose one of: yes, no.');
  });

  test('leaves a loop at once by the first outcome that ends it', () => {
    const loop = repeat('loop', {
      title: 'Loop',
      steps: [aChoice('ask')],
      until: { step: 'ask', outcomes: ['yes'] },
    });
    expect(simulateSteps([loop]).tasks).toHaveLength(1);
  });

  test('cuts a loop that the facts never let end, and says so', () => {
    const loop = repeat('loop', {
      title: 'Loop',
      steps: [aChoice('ask')],
      until: { step: 'ask', outcomes: ['yes'] },
    });
    const { entries } = simulateSteps(
      [loop, aTask('never')],
      smallFacts({ run: { outcomes: { ask: 'no' } } }),
    );
    expect(entries.at(-1)).toMatchObject({
      kind: 'waits',
      title: expect.stringContaining('cut after 8 rounds'),
    });
    expect(entries.some(({ stepId }) => stepId === 'never')).toBe(false);
  });

  test('goes back to an earlier step, and is cut when it goes back again and again', () => {
    const { tasks, entries } = simulateSteps([aTask('one'), aTask('two'), backTo('again', 'one')]);
    expect(tasks.map(({ stepId }) => stepId).slice(0, 4)).toEqual(['one', 'two', 'one', 'two']);
    expect(entries.at(-1)?.kind).toBe('waits');
  });

  test('pauses for a span', () => {
    const { tasks } = simulateSteps([clock('wait', { title: 'Wait', wait: hours(5) }), aTask('one')]);
    expect(tasks[0]?.openedAt).toBe('2026-05-22T19:30:00.000Z');
  });

  test('asks nobody where a list is empty, and goes on', () => {
    const nobody = each('each', { title: 'Each', over: 'controllers', steps: [anApproval('decide')] });
    expect(simulateSteps([nobody, aTask('one')]).tasks.map(({ stepId }) => stepId)).toEqual(['one']);
  });
});

describe('facts that do not fit', () => {
  test.each([
    [
      { run: { lead: 'nowhere' } },
      'run.lead: there is no organization "nowhere" in the facts. Name one of: office, agency.',
    ],
    [{ run: { occurredAt: '2026-05-22' } }, 'run.occurredAt: "2026-05-22" is a day without a time.'],
    [
      { run: { acts: [{ step: 'one', at: '2026-05-22T17:00' }] } },
      'run.acts, one: "2026-05-22T17:00" has no time zone.',
    ],
  ])('are refused with a sentence: %j', (facts, sentence) => {
    expect(() => simulateSteps([aTask('one')], smallFacts(facts))).toThrow(sentence);
  });
});
