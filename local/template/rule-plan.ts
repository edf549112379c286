import * as z from 'zod';
import { functionNameIn } from './names.ts';
import type { ResourceAt } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

export interface SchedulePlan {
  kind: 'schedule';
  id: string;
  everyMilliseconds: number;
  functionName: string;
  input?: unknown;
}

export interface RulePlan {
  kind: 'pattern';
  id: string;
  bus: string;
  pattern: unknown;
  functionName: string;
}

const State = z.enum(['ENABLED', 'DISABLED']).default('ENABLED');

const EventRule = z.object({
  State,
  ScheduleExpression: z.string().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  Targets: z.array(
    z.object({
      Arn: z.string(),
      Input: z.string().optional(),
      InputPath: z.undefined({ error: 'InputPath is not supported by the embedded cloud' }).optional(),
      InputTransformer: z
        .undefined({ error: 'InputTransformer is not supported by the embedded cloud' })
        .optional(),
    }),
  ),
});

const Scheduler = z.object({
  State,
  ScheduleExpression: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

export function readEventRule({ stack, id, properties }: ResourceAt): (SchedulePlan | RulePlan)[] {
  const rule = EventRule.parse(properties);
  if (rule.State === 'DISABLED') return [];
  return rule.Targets.map((target, index) => {
    const common = { id: `${id}-${index}`, functionName: functionIn(`${stack}/${id}`, target.Arn) };
    if (rule.ScheduleExpression !== undefined) {
      return {
        kind: 'schedule',
        everyMilliseconds: rate(`${stack}/${id}`, rule.ScheduleExpression),
        ...common,
        ...inputOf(target.Input),
      };
    }
    return { kind: 'pattern', bus: rule.EventBusName, pattern: rule.EventPattern ?? {}, ...common };
  });
}

export function readScheduler({ stack, id, properties }: ResourceAt): SchedulePlan[] {
  const schedule = Scheduler.parse(properties);
  if (schedule.State === 'DISABLED') return [];
  return [
    {
      kind: 'schedule',
      id,
      everyMilliseconds: rate(`${stack}/${id}`, schedule.ScheduleExpression),
      functionName: functionIn(`${stack}/${id}`, schedule.Target.Arn),
      ...inputOf(schedule.Target.Input),
    },
  ];
}

function inputOf(input: string | undefined): { input?: unknown } {
  return input === undefined ? {} : { input: JSON.parse(input) as unknown };
}

function functionIn(where: string, arn: string): string {
  if (!arn.includes(':function:'))
    throw new TemplateProblem(`${where}: the embedded cloud delivers to functions only, not to ${arn}.`);
  return functionNameIn(arn);
}

const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function rate(where: string, expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = unitMilliseconds[unit ?? ''];
  if (milliseconds === undefined)
    throw new TemplateProblem(
      `${where}: the embedded cloud knows rate(…) schedules only, not ${expression}.`,
    );
  return Number(count) * milliseconds;
}
