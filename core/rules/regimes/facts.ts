import * as z from 'zod';

import { isInCountry, noCountry } from './country-codes.ts';
import { SECTORS } from './sectors.ts';
import { START_ACTS } from './start-act.ts';

/** An instant with its zone as people write it, or in UTC. */
const Moment = z.string().min(1).max(80);
const PlaceId = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { error: 'a place is a code like DE, DE-BY or US-CA', abort: true })
  .refine(isInCountry, { error: ({ input }) => noCountry(String(input)) });

/** What a law asks about one organization. Absent means not known. */
export const EntityFacts = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(200).exactOptional(),
  /** ISO 3166-1 or 3166-2 of the place whose law and holidays count. */
  place: PlaceId,
  timeZone: z.string().max(64),
  /** Other places whose law reaches it: an establishment there, or a market it serves or watches (GDPR art. 3(2)). */
  establishments: z.array(PlaceId).max(50).exactOptional(),
  role: z.enum(['controller', 'joint-controller', 'processor', 'other']),
  sectors: z.array(z.enum(SECTORS)).exactOptional(),
  publicBody: z.boolean().exactOptional(),
  /** Of a public body: some laws bind national bodies and leave regions and communes to their own. */
  publicLevel: z.enum(['national', 'regional', 'local']).exactOptional(),
  /** Directive (EU) 2022/2555 art. 3. */
  nis2: z.enum(['essential', 'important', 'none']).exactOptional(),
  /** Directive (EU) 2022/2557: designated as critical. */
  criticalEntity: z.boolean().exactOptional(),
  /** Kind of financial entity, as far as RTS (EU) 2025/301 art. 5(5) asks. */
  financialEntity: z
    .enum(['credit-institution', 'central-counterparty', 'trading-venue', 'other'])
    .exactOptional(),
  /** ANPD Res. 2/2022: small processing agent. */
  smallAgent: z.boolean().exactOptional(),
  /** 45 CFR 160.103. */
  hipaa: z.enum(['covered-entity', 'business-associate', 'none']).exactOptional(),
  /** What this organization has stated: when each act was. */
  starts: z.partialRecord(z.enum(START_ACTS), Moment).exactOptional(),
  /** When earlier phases were submitted, by rule id (`nis2-notification`): the next phase counts from its own. */
  submissions: z.record(z.string().max(64), Moment).exactOptional(),
});
export type EntityFacts = z.infer<typeof EntityFacts>;

/** What a law asks about the incident. Absent means not known. */
export const IncidentFacts = z.strictObject({
  personalData: z.boolean().exactOptional(),
  /** Risk to people, as decided or expected: GDPR art. 33(1), 34(1). */
  risk: z.enum(['unlikely', 'risk', 'high-risk']).exactOptional(),
  /** ENISA level; supports the decision, decides nothing. */
  severity: z.enum(['low', 'medium', 'high', 'very-high']).exactOptional(),
  /** Significant under NIS2 art. 23(3). */
  significant: z.boolean().exactOptional(),
  /** Major under DORA art. 18. */
  major: z.boolean().exactOptional(),
  /** Still going on when the final report is due (NIS2 art. 23(4)(e)). */
  ongoing: z.boolean().exactOptional(),
  /** Significant impact on a trust service or the personal data in it (eIDAS art. 19a, 24(2)). */
  affectsTrustService: z.boolean().exactOptional(),
  /** The data came from, or went to, a controller of another Member State (LED art. 30(6)). */
  exchangedWithOtherState: z.boolean().exactOptional(),
  /** Disrupts an essential service significantly (CER art. 15(1)). */
  disruptsEssentialService: z.boolean().exactOptional(),
  malicious: z.boolean().exactOptional(),
  unintelligible: z.boolean().exactOptional(),
  people: z.int().min(0).exactOptional(),
  /** Kinds of people (breach/vocabulary.ts). */
  peopleKinds: z.array(z.string().max(40)).exactOptional(),
  largeScale: z.boolean().exactOptional(),
  /** Data under legal, judicial or professional secrecy. */
  secrecy: z.boolean().exactOptional(),
  /** Nothing left the organization (Singapore PDPA s. 26B(4)). */
  internalOnly: z.boolean().exactOptional(),
  /** Recovered or deleted before it could be misused (South Korea). */
  riskRemoved: z.boolean().exactOptional(),
  /** Somebody from outside got in without a right to. */
  illegalAccess: z.boolean().exactOptional(),
  /** Grade of the incident under the CAC measures of 2025 (China). */
  cacGrade: z.enum(['general', 'relatively-major', 'major', 'especially-major']).exactOptional(),
  endangersPublicInterest: z.boolean().exactOptional(),
  /** People concerned by where they live, place id to number; where it is given, a place not in it has none. */
  residents: z.record(PlaceId, z.int().min(0)).exactOptional(),
  /** Kinds of data (breach/vocabulary.ts). */
  dataKinds: z.array(z.string().max(40)).exactOptional(),
  /** A real risk of significant (serious) harm, as some laws ask. */
  significantHarm: z.boolean().exactOptional(),
  /** Actively exploited vulnerability, or severe incident, of a product with digital elements (CRA art. 14). */
  productIncident: z.enum(['exploited-vulnerability', 'severe-incident', 'none']).exactOptional(),
  /** Serious incident of a high-risk AI system (AI Act art. 73). */
  aiIncident: z.enum(['death', 'widespread-or-critical', 'other-serious', 'none']).exactOptional(),
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;

/** The file of `clause8 regimes --facts`, and what a case gives. */
export const RegimeFacts = z.strictObject({
  organizations: z.array(EntityFacts).min(1).max(500),
  incident: IncidentFacts,
});
export type RegimeFacts = z.infer<typeof RegimeFacts>;

/** Facts a condition can ask for; `residents.XX` is the number of people concerned who live in a place. */
export type FactName =
  | `organization.${Exclude<keyof EntityFacts, 'id' | 'name' | 'timeZone' | 'establishments' | 'starts' | 'submissions'>}`
  | `incident.${Exclude<keyof IncidentFacts, 'residents'>}`
  | `residents.${string}`;
