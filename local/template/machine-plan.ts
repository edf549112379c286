import * as z from 'zod';
import type { ResourceAt } from './template.ts';

export interface MachinePlan {
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  roleArn: string;
  /** Amazon States Language as JSON text, substitutions made. */
  definition: string;
}

const Properties = z
  .object({
    StateMachineName: z.string(),
    StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
    RoleArn: z.string(),
    DefinitionString: z.string().optional(),
    Definition: z.record(z.string(), z.unknown()).optional(),
    DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
  })
  .refine(({ DefinitionString, Definition }) => DefinitionString !== undefined || Definition !== undefined, {
    message: 'DefinitionString or Definition is needed',
  });

export function readMachine({ properties }: ResourceAt): MachinePlan {
  const parsed = Properties.parse(properties);
  const definition = parsed.DefinitionString ?? JSON.stringify(parsed.Definition);
  return {
    name: parsed.StateMachineName,
    type: parsed.StateMachineType,
    roleArn: parsed.RoleArn,
    definition: definition.replace(
      /\$\{([A-Za-z0-9_]+)\}/g,
      (all, name: string) => parsed.DefinitionSubstitutions[name] ?? all,
    ),
  };
}
