import * as z from 'zod';

import { RegimeFacts } from '../regimes/facts.ts';

const Moment = z.string().min(1).max(80);
const Id = z.string().min(1).max(64);

/** Something that somebody does in the course, instead of what is assumed of them. */
export const GivenAct = z.strictObject({
  step: Id,
  /** Absent: every organization asked for the step. */
  organization: Id.exactOptional(),
  /** With its zone; one before the step opens counts as at once. */
  at: Moment,
  outcome: Id.exactOptional(),
  answers: z.record(z.string(), z.unknown()).exactOptional(),
});
export type GivenAct = z.infer<typeof GivenAct>;

/** What the law does not ask about, but a run needs. */
export const RunFacts = z.strictObject({
  title: z.string().min(1).max(200).exactOptional(),
  occurredAt: Moment.exactOptional(),
  detectedAt: Moment.exactOptional(),
  /** Organization that starts the run and looks at the alert; the first that decides about the data when absent. */
  reportedBy: Id.exactOptional(),
  /** Organization that coordinates; the first without a part in the data when absent. */
  lead: Id.exactOptional(),
  /** Outcome of a step, or of `step@organization`; the strictest is assumed when absent. */
  outcomes: z.record(z.string().max(140), Id).exactOptional(),
  acts: z.array(GivenAct).max(200).exactOptional(),
  /**
   * What a step becomes that would wait for ever: it is taken as done at its due time, so that the whole course is
   * seen, or the course stops there.
   */
  silence: z.enum(['done-when-due', 'stops']).exactOptional(),
});
export type RunFacts = z.infer<typeof RunFacts>;

/** The file of `clause8 simulate --facts`: the facts that laws ask about, and those of the run. */
export const SimulationFacts = z.strictObject({ ...RegimeFacts.shape, run: RunFacts.exactOptional() });
export type SimulationFacts = z.infer<typeof SimulationFacts>;
