import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import { LIKELIHOOD, SEVERITY } from '../risk/scale.ts';
import { PROTECTION_GOALS } from './protection-goals.ts';
import { STRATEGIES } from './strategies.ts';
import * as words from './vocabulary.ts';

const Line = z.string().min(1).max(200);
const Name = z.string().min(1).max(80);
const Paragraph = z.string().min(1).max(4000);
const Short = z.string().min(1).max(300);
const OrganizationId = z.string().min(1).max(64);

/** The start form. */
export const EngineeringStart = z.strictObject({
  title: Line,
  release: Name,
  change: Paragraph,
  system: z.string().min(1).max(48).optional(),
});
export type EngineeringStart = z.infer<typeof EngineeringStart>;

export const SystemPart = z.strictObject({ organization: OrganizationId, role: choice(words.PARTS) });
export const SystemSupplier = z.strictObject({
  name: Name,
  supplies: Line,
  contactName: Name,
  email: z.email().max(200),
});
export type SystemSupplier = z.infer<typeof SystemSupplier>;

/** Task `intake`. */
export const Intake = z.strictObject({
  purpose: Paragraph,
  organizations: z.array(SystemPart).min(1).max(40),
  suppliers: z.array(SystemSupplier).max(12),
  assessment: choice(words.ASSESSED),
  assessmentId: z.string().min(1).max(48).optional(),
  assessmentReason: Paragraph.optional(),
});
export type Intake = z.infer<typeof Intake>;

export const ModelNode = z.strictObject({
  name: Name,
  type: choice(words.NODE_TYPES),
  boundary: Name,
  organization: OrganizationId.optional(),
});
export const ModelFlow = z.strictObject({
  data: Name,
  from: Name,
  to: Name,
  transfer: choice(words.YES_NO),
});

/** Task `model`: a data flow diagram in words. */
export const Model = z.strictObject({
  elements: z.array(ModelNode).min(1).max(15),
  flows: z.array(ModelFlow).max(20),
});
export type Model = z.infer<typeof Model>;

/** One element with one type of threat. */
export const ThreatAnswer = z.strictObject({
  applies: choice(words.APPLIES),
  why: Short,
  threat: Line.optional(),
  assumption: Short.optional(),
  severity: choice(SEVERITY).optional(),
  likelihood: choice(LIKELIHOOD).optional(),
});
export type ThreatAnswer = z.infer<typeof ThreatAnswer>;

/** Task `threats`: by the key of the combination (`e1-linking`). */
export const Threats = z.strictObject({
  threats: z.record(z.string().regex(/^[ef]\d{1,2}-[a-z-]+$/), ThreatAnswer),
});
export type Threats = z.infer<typeof Threats>;

export const RequirementAnswer = z.strictObject({
  text: z.string().min(1).max(500),
  /** Keys of threats; none where no threat applies. */
  threats: z.array(z.string().max(40)).max(50).default([]),
  strategy: choice(STRATEGIES),
  goal: choice(PROTECTION_GOALS),
  allocatedTo: choice(words.ALLOCATIONS),
  organization: OrganizationId.optional(),
  supplier: z.string().max(8).optional(),
  method: Line,
});
export type RequirementAnswer = z.infer<typeof RequirementAnswer>;

/** Task `requirements`. */
export const Requirements = z.strictObject({ requirements: z.array(RequirementAnswer).max(40) });
export type Requirements = z.infer<typeof Requirements>;

export const StatementAnswer = z.strictObject({
  statement: choice(words.STATEMENTS),
  configuration: z.string().min(1).max(1000).optional(),
  evidence: z.string().min(1).max(1000),
});

/** Task `statement`, one per supplier: by the key of the requirement (`q1`). */
export const SupplierStatement = z.strictObject({
  statements: z.record(z.string().regex(/^q\d{1,2}$/), StatementAnswer),
  note: Paragraph.optional(),
});
export type SupplierStatement = z.infer<typeof SupplierStatement>;

export const ControlAnswer = z.strictObject({
  control: z.string().min(1).max(500),
  technologies: choices(words.TECHNOLOGIES).optional(),
  residualSeverity: choice(SEVERITY),
  residualLikelihood: choice(LIKELIHOOD),
  remains: Short.optional(),
});
export type ControlAnswer = z.infer<typeof ControlAnswer>;

/** Task `controls`: by the key of the threat. */
export const Controls = z.strictObject({
  controls: z.record(z.string().regex(/^[ef]\d{1,2}-[a-z-]+$/), ControlAnswer),
});
export type Controls = z.infer<typeof Controls>;

/** Task `verify`, one per requirement. */
export const Verification = z.strictObject({
  result: choice(words.RESULTS),
  evidence: Paragraph,
  failure: Paragraph.optional(),
  waiver: Paragraph.optional(),
});
export type Verification = z.infer<typeof Verification>;

export const Condition = z.strictObject({
  condition: Line,
  organization: OrganizationId,
  dueOn: z.iso.date(),
});
export type Condition = z.infer<typeof Condition>;

/** Task `conditions`: those of the gate, as tasks with a date. */
export const GateConditions = z.strictObject({ conditions: z.array(Condition).min(1).max(20) });

/** Task `meet-condition`, one per condition. */
export const ConditionMet = z.strictObject({
  result: choice(words.CONDITION_RESULTS),
  doneOn: z.iso.date().optional(),
  evidence: Paragraph,
});
export type ConditionMet = z.infer<typeof ConditionMet>;
