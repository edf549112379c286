import type { StartRule } from '../run-start.ts';
import { PlanStart } from './answers.ts';

/** A plan is named by its year. Every organization of the ecosystem is asked to confirm its part. */
export const planStart: StartRule = ({ answers, at }) => ({
  ok: true,
  title: `Privacy plan ${at.slice(0, 4)}`,
  data: { start: PlanStart.parse(answers) },
});
