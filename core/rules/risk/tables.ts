import { wordsFor } from '../choice.ts';
import type { Block } from '../product/document.ts';
import type { DataFlow } from './answers.ts';
import type { ReadDecision, ReadMeasure, ReadRisk } from './read.ts';
import { bandOf, type Rated } from './scale.ts';
import type { Advice, Plan } from './answers.ts';
import { DECISIONS, FEARED_EVENTS, MEASURE_RESULTS, PARTS, RISK_SOURCES, TREATMENTS } from './vocabulary.ts';

/** Tables that material and reports share. */
export type Table = Extract<Block, { kind: 'table' }>;
type NameOf = (organizationId: string) => string;

export function risksTable(risks: readonly ReadRisk[]): Table {
  return {
    kind: 'table',
    caption: 'Risks to people, with what is in place today',
    columns: ['No.', 'What could happen', 'Event', 'Consequences', 'Sources', 'In place', 'Now'],
    rows: risks.map(({ key, risk, before }) => [
      key,
      risk.title,
      FEARED_EVENTS[risk.fearedEvent],
      risk.consequences,
      risk.sources.map((source) => RISK_SOURCES[source]).join('; '),
      risk.existingMeasures ?? '–',
      shortRating(before),
    ]),
    empty: 'No risk is named.',
  };
}

export function treatmentTable(risks: readonly ReadRisk[]): Table {
  return {
    kind: 'table',
    caption: 'What is done about each risk, and what remains',
    columns: ['No.', 'What could happen', 'Treatment', 'Now', 'Afterwards', 'Explained'],
    rows: risks.map(({ key, risk, before, treated, after }) => [
      key,
      risk.title,
      treated === undefined ? '–' : TREATMENTS[treated.treatment],
      shortRating(before),
      after === undefined ? '–' : shortRating(after),
      treated?.reason ?? '',
    ]),
    empty: 'Nothing is proposed yet.',
  };
}

export function measuresTable(measures: readonly ReadMeasure[], nameOf: NameOf): Table {
  return {
    kind: 'table',
    caption: 'Measures',
    columns: ['Risk', 'Measure', 'Who', 'By', 'State'],
    rows: measures.map(({ riskKey, description, organization, dueOn, done }) => [
      riskKey ?? 'condition',
      description,
      nameOf(organization),
      dueOn,
      done === undefined ? 'Planned' : wordsFor(MEASURE_RESULTS, done.result),
    ]),
    empty: 'No measure is planned.',
  };
}

export function flowsTable(flows: readonly DataFlow[], nameOf: NameOf): Table {
  return {
    kind: 'table',
    caption: 'Flows of data',
    columns: ['Data', 'From', 'To', 'Received by', 'Leaves the EEA'],
    rows: flows.map(({ data, from, to, organization, transfer, safeguard }) => [
      data,
      from,
      to,
      nameOf(organization),
      transfer === 'yes' ? `Yes${safeguard === undefined ? '' : `: ${safeguard}`}` : 'No',
    ]),
  };
}

export function participantsTable(participants: Plan['participants'], nameOf: NameOf): Table {
  return {
    kind: 'table',
    caption: 'Organizations in the service',
    columns: ['Organization', 'What it is to the data', 'What it does'],
    rows: participants.map(({ organization, role, part }) => [nameOf(organization), PARTS[role], part]),
  };
}

/** Whether each controller follows the advice: a decision other than the recommended one does not, and its reason says why. */
export function decisionsTable(
  decisions: readonly ReadDecision[],
  advice: Advice | undefined,
  nameOf: NameOf,
): Table {
  return {
    kind: 'table',
    caption: 'Decisions of the controllers',
    columns: ['Organization', 'Round', 'Decision', 'Advice followed', 'Reason'],
    rows: decisions.map(({ organizationId, round, decision, reason }) => [
      nameOf(organizationId),
      String(round),
      DECISIONS[decision],
      advice === undefined ? '–' : advice.recommends === decision ? 'Yes' : 'No, for the reason given',
      reason,
    ]),
    empty: 'Nobody has decided yet.',
  };
}

/** `3 × 2 (medium)`: severity and likelihood. */
export function shortRating(rated: Rated): string {
  return `${rated.severity} × ${rated.likelihood} (${bandOf(rated).replace('-', ' ')})`;
}

/** A table as material shows it. */
export function plain({ kind: _, ...table }: Table): Omit<Table, 'kind'> {
  return table;
}
