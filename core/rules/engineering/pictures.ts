import type { DataFlowPicture, RiskMap } from '../picture/picture.ts';
import type { Model } from './answers.ts';
import { THREAT_TYPES } from './linddun.ts';
import type { ReadThreat } from './read.ts';

/** The model as a picture; a flow names its ends as the elements are named. */
export function modelPicture(model: Model): DataFlowPicture {
  const keys = new Map(model.elements.map(({ name }, index) => [name.trim(), `e${index + 1}`]));
  return {
    kind: 'data-flow',
    elements: model.elements.map(({ name, type, boundary }, index) => ({
      id: `e${index + 1}`,
      label: name,
      type,
      boundary,
    })),
    flows: model.flows.flatMap(({ data, from, to, transfer }, index) => {
      const ends = { from: keys.get(from.trim()), to: keys.get(to.trim()) };
      if (ends.from === undefined || ends.to === undefined) return [];
      return [
        {
          id: `f${index + 1}`,
          from: ends.from,
          to: ends.to,
          label: data,
          ...(transfer === 'yes' ? { transfer: true } : {}),
        },
      ];
    }),
  };
}

/** Threats on the 4×4 map, before and (where known) after controls. */
export function threatMap(threats: readonly ReadThreat[]): RiskMap {
  return {
    kind: 'risk-map',
    risks: threats.flatMap(({ key, element, threat, before, after }) =>
      before === undefined
        ? []
        : [
            {
              id: key,
              label: `${element.name}: ${THREAT_TYPES[threat].toLowerCase()}`,
              before,
              ...(after === undefined ? {} : { after }),
            },
          ],
    ),
  };
}
