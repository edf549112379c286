import { describe, expect, test } from '@jest/globals';

import { clockFor } from '../../../core/rules/clock-for.ts';
import { clockId, liftClock, meetClock, startClock } from '../../../core/rules/clock-ledger.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import type { Due } from '../../../core/rules/process-definition.ts';
import { resolveLimit } from '../../../core/rules/regimes/resolve-limit.ts';
import { regimeRule } from '../../../core/rules/regimes/table.ts';

const ACT = { at: '2026-05-22T15:00:00.000Z', by: { kind: 'system', name: 'test' } } as const;
const PLACE = { id: 'DE', timeZone: 'Europe/Berlin' };

function clock(ruleId: string, organizationId = 'transit', at = '2026-05-22T14:30:00.000Z'): Clock {
  const rule = regimeRule(ruleId);
  if (rule === undefined) throw new Error(`no rule ${ruleId}`);
  const organization = {
    id: organizationId,
    place: 'DE',
    timeZone: 'Europe/Berlin',
    role: 'controller',
    sectors: ['transport'],
  } as const;
  const limit = resolveLimit(rule, { organization: { ...organization, sectors: [...organization.sectors] } });
  if ('missing' in limit) throw new Error(limit.missing.join());
  const acts = { awareness: at, 'high-risk-found': at, submission: at };
  return startClock(rule, { runId: 'run-1', organizationId, place: PLACE, limit: limit.resolved, acts }, ACT);
}

function found(clocks: Clock[], purpose: Extract<Due, { clock: unknown }>['clock'], scope: string) {
  return clockFor({ clocks }, { due: { clock: purpose, orAfter: { hours: 1 } } }, 'transit', scope)?.id;
}

describe('the clock a due time follows', () => {
  const gdpr = clock('gdpr-33');
  const warning = clock('nis2-early-warning');
  const notification = clock('nis2-notification');
  const all = [
    notification,
    clock('gdpr-33', 'mobility'),
    gdpr,
    clock('gdpr-34'),
    warning,
    clock('dora-intermediate'),
  ];

  test('is of its purpose and organization, the earliest first', () => {
    expect(found(all, 'authority', 'transit')).toBe(gdpr.id);
    expect(found(all, 'report', 'transit')).toBe(warning.id);
    expect(found(all, 'subjects', 'transit')).toBe(clockId('gdpr-34', 'transit'));
    expect(found(all, 'partner', 'transit')).toBeUndefined();
  });

  test('in the scope of a rule or a law, of that only', () => {
    expect(found(all, 'authority', 'transit.gdpr-33')).toBe(gdpr.id);
    expect(found(all, 'authority', 'transit.led-30')).toBeUndefined();
    expect(found(all, 'report', 'transit.nis2')).toBe(warning.id);
    expect(found(all, 'report', 'transit.dora')).toBe(clockId('dora-intermediate', 'transit'));
  });

  test('is none that was met or lifted', () => {
    const met = meetClock(warning, { metAt: ACT.at }, ACT);
    const lifted = liftClock(notification, { ...ACT, reason: 'no' });
    expect(found([met, notification], 'report', 'transit.nis2')).toBe(notification.id);
    expect(found([met, lifted], 'report', 'transit.nis2')).toBeUndefined();
  });

  test('none for what follows no clock', () => {
    expect(clockFor({ clocks: all }, { due: { after: { hours: 4 } } }, 'transit', '')).toBeUndefined();
  });
});
