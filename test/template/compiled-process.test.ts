import { describe, expect, test } from '@jest/globals';
import { renderProcess } from '../../lib/state-machine/render-process.ts';
import { asked, backTo, branched, forEach, processOf, repeated, sideBySide } from './sample-process.ts';
import { walkProcess, type Answer, type Asked } from './walk-process.ts';
import { startMs } from '../unit/states/engine-harness.ts';

/** Each step gives its outcomes one after the other, the last one for ever. */
function inTurn(outcomes: Record<string, string[]>): (call: Asked) => Answer {
  const given: Record<string, number> = {};
  return ({ stepId, scope, stuck }) => {
    if (stuck !== undefined) return { outcome: 'retry' };
    const key = `${stepId}@${scope}`;
    const turn = (given[key] ?? -1) + 1;
    given[key] = turn;
    const all = outcomes[stepId] ?? ['done'];
    return { outcome: all[turn] ?? all.at(-1) ?? 'done' };
  };
}

describe('one scope', () => {
  test('runs steps in order, each with the run id and the execution', async () => {
    const walk = await walkProcess(processOf(asked('first'), asked('second')), { answer: inTurn({}) });
    expect(walk.steps).toEqual(['first#1', 'second#1']);
    expect(walk.asked.map(({ runId }) => runId)).toEqual(['run-1', 'run-1']);
    expect(walk.asked.map(({ execution }) => execution)).toEqual(
      walk.asked.map(() => walk.ended.executionArn),
    );
    expect(walk.ended).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"completed"}' });
  });

  test('counts iterations of a repeat and leaves it with the outcome named', async () => {
    const loop = repeated(
      'loop',
      { step: 'review', outcomes: ['approve', 'drop'] },
      asked('write'),
      asked('review', 'approve', 'drop', 'changes'),
    );
    const walk = await walkProcess(processOf(loop, asked('after')), {
      answer: inTurn({ review: ['changes', 'changes', 'drop'] }),
    });
    expect(walk.steps).toEqual([
      'write#1',
      'review#1',
      'write#2',
      'review#2',
      'write#3',
      'review#3',
      'after#1',
    ]);
  });

  test('goes on by an outcome, over empty cases and otherwise', async () => {
    const definition = processOf(
      asked('decide', 'a', 'b', 'c'),
      branched('way', 'decide', { a: [], b: [asked('only-b')] }, [asked('other')]),
      asked('after'),
    );
    const steps = async (outcome: string) =>
      (await walkProcess(definition, { answer: inTurn({ decide: [outcome] }) })).steps;
    expect(await steps('a')).toEqual(['decide#1', 'after#1']);
    expect(await steps('b')).toEqual(['decide#1', 'only-b#1', 'after#1']);
    expect(await steps('c')).toEqual(['decide#1', 'other#1', 'after#1']);
  });

  test('fails with a code when no case fits', async () => {
    const definition = processOf(asked('decide', 'a'), branched('way', 'decide', { a: [] }));
    const { ended } = await walkProcess(definition, { answer: inTurn({ decide: ['surprise'] }) });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'process.unhandled-outcome' });
  });

  test('goes back to an earlier step as its next round', async () => {
    const definition = processOf(
      asked('draft'),
      asked('review', 'agree', 'changes'),
      branched('way', 'review', { changes: [asked('explain'), backTo('again', 'draft')], agree: [] }),
      asked('sign'),
    );
    const walk = await walkProcess(definition, { answer: inTurn({ review: ['changes', 'agree'] }) });
    expect(walk.steps).toEqual(['draft#1', 'review#1', 'explain#1', 'draft#2', 'review#2', 'sign#1']);
  });

  test('waits at a clock', async () => {
    const definition = processOf(
      { kind: 'clock', id: 'rest', title: 'rest', wait: { days: 2 } },
      asked('after'),
    );
    const asks: unknown[] = [];
    const until = new Date(startMs + 2 * 86_400_000).toISOString();
    const functions = {
      'compute-step': (payload: unknown) => {
        asks.push(payload);
        return { ok: true as const, payload: { until } };
      },
    };
    const early = await walkProcess(definition, {
      answer: inTurn({}),
      functions,
      wait: 2 * 86_400_000 - 1,
    });
    expect(early.steps).toEqual([]);
    expect(asks).toEqual([{ runId: 'run-1', stepId: 'rest', iteration: 1, scope: '', wait: true }]);
    const walk = await walkProcess(definition, { answer: inTurn({}), functions, wait: 2 * 86_400_000 });
    expect(walk.steps).toEqual(['after#1']);
  });
});

describe('groups', () => {
  const definition = processOf(
    forEach('reviews', asked('review', 'agree', 'changes', 'refuse')),
    branched('way', 'reviews', { refuse: [asked('refused')], changes: [asked('changed')], none: [] }, []),
  );

  test('wait once for all and name the step of the each', async () => {
    const walk = await walkProcess(definition, {
      answer: () => ({ outcome: 'agree', counts: { agree: 3 } }),
    });
    expect(walk.steps).toEqual(['reviews#1']);
  });

  test('go the first way listed that occurred at all', async () => {
    const way = async (answer: Answer) =>
      (
        await walkProcess(definition, {
          answer: ({ stepId }) => (stepId === 'reviews' ? answer : { outcome: 'done' }),
        })
      ).steps.slice(1);
    expect(await way({ outcome: 'refuse', counts: { agree: 2, refuse: 1 } })).toEqual(['refused#1']);
    expect(await way({ outcome: 'changes', counts: { agree: 2, changes: 1, refuse: 0 } })).toEqual([
      'changed#1',
    ]);
    expect(await way({ outcome: 'agree', counts: { changes: 1, agree: 9 } })).toEqual(['changed#1']);
    expect(await way({ outcome: 'none', counts: {} })).toEqual([]);
    expect(await way({ outcome: 'none' })).toEqual([]);
  });
});

describe('side by side', () => {
  test('goes on when all sides have ended', async () => {
    const walk = await walkProcess(
      processOf(sideBySide('sides', [asked('left')], [asked('right')]), asked('after')),
      {
        answer: inTurn({}),
      },
    );
    expect(walk.steps.slice(0, 2).sort()).toEqual(['left#1', 'right#1']);
    expect(walk.steps.slice(2)).toEqual(['after#1']);
  });

  test('has iterations of its own inside an outer loop, none of which comes twice', async () => {
    const inner = repeated(
      'inner',
      { step: 'check', outcomes: ['ok'] },
      asked('work'),
      asked('check', 'ok', 'no'),
    );
    const outer = repeated(
      'outer',
      { step: 'gate', outcomes: ['go'] },
      sideBySide('sides', [inner], [asked('once')]),
      asked('gate', 'go', 'wait'),
    );
    const walk = await walkProcess(processOf(outer), {
      answer: inTurn({ check: ['no', 'ok'], gate: ['wait', 'go'] }),
    });
    const of = (step: string) => walk.steps.filter((name) => name.startsWith(step));
    expect(of('work')).toEqual(['work#1', 'work#2', 'work#1001']);
    expect(of('once')).toEqual(['once#1', 'once#2']);
    expect(of('gate')).toEqual(['gate#1', 'gate#2']);
    expect(walk.ended.status).toBe('SUCCEEDED');
  });

  test('can go by an outcome from before it', async () => {
    const side = [branched('way', 'decide', { a: [asked('for-a')], b: [] })];
    const walk = await walkProcess(
      processOf(asked('decide', 'a', 'b'), sideBySide('sides', side, [asked('other')])),
      {
        answer: inTurn({ decide: ['a'] }),
      },
    );
    expect(walk.steps).toContain('for-a#1');
  });
});

describe('each over several steps', () => {
  const items = [
    { scope: 'org-a', organizationId: 'org-a' },
    { scope: 'org-b.2', organizationId: 'org-b' },
  ];
  const functions = { 'list-participants': () => ({ ok: true as const, payload: { items } }) };
  const filing = forEach(
    'filings',
    repeated(
      'until-done',
      { step: 'file', outcomes: ['complete'] },
      asked('draft'),
      asked('file', 'complete', 'incomplete'),
    ),
  );

  test('runs them for every item by itself, with its scope and organization', async () => {
    const answer = inTurn({});
    const walk = await walkProcess(processOf(filing, asked('after')), {
      functions,
      answer: (call) =>
        call.stepId === 'file'
          ? { outcome: call.scope === 'org-a' && call.iteration === 1 ? 'incomplete' : 'complete' }
          : answer(call),
    });
    const of = (scope: string) => walk.steps.filter((name) => name.endsWith(`@${scope}`));
    expect(of('org-a')).toEqual(['draft#1@org-a', 'file#1@org-a', 'draft#2@org-a', 'file#2@org-a']);
    expect(of('org-b.2')).toEqual(['draft#1@org-b.2', 'file#1@org-b.2']);
    expect(
      walk.asked.filter(({ scope }) => scope === 'org-b.2').map(({ organizationId }) => organizationId),
    ).toEqual(['org-b', 'org-b']);
    expect(new Set(walk.asked.map(({ runId }) => runId))).toEqual(new Set(['run-1']));
    expect(walk.steps.at(-1)).toBe('after#1');
  });

  test('passes by when the list is empty', async () => {
    const walk = await walkProcess(processOf(filing, asked('after')), {
      functions: { 'list-participants': () => ({ ok: true, payload: { items: [] } }) },
      answer: inTurn({}),
    });
    expect(walk.steps).toEqual(['after#1']);
  });

  test('counts on when an outer loop comes round', async () => {
    const outer = repeated('outer', { step: 'gate', outcomes: ['go'] }, filing, asked('gate', 'go', 'wait'));
    const walk = await walkProcess(processOf(outer), {
      functions,
      answer: inTurn({ file: ['complete'], gate: ['wait', 'go'] }),
    });
    expect(walk.steps.filter((name) => name.endsWith('@org-a'))).toEqual([
      'draft#1@org-a',
      'file#1@org-a',
      'draft#1001@org-a',
      'file#1001@org-a',
    ]);
  });
});

describe('functions', () => {
  test('compute an outcome; a refused product goes round again', async () => {
    let published = 0;
    const definition = processOf(
      { kind: 'auto', id: 'severity', title: 'severity', run: 'assess-breach', outcomes: ['low', 'high'] },
      branched('by-severity', 'severity', { high: [asked('alarm')], low: [] }),
      repeated(
        'close',
        { step: 'dossier', outcomes: ['published'] },
        {
          kind: 'publish',
          id: 'dossier',
          title: 'dossier',
          product: 'breach-dossier',
          outcomes: ['published', 'refused'],
        },
        branched('open-work', 'dossier', { published: [], refused: [asked('settle')] }),
      ),
    );
    const seen: unknown[] = [];
    const walk = await walkProcess(definition, {
      answer: inTurn({}),
      functions: {
        'assess-breach': () => ({ ok: true, payload: { outcome: 'high' } }),
        'publish-product': (payload) => {
          seen.push(payload);
          published += 1;
          return { ok: true, payload: { outcome: published === 1 ? 'refused' : 'published' } };
        },
      },
    });
    expect(walk.steps).toEqual(['alarm#1', 'settle#1']);
    expect(seen).toEqual(
      [1, 2].map((iteration) => ({
        runId: 'run-1',
        stepId: 'dossier',
        iteration,
        scope: '',
        product: 'breach-dossier',
      })),
    );
  });

  test('another process is waited for as people are', async () => {
    const definition = processOf(
      { kind: 'run', id: 'sub', title: 'sub', process: 'other', start: 'sub', outcomes: ['completed'] },
      asked('after'),
    );
    const walk = await walkProcess(definition, { answer: inTurn({ sub: ['completed'] }) });
    expect(walk.steps).toEqual(['sub#1', 'after#1']);
  });
});

describe('what goes wrong', () => {
  test('passes by itself when it is transient', async () => {
    let calls = 0;
    const walk = await walkProcess(processOf(asked('only')), {
      answer: () => {
        calls += 1;
        return calls < 3 ? { error: 'Lambda.TooManyRequestsException' } : { outcome: 'done' };
      },
      wait: 120_000,
    });
    expect(walk.steps).toEqual(['only#1', 'only#1', 'only#1']);
    expect(walk.ended.status).toBe('SUCCEEDED');
    expect(new Set(walk.asked.map(({ token }) => token)).size).toBe(3);
  });

  test('becomes a stuck step with its cause, and the same round again when that is answered', async () => {
    let failed = false;
    const loop = repeated('loop', { step: 'only', outcomes: ['done'] }, asked('only', 'done', 'more'));
    const walk = await walkProcess(processOf(loop), {
      answer: ({ stuck, iteration }) => {
        if (stuck !== undefined) return { outcome: 'retry' };
        if (iteration === 1) return { outcome: 'more' };
        if (failed) return { outcome: 'done' };
        failed = true;
        return { error: 'step.unknown' };
      },
    });
    expect(walk.steps).toEqual(['only#1', 'only#2', 'only#2!', 'only#2']);
    expect(walk.asked[2]?.stuck).toEqual({ error: 'step.unknown', cause: 'for the test' });
    expect(walk.ended.status).toBe('SUCCEEDED');
  });

  test('in a function asks open-task for a look at it', async () => {
    let failed = false;
    const walk = await walkProcess(
      processOf({
        kind: 'auto',
        id: 'severity',
        title: 'severity',
        run: 'assess-breach',
        outcomes: ['done'],
      }),
      {
        answer: inTurn({}),
        functions: {
          'assess-breach': () => {
            if (failed) return { ok: true, payload: { outcome: 'done' } };
            failed = true;
            return { ok: false, error: 'event.invalid', cause: 'no facts' };
          },
        },
      },
    );
    expect(walk.steps).toEqual(['severity#1!']);
    expect(walk.ended.status).toBe('SUCCEEDED');
  });

  test.each(['ThrottlingException', 'KMSInternalException', 'Sandbox.Timedout', 'store.throttled'])(
    'what passes by itself wakes nobody: %s',
    async (error) => {
      let failures = 0;
      const walk = await walkProcess(processOf(asked('only')), {
        answer: () => {
          failures += 1;
          return failures < 8 ? { error } : { outcome: 'done' };
        },
        wait: 20 * 60_000,
      });
      expect(walk.asked.filter(({ stuck }) => stuck !== undefined)).toEqual([]);
      expect(walk.ended.status).toBe('SUCCEEDED');
    },
  );

  test('what does not pass is shown within a quarter of an hour', async () => {
    const walk = await walkProcess(processOf(asked('only')), {
      answer: ({ stuck }) => (stuck === undefined ? { error: 'vault.refused' } : { error: 'run.over' }),
      wait: 15 * 60_000,
    });
    expect(walk.steps.at(-1)).toBe('only#1!');
    expect(walk.steps).toHaveLength(10);
  });

  test('a wait of a year that ends is not begun again', () => {
    const machine = JSON.parse(renderProcess(processOf(asked('only')))) as {
      States: Record<string, { Retry: { ErrorEquals: string[]; MaxAttempts: number }[] }>;
    };
    const first = machine.States.only?.Retry[0];
    expect(first?.ErrorEquals).toContain('States.Timeout');
    expect(first?.MaxAttempts).toBe(0);
  });

  test('an execution that outlived its run ends at once', async () => {
    const walk = await walkProcess(processOf(asked('only')), { answer: () => ({ error: 'run.over' }) });
    expect(walk.steps).toEqual(['only#1', 'only#1!']);
    expect(walk.ended).toMatchObject({ status: 'FAILED', error: 'run.over' });
  });

  /** An outcome that no case knows ends a side or an item in failure; the second time it is another. */
  function odd(step: string): (call: Asked) => Answer {
    let asks = 0;
    return ({ stepId, stuck }) => {
      if (stuck !== undefined) return { outcome: 'retry' };
      if (stepId !== step) return { outcome: 'done' };
      asks += 1;
      return { outcome: asks === 1 ? 'unheard-of' : 'known' };
    };
  }
  const choosing = [asked('choose', 'known'), branched('way', 'choose', { known: [] }), asked('then')];

  test('a side that fails is shown as the stuck pair, which is gone through again in the same round', async () => {
    const pair = sideBySide('pair', [asked('left')], choosing);
    const walk = await walkProcess(processOf(pair, asked('after')), { answer: odd('choose') });
    expect(walk.steps.filter((step) => step.startsWith('pair'))).toEqual(['pair#1!']);
    expect(walk.steps.filter((step) => step === 'choose#1')).toHaveLength(2);
    expect(walk.steps.at(-1)).toBe('after#1');
    expect(walk.ended.status).toBe('SUCCEEDED');
  });

  test('an item that fails is shown as the stuck map, whose items are gone through again', async () => {
    const items = [{ scope: 'mobility', organizationId: 'mobility' }];
    const walk = await walkProcess(processOf(forEach('map', ...choosing), asked('after')), {
      answer: odd('choose'),
      functions: { 'list-participants': () => ({ ok: true, payload: { items } }) },
    });
    expect(walk.steps).toEqual([
      'choose#1@mobility',
      'map#1!',
      'choose#1@mobility',
      'then#1@mobility',
      'after#1',
    ]);
    expect(walk.ended.status).toBe('SUCCEEDED');
  });

  test('a stuck step that nobody can be told of is tried for weeks', async () => {
    let told = 0;
    const walk = await walkProcess(processOf(asked('only')), {
      answer: ({ stuck }) => {
        if (stuck === undefined) return told > 20 ? { outcome: 'done' } : { error: 'run.unknown' };
        told += 1;
        return told > 20 ? { outcome: 'retry' } : { error: 'Lambda.Unknown' };
      },
      wait: 3 * 86_400_000,
    });
    expect(walk.ended.status).toBe('SUCCEEDED');
  });
});
