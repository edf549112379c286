import { SEVERITIES, type Report, type Severity } from '../incident-sources/report.ts';
import { isAuthenticated } from '../incident-sources/senders.ts';
import { isRecord } from '../is-record.ts';
import type { Source } from '../source.ts';
import type { Incident } from './incident.ts';

/** The incident of a run that a source's report starts. What the sender did not say stays unsaid. */
export function incidentOf(report: Report, source: Source, receivedAt: string): Incident {
  const { key, title, summary, occurredAt, detectedAt, severity, url } = report;
  return {
    key,
    title,
    summary: summary ?? '',
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(detectedAt === undefined ? {} : { detectedAt }),
    receivedAt,
    sourceId: source.id,
    ...(severity === undefined ? {} : { severityHint: severity }),
    ...(url === undefined ? {} : { url }),
    ...(isAuthenticated(source) ? {} : { unauthenticated: true }),
    organizationId: source.organizationId,
  };
}

/**
 * What a further report of the same incident adds: the earliest times and the highest severity that anybody named, in
 * whatever order the reports come in. Undefined when it adds nothing.
 */
export function mergedIncident(incident: unknown, report: Report): Record<string, unknown> | undefined {
  if (!isRecord(incident)) return undefined;
  const added = {
    ...earlier('occurredAt', incident.occurredAt, report.occurredAt),
    ...earlier('detectedAt', incident.detectedAt, report.detectedAt),
    ...graver(incident.severityHint, report.severity),
    ...(incident.summary === '' && report.summary !== undefined ? { summary: report.summary } : {}),
  };
  return Object.keys(added).length === 0 ? undefined : { ...incident, ...added };
}

/** Beyond these, who else says it is only in the evidence. */
const MOST_NAMED = 10;

/**
 * What is noted when a sender that cannot sign reports what a stronger one has: that it does, once, and none of its
 * facts. Undefined when it is noted already.
 */
export function alsoReported(
  incident: unknown,
  by: { sourceId: string; name: string; at: string },
): Record<string, unknown> | undefined {
  if (!isRecord(incident)) return undefined;
  const known: unknown[] = Array.isArray(incident.alsoReportedBy) ? incident.alsoReportedBy : [];
  const named = known.some((each) => isRecord(each) && each.sourceId === by.sourceId);
  if (named || known.length >= MOST_NAMED) return undefined;
  return { ...incident, alsoReportedBy: [...known, by] };
}

function earlier(name: string, known: unknown, said: string | undefined): Record<string, string> {
  return said !== undefined && (typeof known !== 'string' || said < known) ? { [name]: said } : {};
}

function graver(known: unknown, said: Severity | undefined): Record<string, string> {
  if (said === undefined) return {};
  const before = SEVERITIES.findIndex((severity) => severity === known);
  return SEVERITIES.indexOf(said) > before ? { severityHint: said } : {};
}
