import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import { ART_35_3_CASES, AUTHORITY_LISTS } from './nine-criteria.ts';
import { LIKELIHOOD, SEVERITY } from './scale.ts';
import { COURSES } from './threshold.ts';
import * as words from './vocabulary.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(4000);
const Short = z.string().min(1).max(1000);
const OrganizationId = z.string().min(1).max(64);
const Instant = z.iso.datetime({ offset: true });

/** The start form. */
export const RiskStart = z.strictObject({
  title: Line,
  description: Paragraph,
  trigger: choice(words.TRIGGERS),
  assessment: z.string().min(1).max(48).optional(),
});
export type RiskStart = z.infer<typeof RiskStart>;

export const CriterionAnswer = z.strictObject({ applies: choice(words.YES_NO), reason: Short });

/** Task `screen`. */
export const Screening = z.strictObject({
  evaluation: CriterionAnswer,
  'automated-decision': CriterionAnswer,
  'systematic-monitoring': CriterionAnswer,
  'sensitive-data': CriterionAnswer,
  'large-scale': CriterionAnswer,
  matching: CriterionAnswer,
  'vulnerable-people': CriterionAnswer,
  'innovative-technology': CriterionAnswer,
  'blocks-right-or-service': CriterionAnswer,
  cases: choices(ART_35_3_CASES),
  authorityList: choice(AUTHORITY_LISTS),
  authorityEntry: Line.optional(),
});
export type Screening = z.infer<typeof Screening>;

/** Task `course`: whether to follow what was computed; everybody may go upwards. */
export const CourseSet = z.strictObject({ course: choice(COURSES), reason: Paragraph });

/** Task `dpo-reason`: downwards only with the reason of the data protection officer. */
export const DpoReason = z.strictObject({
  verdict: choice({ 'no-assessment': 'Make none', assess: 'Make the assessment' }),
  reason: Paragraph,
});

export const PlannedPart = z.strictObject({
  organization: OrganizationId,
  role: choice(words.PARTS),
  part: Line,
});

/** Task `plan`. */
export const Plan = z.strictObject({
  scope: Paragraph,
  outOfScope: Paragraph.optional(),
  team: Paragraph,
  participants: z.array(PlannedPart).min(1).max(40),
  views: choice(words.VIEWS),
  viewsMethod: Paragraph.optional(),
  viewsReason: Paragraph.optional(),
});
export type Plan = z.infer<typeof Plan>;

export const DataFlow = z.strictObject({
  data: Line,
  from: Line,
  to: Line,
  organization: OrganizationId,
  transfer: choice(words.YES_NO),
  safeguard: Line.optional(),
});
export type DataFlow = z.infer<typeof DataFlow>;

/** Task `describe`. */
export const Description = z.strictObject({
  purposes: Paragraph,
  legalBasis: Paragraph,
  people: Paragraph,
  dataCategories: z.array(Line).min(1).max(40),
  flows: z.array(DataFlow).min(1).max(40),
  assets: z.array(Line).min(1).max(40),
  retention: Paragraph,
});
export type Description = z.infer<typeof Description>;

/** Task `contribution`, one per participating organization. */
export const Contribution = z.strictObject({
  part: Paragraph,
  flow: Paragraph,
  measures: z.array(Line).max(20),
  concerns: Paragraph.optional(),
});
export type Contribution = z.infer<typeof Contribution>;

/** Task `necessity`, by the data protection officer (GDPR art. 35(7)(b)). */
export const Necessity = z.strictObject({
  verdict: choice(words.NECESSITY),
  necessity: Paragraph,
  minimisation: Paragraph,
  rights: Paragraph,
  changes: Paragraph.optional(),
});
export type Necessity = z.infer<typeof Necessity>;

/** Task `views-reason`, when a consultation that was started did not end. */
export const ViewsReason = z.strictObject({ reason: Paragraph });

export const AssessedRisk = z.strictObject({
  title: Line,
  fearedEvent: choice(words.FEARED_EVENTS),
  consequences: Short,
  sources: choices(words.RISK_SOURCES).min(1),
  severity: choice(SEVERITY),
  likelihood: choice(LIKELIHOOD),
  existingMeasures: Short.optional(),
});
export type AssessedRisk = z.infer<typeof AssessedRisk>;

/** Task `assess`. */
export const RiskAssessment = z.strictObject({ risks: z.array(AssessedRisk).min(1).max(30) });
export type RiskAssessment = z.infer<typeof RiskAssessment>;

export const PlannedMeasure = z.strictObject({
  description: Line,
  organization: OrganizationId,
  dueOn: z.iso.date(),
});
export type PlannedMeasure = z.infer<typeof PlannedMeasure>;

export const TreatedRisk = z.strictObject({
  treatment: choice(words.TREATMENTS),
  measures: z.array(PlannedMeasure).max(12),
  residualSeverity: choice(SEVERITY),
  residualLikelihood: choice(LIKELIHOOD),
  reason: Short.optional(),
});
export type TreatedRisk = z.infer<typeof TreatedRisk>;

/** Task `treat`: what is done about each risk, by its key (`r1`). */
export const Treatment = z.strictObject({
  approach: Paragraph.optional(),
  risks: z.record(z.string().regex(/^r\d{1,2}$/), TreatedRisk),
});
export type Treatment = z.infer<typeof Treatment>;

/** Task `advice` (GDPR art. 35(2)). */
export const Advice = z.strictObject({ recommends: choice(words.DECISIONS), advice: Paragraph });
export type Advice = z.infer<typeof Advice>;

/** Task `consult-file`: the file has reached the authority, which starts its time. */
export const ConsultFile = z.strictObject({
  authority: Line,
  receivedAt: Instant,
  reference: Line,
  contents: choices(words.CONSULTATION_FILE),
  questions: Paragraph.optional(),
});
export type ConsultFile = z.infer<typeof ConsultFile>;

/** Task `authority`: what the authority says, in turn. */
export const AuthoritySays = z.strictObject({
  act: choice(words.AUTHORITY_ACTS),
  at: Instant.optional(),
  reasons: Paragraph.optional(),
  answer: Paragraph.optional(),
  reference: Line.optional(),
});
export type AuthoritySays = z.infer<typeof AuthoritySays>;

/** Task `conditions`: those named in the decisions, as measures. */
export const Conditions = z.strictObject({ conditions: z.array(PlannedMeasure).min(1).max(20) });

/** Task `summary`: what everybody may read. */
export const PublicSummary = z.strictObject({
  service: Paragraph,
  data: Paragraph,
  risks: Paragraph,
  measures: Paragraph,
  decision: Paragraph,
  contact: Line,
});
export type PublicSummary = z.infer<typeof PublicSummary>;

/** Task `implement`, one per measure. */
export const Implementation = z.strictObject({
  result: choice(words.MEASURE_RESULTS),
  doneOn: z.iso.date().optional(),
  evidence: Paragraph,
});
export type Implementation = z.infer<typeof Implementation>;
