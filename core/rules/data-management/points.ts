import { hashOf } from '../canonical.ts';
import { FINDING_KINDS, type Finding } from '../registers/finding.ts';
import type { Point } from './data.ts';

/** More points nobody answers one by one. */
export const MOST_POINTS = 50;
/** So many entries are named; the register shows all. */
const MOST_ENTRIES = 4;

/**
 * Findings as points to answer, by the organization that has to act: the same thing wrong in many entries is one point,
 * so that 300 records without a contact are answered once. What does not fit becomes one last point.
 */
export function pointsByOrganization(
  findings: readonly Finding[],
  most: number = MOST_POINTS,
): Record<string, Point[]> {
  const byOrganization = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const points = byOrganization.get(finding.organizationId) ?? new Map<string, Finding[]>();
    byOrganization.set(finding.organizationId, points);
    const key = pointId(finding);
    points.set(key, [...(points.get(key) ?? []), finding]);
  }
  return Object.fromEntries(
    [...byOrganization].map(([organizationId, points]) => [
      organizationId,
      fitting(
        [...points].flatMap(([id, same]) => pointOf(id, same)),
        most,
      ),
    ]),
  );
}

/** Of what it is about, not of the entries: it stays the same while some of them are fixed. */
function pointId({ kind, what }: Finding): string {
  return `${kind}.${hashOf(what).slice(0, 10)}`;
}

function pointOf(id: string, findings: Finding[]): Point[] {
  const [first] = findings;
  if (first === undefined) return [];
  const { kind, what, wayOut, citation } = first;
  const law = citation === undefined ? '' : ` (${citation})`;
  return [
    {
      id,
      message: `${FINDING_KINDS[kind]}${law}: ${what} ${wayOut}`,
      entries: findings.slice(0, MOST_ENTRIES).map(({ entry }) => entry.title),
      count: findings.length,
    },
  ];
}

function fitting(points: Point[], most: number): Point[] {
  if (points.length <= most) return points;
  const kept = points.slice(0, most - 1);
  const rest = points.slice(most - 1);
  const count = rest.reduce((sum, point) => sum + point.count, 0);
  const message = `${rest.length} more points. The register shows them all.`;
  return [...kept, { id: 'more', message, entries: [], count }];
}
