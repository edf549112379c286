import * as z from 'zod';
import { START_ACTS } from '../../core/rules/regimes/start-act.ts';
import { Id, Instant, ShownActorBody } from './shared-bodies.ts';

const Day = z
  .string()
  .meta({ format: 'date', description: 'YYYY-MM-DD; the period ends at 24:00 of it, local.' });

const DerivationBody = z.object({ rule: z.string(), citation: z.string(), value: z.string() });

const OtherReadingBody = z
  .object({
    option: z.string(),
    reading: z.string(),
    legalLatestAt: Instant,
    lastDay: Day.exactOptional(),
    note: z.string(),
    citation: z.string(),
  })
  .meta({ description: 'What a disputed point would give if it were read the other way.' });

const DueBody = z.discriminatedUnion('evaluable', [
  z.object({
    evaluable: z.literal(true),
    strictAt: Instant.meta({
      description:
        'Working target: in time under every reading, but for hours counted by the clock on the wall.',
    }),
    legalLatestAt: Instant.meta({ description: 'The last moment the law allows.' }),
    timeZone: z.string(),
    strictDay: Day.exactOptional(),
    lastDay: Day.exactOptional(),
    derivation: z.array(DerivationBody),
    otherReadings: z.array(OtherReadingBody),
  }),
  z.object({
    evaluable: z.literal(false),
    missing: z.string(),
    openEnded: z.literal(true).exactOptional().meta({ description: 'The law gives no number.' }),
    suspended: z
      .object({ since: Instant, left: z.string() })
      .exactOptional()
      .meta({ description: 'The time stands still; what was left then, in words.' }),
  }),
]);

const LedgerBody = z.object({
  type: z.string(),
  at: Instant,
  by: ShownActorBody,
  reason: z.string().exactOptional().meta({ description: 'In your own organizations only.' }),
  startAt: z.string().exactOptional(),
  effectiveAt: Instant.exactOptional(),
  ground: z.string().exactOptional(),
  label: z.string().exactOptional(),
  citation: z.string().exactOptional(),
  noticeAt: Instant.exactOptional(),
  metAt: Instant.exactOptional(),
  receipt: z.string().exactOptional(),
  proof: z.string().exactOptional().meta({ description: 'In your own organizations only.' }),
});

export const ClockBody = z.object({
  id: z.string(),
  organizationId: z.string(),
  ruleId: z.string(),
  label: z.string(),
  status: z.enum(['running', 'suspended', 'met', 'missed', 'lifted']),
  place: z.object({ id: z.string(), timeZone: z.string() }),
  due: DueBody,
  internalTargetAt: Instant.exactOptional().meta({
    description: 'Our own target where the law gives no number.',
  }),
  ledger: z.array(LedgerBody),
});

/** A clock and what the reader may do to it. */
export const ClockDetailBody = z.object({
  clock: ClockBody,
  offers: z
    .array(z.object({ act: z.string(), whyNot: z.string().exactOptional() }))
    .meta({ description: 'Acts on the clock; `whyNot` says what stands against one. Empty for others.' }),
});

export const ClockAnswersBody = z.object({ clocks: z.array(ClockBody) });
export const ClockAnswerBody = z.object({ clock: ClockBody });

export const ClockParams = z.object({ runId: Id, clockId: Id });

const Moment = z.iso.datetime({ offset: true });
const Reason = z.string().min(1).max(2000);

export const CorrectClockBody = z.strictObject({
  startAt: Moment,
  startAct: z
    .enum(START_ACTS)
    .exactOptional()
    .meta({ description: 'Which act was then, where the limit counts from several.' }),
  reason: Reason,
});
export const MeetClockBody = z.strictObject({
  metAt: Moment.meta({ description: 'When it was done.' }),
  proof: z.string().min(1).max(2000).meta({ description: 'A receipt number, or what shows it, in words.' }),
  reason: Reason.exactOptional().meta({ description: 'Why it was late, where the law asks for it.' }),
});
export const SuspendClockBody = z.strictObject({
  ground: z.string().max(64).meta({ description: 'One of the grounds that the law of this clock names.' }),
  effectiveAt: Moment.exactOptional().meta({ description: 'Now when left out.' }),
  reason: Reason.exactOptional(),
});
export const ResumeClockBody = z.strictObject({
  effectiveAt: Moment.exactOptional().meta({ description: 'Now when left out.' }),
  reason: Reason.exactOptional(),
});
export const ExtendClockBody = z.strictObject({
  reason: Reason,
  noticeAt: Moment.exactOptional().meta({
    description: 'When those whom the law names were told; can be recorded later.',
  }),
});
export const NoticeBody = z.strictObject({ noticeAt: Moment, reason: Reason.exactOptional() });
export const LiftClockBody = z.strictObject({ reason: Reason });
