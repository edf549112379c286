import * as z from 'zod';
import { FormBody } from './form-body.ts';

/** What the command line reads of the API's answers; further fields are kept for `--json`. */
const Instant = z.string();

export const TaskLine = z.looseObject({
  id: z.string(),
  runId: z.string(),
  stepId: z.string(),
  /** '' or the item of a fan-out: an organization, or `<organization>.<item>`. */
  scope: z.string(),
  kind: z.string(),
  title: z.string(),
  status: z.string(),
  organizationId: z.string(),
  roles: z.array(z.string()).optional(),
  openedAt: Instant.optional(),
  dueAt: Instant.optional(),
  claimedBy: z.string().optional(),
  /** Whoever did the work that is looked at may not do this. */
  notByAuthors: z.boolean().optional(),
  /** Of an approval: whose voice counts. */
  voters: z
    .array(z.looseObject({ organizationId: z.string(), role: z.string(), personId: z.string().optional() }))
    .optional(),
});
export type TaskLine = z.infer<typeof TaskLine>;
export const TaskPage = z.looseObject({ items: z.array(TaskLine), next: z.string().optional() });

const Answers = z.record(z.string(), z.unknown());

/** One task with what a person needs to answer it. */
export const TaskDetail = z.looseObject({
  task: TaskLine.extend({
    draft: z.looseObject({ answers: Answers }).optional(),
    answers: Answers.optional(),
    outcome: z.string().optional(),
    reason: z.string().optional(),
    endedAt: Instant.optional(),
    voices: z.array(
      z.looseObject({
        /** Place of the voter whose voice it is. */
        slot: z.int(),
        /** Left out for people of other organizations. */
        personId: z.string().optional(),
        outcome: z.string(),
        at: Instant,
        reason: z.string().optional(),
      }),
    ),
    stuck: z.looseObject({ error: z.string(), cause: z.string() }).optional(),
  }),
  run: z.looseObject({ id: z.string(), title: z.string() }),
  text: z.string().optional(),
  form: FormBody.optional(),
  outcomes: z
    .array(z.looseObject({ id: z.string(), label: z.string(), consequence: z.string(), reason: z.boolean() }))
    .optional(),
  shown: z.array(z.looseObject({ title: z.string(), answers: Answers })),
  shownHash: z.string().optional(),
  mayAct: z.boolean(),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

export const RunLine = z.looseObject({
  id: z.string(),
  processId: z.string(),
  title: z.string(),
  status: z.string(),
  startedAt: Instant,
  endedAt: Instant.optional(),
});
export type RunLine = z.infer<typeof RunLine>;
export const RunPage = z.looseObject({ items: z.array(RunLine), next: z.string().optional() });

/** Answer to completing a task. */
export const TaskDone = z.looseObject({
  task: z.looseObject({ title: z.string().optional(), outcome: z.string().optional() }).optional(),
});

/** Answer to a voice on an approval: `recorded` waits for others. */
export const Decision = z.looseObject({
  result: z.string().optional(),
  task: z.looseObject({ outcome: z.string().optional() }).optional(),
});

export const RunStarted = z.looseObject({ runId: z.string() });

export const ClockLine = z.looseObject({
  id: z.string(),
  organizationId: z.string(),
  label: z.string(),
  status: z.string(),
  place: z.looseObject({ timeZone: z.string() }),
  due: z.union([
    z.looseObject({
      evaluable: z.literal(true),
      strictAt: Instant,
      legalLatestAt: Instant,
      timeZone: z.string(),
      strictDay: z.string().optional(),
      lastDay: z.string().optional(),
      derivation: z.array(z.looseObject({ rule: z.string(), citation: z.string(), value: z.string() })),
    }),
    z.looseObject({
      evaluable: z.literal(false),
      missing: z.string(),
      suspended: z.looseObject({ since: Instant, left: z.string() }).optional(),
    }),
  ]),
  internalTargetAt: Instant.optional(),
});
export type ClockLine = z.infer<typeof ClockLine>;
export const ClockAnswer = z.looseObject({ clock: ClockLine });
/** A clock with what may be done to it, and what stands against the rest. */
export const ClockDetail = z.looseObject({
  clock: ClockLine,
  offers: z.array(z.looseObject({ act: z.string(), whyNot: z.string().optional() })),
});

/** A run with what belongs to it, as far as the caller may see it. */
export const RunDetail = z.looseObject({
  run: RunLine.extend({ cause: z.string().optional(), leadOrganizationId: z.string().optional() }),
  tasks: z.array(TaskLine.extend({ outcome: z.string().optional(), endedAt: Instant.optional() })),
  clocks: z.array(ClockLine),
  parties: z.array(z.looseObject({ organizationId: z.string(), legalRole: z.string() })),
});
