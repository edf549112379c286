import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { resourcesOf, type Resource } from './resources.ts';
import { appForTest, templatesOf } from './synthesized.ts';

const { access, processes } = templatesOf(appForTest());
const functions = [access, processes].flatMap((template) =>
  Object.values(
    resourcesOf(template, 'AWS::Lambda::Function', { Properties: { FunctionName: Match.anyValue() } }),
  ),
);

/** Of zod, or of its small brother. */
const Module = z.object({ Env: z.object({ shape: z.record(z.string(), z.instanceof(z.core.$ZodType)) }) });
const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) });

function folderOf({ Metadata }: Resource): string {
  return z.string().parse(Metadata['clause8:handler']).replace('/handler.ts', '');
}

test.each(functions.map((resource) => [folderOf(resource), resource] as const))(
  '%s gets exactly the variables it asks for',
  async (folder, { Properties }) => {
    const { Env } = Module.parse(await import(`../../${folder}/env.ts`));
    const given = Object.keys(Environment.parse(Properties.Environment).Variables);
    const names = Object.keys(Env.shape);
    const needed = names.filter((name) => Env.shape[name]?._zod.def.type !== 'optional');
    expect(given).toEqual(expect.arrayContaining(needed));
    expect(names).toEqual(expect.arrayContaining(given));
  },
);
