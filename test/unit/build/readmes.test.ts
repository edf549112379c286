import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { processPictureFile } from '../../../build/readmes/process-picture-file.ts';
import { processReadme } from '../../../build/readmes/process-readme.ts';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { catalogue } from '../../../workflows/catalogue.ts';

describe.each(catalogue.all().map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    const fileOf = (name: string) =>
      readFileSync(new URL(`../../../workflows/${id}/${name}`, import.meta.url), 'utf8');

    test('its README and picture are those of its definition (npm run readmes)', () => {
      expect(fileOf('README.md')).toBe(processReadme(definition));
      expect(fileOf('process.svg')).toBe(processPictureFile(definition));
    });

    test('every step is in the table', () => {
      const readme = processReadme(definition);
      for (const { id: stepId } of allStepsOf(definition)) expect(readme).toContain(`| ${stepId} |`);
    });
  },
);
