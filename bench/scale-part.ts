import { startProcess } from '../test/journeys/support/process-case.ts';
import { largeCity } from '../test/journeys/support/large-city.ts';
import { CHARTER, governanceScript, OPENING } from '../test/journeys/support/scripts/governance.ts';
import { usageBetween } from './counted-usage.ts';
import type { Part } from './figure.ts';
import { onPlayableCloud } from './playable-cloud.ts';

const COUNT = 300;

/** A whole governance cycle over three hundred organizations: everybody assesses, comments and gets a report. */
export const scale: Part = {
  name: 'scale',
  title: `A governance cycle over ${String(COUNT)} organizations on the embedded cloud`,
  async measure(progress) {
    const { city, organizationIds, seats } = largeCity(COUNT);
    return onPlayableCloud(async (cloud, play) => {
      progress('a whole cycle');
      const before = cloud.meters();
      const began = performance.now();
      const run = await startProcess(play, {
        processId: 'governance',
        personId: 'coordinator',
        answers: { reason: 'yearly' },
      });
      const acts = await run.play(
        {
          ...governanceScript,
          'open-cycle': {
            ...OPENING,
            organizations: organizationIds,
            charter: { ...CHARTER, seats },
            responsibilities: [
              { duty: 'governance', accountable: 'lead-office', responsible: organizationIds },
            ],
          },
          propose: ({ now }) => ({
            summary: 'One exercise a year.',
            decisions: [
              {
                number: 1,
                title: 'A breach exercise every year',
                text: 'All organizations take part in one exercise a year.',
                effect: 'The lead prepares it.',
                owners: ['lead-office'],
                dueOn: new Date(Date.parse(now) + 40 * 86_400_000).toISOString().slice(0, 10),
              },
            ],
          }),
          review: ({ now }) => ({
            result: 'effective',
            decisions: [{ number: 1, result: 'effective', finding: 'Held.' }],
            findings: 'It was held.',
            nextOn: new Date(Date.parse(now) + 300 * 86_400_000).toISOString().slice(0, 10),
          }),
        },
        { patienceDays: 60 },
      );
      const seconds = (performance.now() - began) / 1000;
      const { run: ended } = await run.detail();
      if (ended.status !== 'completed') throw new Error(`The cycle is ${ended.status}: ${ended.cause ?? ''}`);
      const products = await run.products();
      const used = usageBetween(before, cloud.meters());
      return [
        { name: 'acts of people', value: acts.length, unit: '' },
        { name: 'whole cycle', value: seconds, unit: 's' },
        { name: 'state transitions', value: used.stateTransitions, unit: '' },
        { name: 'write units', value: used.writeUnits, unit: '' },
        { name: 'reports sealed', value: products.length, unit: '' },
      ];
    }, city);
  },
};
