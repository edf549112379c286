import { wordsFor } from '../choice.ts';
import type { Case } from '../case.ts';
import type { Block } from '../product/document.ts';
import { shortRating } from '../risk/tables.ts';
import type { Model } from './answers.ts';
import { ELEMENT_TYPES, THREAT_TYPES } from './linddun.ts';
import { PROTECTION_GOALS } from './protection-goals.ts';
import {
  failuresOf,
  statementOf,
  type ReadCondition,
  type ReadRequirement,
  type ReadSupplier,
  type ReadThreat,
} from './read.ts';
import { STRATEGIES } from './strategies.ts';
import { CONDITION_RESULTS, RESULTS, STATEMENTS, TECHNOLOGIES } from './vocabulary.ts';

/** Tables that material and records share. */
export type Table = Extract<Block, { kind: 'table' }>;
type NameOf = (organizationId: string) => string;

export function elementsTable({ elements }: Model, nameOf: NameOf): Table {
  return {
    kind: 'table',
    caption: 'Elements',
    columns: ['No.', 'Element', 'Kind', 'Trust boundary', 'Organization'],
    rows: elements.map(({ name, type, boundary, organization }, index) => [
      `e${index + 1}`,
      name,
      ELEMENT_TYPES[type],
      boundary,
      organization === undefined ? '' : nameOf(organization),
    ]),
  };
}

export function flowsTable({ flows }: Model): Table {
  return {
    kind: 'table',
    caption: 'Flows',
    columns: ['No.', 'Data', 'From', 'To', 'Leaves the EEA'],
    rows: flows.map(({ data, from, to, transfer }, index) => [
      `f${index + 1}`,
      data,
      from,
      to,
      transfer === 'yes' ? 'Yes' : 'No',
    ]),
    empty: 'No flow is named.',
  };
}

export function threatsTable(threats: readonly ReadThreat[]): Table {
  return {
    kind: 'table',
    caption: 'Threats that can happen (LINDDUN)',
    columns: ['Element', 'Type', 'Threat', 'Assumed', 'Why', 'Now'],
    rows: threats.map(({ element, threat, answer, before }) => [
      element.name,
      THREAT_TYPES[threat],
      answer.threat ?? '',
      answer.assumption ?? '',
      answer.why,
      before === undefined ? '–' : shortRating(before),
    ]),
    empty: 'No threat applies.',
  };
}

export function dismissedTable(threats: readonly ReadThreat[]): Table {
  return {
    kind: 'table',
    caption: 'Looked at, and found not to apply',
    columns: ['Element', 'Types', 'Why not'],
    rows: groupsOf(threats).map((group) => [
      group[0].element.name,
      group.map(({ threat }) => THREAT_TYPES[threat]).join(', '),
      group[0].answer.why,
    ]),
    empty: 'Every type applies to every element.',
  };
}

/** Of one element, and for one reason. */
function groupsOf(threats: readonly ReadThreat[]): [ReadThreat, ...ReadThreat[]][] {
  const groups = new Map<string, [ReadThreat, ...ReadThreat[]]>();
  for (const threat of threats) {
    const key = JSON.stringify([threat.element.name, threat.answer.why]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [threat]);
    else group.push(threat);
  }
  return [...groups.values()];
}

export function requirementsTable(
  requirements: readonly ReadRequirement[],
  suppliers: readonly ReadSupplier[],
  nameOf: NameOf,
): Table {
  return {
    kind: 'table',
    caption: 'Requirements and where they are allocated',
    columns: ['No.', 'Requirement', 'Strategy', 'Protection goal', 'Allocated to', 'Verified by'],
    rows: requirements.map((requirement) => [
      requirement.key,
      requirement.text,
      firstWord(STRATEGIES[requirement.strategy]),
      firstWord(PROTECTION_GOALS[requirement.goal]),
      allocation(requirement, suppliers, nameOf),
      requirement.method,
    ]),
    empty: 'No requirement is written.',
  };
}

export function allocation(
  { allocatedTo, supplier, ownerOrganizationId }: ReadRequirement,
  suppliers: readonly ReadSupplier[],
  nameOf: NameOf,
): string {
  if (allocatedTo === 'system') return 'The system';
  if (allocatedTo === 'organization') return nameOf(ownerOrganizationId);
  const name = suppliers.find(({ key }) => key === supplier)?.name;
  return `Supplier${name === undefined ? '' : `: ${name}`}`;
}

export function statementsTable(
  aCase: Case,
  suppliers: readonly ReadSupplier[],
  requirements: readonly ReadRequirement[],
): Table {
  const rows = suppliers.flatMap((supplier) => {
    const said = statementOf(aCase, supplier)?.statements;
    return requirements
      .filter(
        (requirement) => requirement.supplier === supplier.key && requirement.allocatedTo === 'supplier',
      )
      .map(({ key, text }) => {
        const one = said?.[key];
        return one === undefined
          ? [supplier.name, `${key}: ${text}`, 'No statement', '', '']
          : [
              supplier.name,
              `${key}: ${text}`,
              STATEMENTS[one.statement],
              one.configuration ?? '',
              one.evidence,
            ];
      });
  });
  return {
    kind: 'table',
    caption: 'What each supplier states, requirement by requirement',
    columns: ['Supplier', 'Requirement', 'States', 'Set up', 'Evidence'],
    rows,
    empty: 'Nothing is allocated to a supplier.',
  };
}

export function controlsTable(threats: readonly ReadThreat[]): Table {
  return {
    kind: 'table',
    caption: 'Controls, and what remains',
    columns: ['Element', 'Type', 'Control', 'Technologies', 'Now', 'Afterwards', 'What remains'],
    rows: threats.map(({ element, threat, control, before, after }) => [
      element.name,
      THREAT_TYPES[threat],
      control?.control ?? '–',
      (control?.technologies ?? []).map((one) => TECHNOLOGIES[one]).join('; '),
      before === undefined ? '–' : shortRating(before),
      after === undefined ? '–' : shortRating(after),
      control?.remains ?? '',
    ]),
    empty: 'No threat applies.',
  };
}

export function verificationTable(
  aCase: Case,
  requirements: readonly ReadRequirement[],
  nameOf: NameOf,
): Table {
  return {
    kind: 'table',
    caption: 'What was tried, and what came of it',
    columns: ['No.', 'Requirement', 'Verified by', 'Result', 'Evidence or reason', 'Failed before'],
    rows: requirements.map(({ key, text, ownerOrganizationId, verified, scope }) => [
      key,
      text,
      nameOf(ownerOrganizationId),
      verified === undefined ? 'Not yet' : RESULTS[verified.result],
      verified === undefined
        ? ''
        : [verified.evidence, verified.waiver, verified.failure].filter(Boolean).join(' '),
      String(failuresOf(aCase, scope).length),
    ]),
    empty: 'No requirement is written.',
  };
}

export function conditionsTable(conditions: readonly ReadCondition[], nameOf: NameOf): Table {
  return {
    kind: 'table',
    caption: 'Conditions',
    columns: ['Condition', 'Who', 'By', 'State'],
    rows: conditions.map(({ condition, organization, dueOn, met }) => [
      condition,
      nameOf(organization),
      dueOn,
      met === undefined ? 'Open' : wordsFor(CONDITION_RESULTS, met.result),
    ]),
    empty: 'No condition is set.',
  };
}

/** "Minimise: take and keep …" is said as "Minimise". */
function firstWord(words: string): string {
  return words.split(':')[0] ?? words;
}
