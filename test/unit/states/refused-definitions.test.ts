import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { loadMachine } from '../../../local/states/definition/load-machine.ts';

/** Each file holds a definition and the sentence that refuses it (or its beginning, where zod words the rest). */
const folder = new URL('./refused/', import.meta.url);
const Fixture = z.object({ refusal: z.string(), definition: z.unknown() });
const fixtures = readdirSync(folder).map((file): [string, z.infer<typeof Fixture>] => [
  file.replace('.json', ''),
  Fixture.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
]);

describe('definitions that are refused, each with a sentence that names state and field', () => {
  test.each(fixtures)('%s', (_name, { refusal, definition }) => {
    const sentence = refusalOf(JSON.stringify(definition));
    if (refusal.endsWith(' ')) expect(sentence.startsWith(refusal)).toBe(true);
    else expect(sentence).toBe(refusal);
    expect(sentence).toMatch(/\.$/);
  });

  test('what is not JSON, and what is too long', () => {
    expect(refusalOf('{')).toBe('The definition is not JSON.');
    expect(refusalOf(' '.repeat(1_048_577))).toBe('The definition is over 1 MiB long.');
  });
});

describe('definitions that are taken', () => {
  test('JSONata on every state instead of at the top', () => {
    const definition = { StartAt: 'A', States: { A: { QueryLanguage: 'JSONata', Type: 'Succeed' } } };
    expect(loadMachine(JSON.stringify(definition)).root.startAt).toBe('A');
  });

  test('the same variable in a distributed map as outside: they never meet', () => {
    const inner = { StartAt: 'In', States: { In: { Type: 'Pass', Assign: { x: 2 }, End: true } } };
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { x: 1 }, Next: 'Each' },
        Each: {
          Type: 'Map',
          ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...inner },
          End: true,
        },
      },
    };
    expect(loadMachine(JSON.stringify(definition)).states.size).toBe(3);
  });
});

function refusalOf(text: string): string {
  try {
    loadMachine(text);
  } catch (error) {
    if (error instanceof Error && error.name === 'states.invalid-definition') return error.message;
    throw error;
  }
  return 'taken';
}
