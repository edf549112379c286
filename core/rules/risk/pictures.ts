import type { DataFlowPicture, RiskMap } from '../picture/picture.ts';
import type { DataFlow } from './answers.ts';
import type { ReadRisk } from './read.ts';

/** The 4×4 map of risks, before and (where known) after treatment. */
export function riskMap(risks: readonly ReadRisk[]): RiskMap {
  return {
    kind: 'risk-map',
    risks: risks.map(({ key, risk, before, after }) => ({
      id: key,
      label: risk.title,
      before,
      ...(after === undefined ? {} : { after }),
    })),
  };
}

/**
 * The flows as people wrote them, by the names they used: where data only come from is a person or a party, where they
 * only go to is a store, the others are processes. Each lies with the organization that receives data there.
 */
export function flowPicture(
  flows: readonly DataFlow[],
  organizationName: (id: string) => string,
): DataFlowPicture {
  const sources = new Set(flows.map(({ from }) => keyOf(from)));
  const sinks = new Map(flows.map(({ to, organization }) => [keyOf(to), organization]));
  const names = new Map(
    flows.flatMap(({ from, to }) => [from, to]).map((name) => [keyOf(name), name.trim()]),
  );
  return {
    kind: 'data-flow',
    elements: [...names].map(([id, label]) => {
      const receiver = sinks.get(id);
      const type = receiver === undefined ? 'entity' : sources.has(id) ? 'process' : 'store';
      return { id, label, type, ...(receiver === undefined ? {} : { boundary: organizationName(receiver) }) };
    }),
    flows: flows.map(({ data, from, to, transfer }, index) => ({
      id: `f${index + 1}`,
      from: keyOf(from),
      to: keyOf(to),
      label: data,
      ...(transfer === 'yes' ? { transfer: true } : {}),
    })),
  };
}

/** People write the same name in different ways. */
function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
