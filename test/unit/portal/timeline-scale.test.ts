import { expect, test } from '@jest/globals';
import { FOLD_WIDTH, HOUR_WIDTH, timelineScale } from '../../../portal/picture/timeline-scale.ts';

test('time is linear where something happens, and folded where nothing does', () => {
  const scale = timelineScale(['2026-05-22T14:00:00Z', '2026-05-23T14:00:00Z', '2026-06-20T14:00:00Z'], 10);
  expect(scale.stretches).toHaveLength(2);
  expect(scale.x('2026-05-23T14:00:00Z') - scale.x('2026-05-22T14:00:00Z')).toBe(24 * HOUR_WIDTH);
  const [first, second] = scale.stretches;
  expect((second?.x ?? 0) - scale.x(new Date(first?.to ?? 0).toISOString())).toBe(FOLD_WIDTH);
  const folded = scale.x('2026-06-10T00:00:00Z');
  expect(folded).toBeGreaterThan(scale.x('2026-05-23T14:00:00Z'));
  expect(folded).toBeLessThan(scale.x('2026-06-20T14:00:00Z'));
  expect(scale.width).toBeGreaterThan(scale.x('2026-06-20T14:00:00Z'));
});
