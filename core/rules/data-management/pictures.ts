import { IN_FORCE } from '../agreement/agreement-entry.ts';
import type { DataFlowPicture, OrganizationsMap } from '../picture/picture.ts';
import { AGREEMENT_TYPES } from '../registers/agreement.ts';
import type { PlanReading } from './plan-reading.ts';
import { organizationsDrawn } from '../picture/organizations-drawn.ts';

/** A picture of more organizations than these says nothing; the tables do. */
export const MOST_DRAWN = 24;

/** The organizations with their agreements as lines; a line is missing where the registers say that one is needed. */
export function agreementsMap(plan: PlanReading): OrganizationsMap {
  const { asked, organizations } = plan;
  const drawn = organizations.filter(({ id }) => asked.includes(id)).slice(0, MOST_DRAWN);
  const ids = drawn.map(({ id }) => id);
  const lines = new Map<string, OrganizationsMap['lines'][number]>();
  for (const line of [...neededLines(plan), ...agreedLines(plan)]) {
    if (!ids.includes(line.from) || !ids.includes(line.to)) continue;
    const key = [line.from, line.to].sort().join('|');
    // What is there stands before what is being made, and that before what is missing.
    const known = lines.get(key);
    if (known === undefined || rankOf(line.state) >= rankOf(known.state)) lines.set(key, line);
  }
  return {
    kind: 'organizations-map',
    organizations: organizationsDrawn(drawn),
    lines: [...lines.values()],
  };
}

type Line = OrganizationsMap['lines'][number];

function rankOf(state: Line['state']): number {
  return ['missing', 'draft', 'active'].indexOf(state);
}

function agreedLines({ agreements }: PlanReading): Line[] {
  return agreements.flatMap(({ entry, said: { parties = [], type } }) => {
    const ids = [...new Set(parties.flatMap(({ organizationId }) => organizationId ?? []))];
    if (entry.state === 'terminated') return [];
    const state = IN_FORCE.includes(entry.state) ? ('active' as const) : ('draft' as const);
    return pairsOf(ids).map(([from, to]) => ({ from, to, label: AGREEMENT_TYPES[type], state }));
  });
}

function neededLines({ records }: PlanReading): Line[] {
  return records.flatMap(({ entry: { organizationId: from }, said }) => [
    ...(said.jointControllers ?? []).map((to) => ({
      from,
      to,
      label: 'Arrangement needed',
      state: 'missing' as const,
    })),
    ...(said.processors ?? []).flatMap(({ organizationId: to }) =>
      to === undefined ? [] : [{ from, to, label: 'Contract needed', state: 'missing' as const }],
    ),
  ]);
}

function pairsOf(ids: string[]): [string, string][] {
  return ids.flatMap((from, index) => ids.slice(index + 1).map((to): [string, string] => [from, to]));
}

/** Who gives data to whom, over all records: one arrow for each pair, named after the activities. */
export function dataFlows({ records, organizations, asked }: PlanReading, only?: string): DataFlowPicture {
  const flows = new Map<string, { from: string; to: string; titles: string[] }>();
  const ids = asked.slice(0, MOST_DRAWN);
  for (const { entry, said } of records) {
    const { organizationId: own, title } = entry;
    const given = [
      ...(said.recipients ?? []).flatMap(({ organizationId }) => organizationId ?? []),
      ...(said.processors ?? []).flatMap(({ organizationId }) => organizationId ?? []),
    ].map((to) => ({ from: own, to }));
    const got = (said.sources ?? [])
      .flatMap(({ organizationId }) => organizationId ?? [])
      .map((from) => ({ from, to: own }));
    for (const { from, to } of [...given, ...got]) {
      if (from === to || !ids.includes(from) || !ids.includes(to)) continue;
      if (only !== undefined && from !== only && to !== only) continue;
      const key = `${from}|${to}`;
      const known = flows.get(key) ?? { from, to, titles: [] };
      flows.set(key, { ...known, titles: [...new Set([...known.titles, title])] });
    }
  }
  const drawn = new Set([...flows.values()].flatMap(({ from, to }) => [from, to]));
  return {
    kind: 'data-flow',
    elements: organizations
      .filter(({ id }) => drawn.has(id))
      .map(({ id, name }) => ({ id, label: name, type: 'process' })),
    flows: [...flows.values()].map(({ from, to, titles }) => ({
      id: `${from}-${to}`,
      from,
      to,
      label: titles.length === 1 ? (titles[0] ?? '') : `${titles.length} activities`,
    })),
  };
}
