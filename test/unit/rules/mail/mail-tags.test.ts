import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailTags, readMailTags } from '../../../../core/rules/mail/mail-tags.ts';
import { threadRoot } from '../../../../core/rules/mail/thread-root.ts';

describe('the tags of a mail', () => {
  test('hold ids in what SES allows', () => {
    expect(
      mailTags({ personId: 'mobility-dpo', runId: 'run-1', taskId: 'run-1~decide~1~mobility.x' }),
    ).toEqual({
      person: 'mobility-dpo',
      run: 'run-1',
      task: 'run-1_7edecide_7e1_7emobility_2ex',
    });
  });

  test('are read back as they were written', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(id, id, (personId, taskId) => {
        const tags = mailTags({ personId, taskId });
        for (const value of Object.values(tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
        expect(readMailTags({ ...tags, 'ses:caller-identity': 'x' })).toEqual({ personId, taskId });
      }),
    );
  });

  test('leave out what is empty or too long', () => {
    expect(mailTags({ runId: '', taskId: 'x'.repeat(257), cycleId: 'c' })).toEqual({ cycle: 'c' });
  });

  test('of somebody else are let be', () => {
    expect(readMailTags({ person: '_zz' })).toEqual({ personId: '_zz' });
  });
});

describe('the thread of a mail', () => {
  const rootOf = (regarding: Parameters<typeof threadRoot>[0]) => threadRoot(regarding, 'mail.example');

  test('is one per task, time limit, planned start or run', () => {
    const roots = [
      rootOf({ runId: 'run-1' }),
      rootOf({ runId: 'run-1', taskId: 'run-1~a~1~' }),
      rootOf({ runId: 'run-1', taskId: 'run-1~b~1~' }),
      rootOf({ runId: 'run-1', clockId: 'gdpr-33.mobility' }),
      rootOf({ runId: 'run-2', clockId: 'gdpr-33.mobility' }),
      rootOf({ cycleId: 'c' }),
    ];
    expect(new Set(roots).size).toBe(roots.length);
    for (const root of roots) expect(root).toMatch(/^<(task|clock|cycle|run)-[0-9a-f]{32}@mail\.example>$/);
    expect(rootOf({ personId: 'a', taskId: 't' })).toBe(rootOf({ personId: 'b', taskId: 't' }));
    expect(rootOf({ runId: '', personId: 'a' })).toBeUndefined();
  });
});
