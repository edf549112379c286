import * as z from 'zod';

/** As much of a state machine as the tests look at. */
const StateFields = z.looseObject({
  Type: z.enum(['Task', 'Pass', 'Choice', 'Wait', 'Parallel', 'Map', 'Succeed', 'Fail']),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.looseObject({ Condition: z.string(), Next: z.string() })).optional(),
  Retry: z
    .array(z.looseObject({ ErrorEquals: z.array(z.string()), JitterStrategy: z.string().optional() }))
    .optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
  Arguments: z.looseObject({ Payload: z.record(z.string(), z.unknown()).optional() }).optional(),
  Assign: z.record(z.string(), z.unknown()).optional(),
  TimeoutSeconds: z.number().optional(),
  MaxConcurrency: z.number().optional(),
  ItemSelector: z.record(z.string(), z.unknown()).optional(),
});

const Block = z.object({
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), State);
  },
});

const State = StateFields.extend({
  get Branches() {
    return z.array(Block).optional();
  },
  get ItemProcessor() {
    return Block.optional();
  },
});

const Machine = Block.extend({ QueryLanguage: z.literal('JSONata') });

export type State = z.output<typeof State>;
export type Block = z.output<typeof Block>;

export function parseMachine(text: string): z.output<typeof Machine> {
  return Machine.parse(JSON.parse(text));
}

/** All states, those of branches and items too. */
export function statesOf(block: Block): { name: string; state: State }[] {
  return Object.entries(block.States).flatMap(([name, state]) => [
    { name, state },
    ...[
      ...(state.Branches ?? []),
      ...(state.ItemProcessor === undefined ? [] : [state.ItemProcessor]),
    ].flatMap(statesOf),
  ]);
}
