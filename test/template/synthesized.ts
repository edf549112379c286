import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { createApp, type AppProps } from '../../lib/app.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Its folder goes away with the test file. */
export function appForTest(props: AppProps = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'clause8-template-'));
  folders.push(outdir);
  return createApp({ bundling: false, outdir, ...props });
}

export interface Templates {
  data: Template;
  edge: Template;
  access: Template;
  processes: Template;
}

export function templatesOf(app: App): Templates {
  const assembly = app.synth();
  const template = (name: string) =>
    Template.fromJSON(Json.parse(assembly.getStackByName(`clause8-${name}`).template));
  return {
    data: template('data'),
    edge: template('edge'),
    access: template('access'),
    processes: template('processes'),
  };
}

const Json = z.record(z.string(), z.unknown());

const Strings = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(
        z.object({ Action: Strings, Resource: z.unknown(), Condition: z.unknown().optional() }),
      ),
    }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});

export interface Right {
  action: string;
  /** The statement's resources as they stand in the template, as JSON text. */
  resource: string;
  condition: string;
}

/** What the role of a function (by the logical id it begins with) may do. */
export function rightsOf(template: Template, rolePrefix: string): Right[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map((resource) => Policy.parse(resource).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(rolePrefix)))
    .flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }) =>
        Action.map((action) => ({
          action,
          resource: JSON.stringify(Resource),
          condition: JSON.stringify(Condition ?? {}),
        })),
      ),
    );
}
