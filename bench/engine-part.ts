import { benchEngine } from './engine.ts';
import { atLeast, type Part } from './figure.ts';

export const engine: Part = {
  name: 'engine',
  title: 'Interpreter alone: approval executions, started, waited for and decided over HTTP, synced to disk',
  async measure() {
    const { runs, inFlight, perSecond } = await benchEngine();
    return [
      {
        name: `approvals (${runs} runs, ${inFlight} in flight)`,
        value: perSecond,
        unit: '/s',
        ...atLeast(450, '/s', perSecond),
      },
    ];
  },
};
