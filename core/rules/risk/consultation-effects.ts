import { clockEvent } from '../breach/clock-events.ts';
import { isOpenClock } from '../clock-for.ts';
import { extendClock, meetClock, resumeClock, startClock, suspendClock, type Act } from '../clock-ledger.ts';
import { whyNot } from '../clock-refusals.ts';
import type { Clock } from '../clock.ts';
import { NO_EFFECT, type EffectInput, type EffectResult } from '../effect.ts';
import { instantOf } from '../instant.ts';
import { dutyPlace } from '../regimes/duty-place.ts';
import { resolveLimit } from '../regimes/resolve-limit.ts';
import { regimeRule } from '../regimes/table.ts';
import { AuthoritySays, ConsultFile } from './answers.ts';
import { consultationClock, consultationRule, factsOf } from './consultation.ts';

/** The file has reached the authority: its eight weeks begin (GDPR art. 36(2)). A second file has a clock of its own. */
export function consultationFiled(input: EffectInput): EffectResult {
  const { case: aCase, task, organizations, at, actor } = input;
  const { receivedAt } = ConsultFile.parse(task.answers);
  const receipt = instantOf(receivedAt) ?? receivedAt;
  const organization = organizations.find(({ id }) => id === task.organizationId);
  const rule = organization === undefined ? undefined : consultationRule(organization, receipt);
  if (organization === undefined || rule === undefined) return NO_EFFECT;
  const facts = factsOf(organization);
  const limit = resolveLimit(rule, { organization: facts, incident: {} });
  if ('missing' in limit) return NO_EFFECT;
  const start = {
    runId: aCase.run.id,
    organizationId: organization.id,
    place: dutyPlace(rule, facts),
    limit: limit.resolved,
    acts: { receipt },
  };
  const started = startClock(rule, start, { at, by: actor });
  const earlier = aCase.clocks.filter(
    (clock) => clock.ruleId === rule.id && clock.organizationId === organization.id,
  ).length;
  const after = earlier === 0 ? started : { ...started, id: `${started.id}.${earlier + 1}` };
  return { ...NO_EFFECT, clocks: [{ after }], events: [clockEvent('clock-started', after, at, actor)] };
}

/** What the authority said, written into the ledger of its clock. */
export function authoritySaid(input: EffectInput): EffectResult {
  const { case: aCase, task, at, actor } = input;
  const said = AuthoritySays.parse(task.answers);
  const before = consultationClock(aCase, task.organizationId);
  if (before === undefined || !isOpenClock(before)) return NO_EFFECT;
  const moment = instantOf(said.at ?? at) ?? at;
  const act: Act = { at, by: actor, ...(said.reasons === undefined ? {} : { reason: said.reasons }) };
  const changed = changedBy(said, before, moment, act);
  if (changed === undefined) return NO_EFFECT;
  const { type, after } = changed;
  return { ...NO_EFFECT, clocks: [{ before, after }], events: [clockEvent(type, after, at, actor)] };
}

function changedBy(said: AuthoritySays, clock: Clock, moment: string, act: Act) {
  const rule = regimeRule(clock.ruleId);
  switch (said.act) {
    case 'extension-told': {
      const extension = rule?.extension;
      if (extension === undefined || whyNot('extend', clock, rule, moment) !== undefined) return undefined;
      return {
        type: 'clock-extended' as const,
        after: extendClock(clock, { extension, noticeAt: moment }, act),
      };
    }
    case 'information-asked': {
      const suspension = rule?.suspension;
      const ground = suspension?.grounds[0]?.id;
      if (suspension === undefined || ground === undefined || clock.status === 'suspended') return undefined;
      const stood = { effectiveAt: moment, ground, suspension };
      return { type: 'clock-suspended' as const, after: suspendClock(clock, stood, act) };
    }
    case 'information-sent':
      if (clock.status !== 'suspended') return undefined;
      return { type: 'clock-resumed' as const, after: resumeClock(clock, moment, act) };
    case 'advice-given': {
      const receipt = said.reference === undefined ? {} : { receipt: said.reference };
      return { type: 'clock-met' as const, after: meetClock(clock, { metAt: moment, ...receipt }, act) };
    }
    case 'no-advice':
      return undefined;
  }
}
