import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { caseAfter } from './case-after.ts';
import { recountClocks } from './recount-clocks.ts';

/**
 * An answer has changed what the laws ask about: facts of an organization, a controller's decision, or a signed
 * assessment of a reporting duty. The clocks are brought to it.
 */
export function factsChanged({ case: aCase, organizations, task, at, actor }: EffectInput): EffectResult {
  return { ...NO_EFFECT, ...recountClocks(caseAfter(aCase, task), organizations, { at, by: actor }) };
}
