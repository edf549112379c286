import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import * as words from './vocabulary.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(4000);
const Instant = z.iso.datetime({ offset: true });
const Count = z.int().min(0).max(8_000_000_000);

const ASPECTS = {
  confidentiality: 'Confidentiality (seen by somebody who should not)',
  integrity: 'Integrity (changed)',
  availability: 'Availability (lost or out of reach)',
} as const;

/**
 * The part of the EDPB common template (draft v1.0) that a city's breach needs, in the template's blocks. Everything
 * GDPR art. 33(3)(a) to (d) asks for is among the required fields; art. 33(4) lets what is not known follow later,
 * which is why most choices have a "not yet known".
 */
export const FilingTemplate = z.strictObject({
  notification: z.strictObject({
    type: choice({ new: 'First notification', 'follow-up': 'Follow-up to an earlier one' }),
    earlierReceipt: Line.optional(),
    reference: Line,
  }),
  controller: z.strictObject({
    name: Line,
    authority: Line,
    sector: choice({ public: 'Public', private: 'Private' }),
    reporterName: Line,
    reporterContact: Line,
    dpoContact: Line,
  }),
  parties: z.strictObject({
    involved: choice(words.YES_NO),
    names: z.string().min(1).max(1000).optional(),
  }),
  time: z.strictObject({
    timing: choice(words.TIMING),
    startedAt: Instant.optional(),
    endedAt: Instant.optional(),
    awareAt: Instant,
    foundBy: choice(words.FOUND_BY),
    delayReasons: Paragraph.optional(),
  }),
  nature: z.strictObject({
    aspects: choices(ASPECTS).min(1),
    incidentType: choice(words.INCIDENT_TYPES),
    cause: choice(words.CAUSES),
    unintelligible: choice(words.UNINTELLIGIBLE),
    description: Paragraph,
  }),
  people: z.strictObject({
    kinds: choices(words.PEOPLE_KINDS).min(1),
    certainty: choice(words.COUNT_CERTAINTY),
    count: Count.optional(),
  }),
  data: z.strictObject({
    kinds: choices(words.DATA_KINDS).min(1),
    certainty: choice(words.COUNT_CERTAINTY),
    records: Count.optional(),
  }),
  consequences: z.strictObject({
    impacts: choices(words.IMPACTS).min(1),
    severity: choice(words.IMPACT_SEVERITY),
    risk: choice(words.RISK),
    method: z.string().min(1).max(1000),
  }),
  measures: z.strictObject({
    before: choices(words.MEASURES_BEFORE),
    taken: Paragraph,
    planned: z.string().min(1).max(4000).optional(),
  }),
  subjects: z.strictObject({
    informed: choice(words.SUBJECTS_INFORMED),
    informedOn: z.iso.date().optional(),
    exception: choice(words.TELLING_EXCEPTIONS).optional(),
  }),
  other: z.strictObject({
    crossBorder: choice(words.YES_NO_UNKNOWN),
    countries: z.string().min(1).max(500).optional(),
    police: choice(words.YES_NO),
    otherAuthorities: z.string().min(1).max(500).optional(),
  }),
});
