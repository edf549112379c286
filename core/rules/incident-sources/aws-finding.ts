import { one, type Phase, type Reading, type Severity } from './report.ts';
import { at, hashOf, instantAt, keyOf, numberAt, report, textAt } from './read-json.ts';
import { severityOf } from './severity-words.ts';

/** A finding with the AWS account it is about. */
export type AwsFinding = { account: string; reading: Reading } | undefined;

/**
 * An EventBridge event of GuardDuty (`GuardDuty Finding`) or Security Hub (`Security Hub Findings - Imported` in ASFF,
 * `Findings Imported V2` in OCSF; one finding an event). Undefined for anything else. A finding of GuardDuty that also
 * comes by way of Security Hub is the same incident.
 */
export function readAwsFinding(event: unknown): AwsFinding {
  const type = textAt(event, 'detail-type') ?? '';
  return Object.hasOwn(READERS, type) ? READERS[type]?.(at(event, 'detail')) : undefined;
}

const READERS: Readonly<Record<string, (detail: unknown) => AwsFinding>> = {
  'GuardDuty Finding': readGuardDuty,
  'Security Hub Findings - Imported': (detail) => readAsff(at(detail, 'findings', 0)),
  'Findings Imported V2': (detail) => readOcsf(at(detail, 'findings', 0)),
};

function readGuardDuty(detail: unknown): AwsFinding {
  const account = textAt(detail, 'accountId');
  const id = textAt(detail, 'id');
  if (account === undefined || id === undefined) return undefined;
  const type = textAt(detail, 'type') ?? 'GuardDuty finding';
  const sample = at(detail, 'service', 'additionalInfo', 'sample') === true;
  const found = report({
    key: keyOf('guardduty', id),
    phase: at(detail, 'service', 'archived') === true ? 'resolves' : 'opens',
    title: textAt(detail, 'title') ?? type,
    summary: [textAt(detail, 'description'), `Type: ${type}. Account ${account}.`].filter(Boolean).join(' '),
    occurredAt: instantAt(detail, 'service', 'eventFirstSeen'),
    detectedAt: instantAt(detail, 'createdAt'),
    severity: guardDutySeverity(numberAt(detail, 'severity')),
    ...(sample ? { sample } : {}),
  });
  return {
    account,
    reading: one(found, eventId(id, textAt(detail, 'updatedAt'), [found.phase, found.severity])),
  };
}

/** docs.aws.amazon.com, GuardDuty finding severity: 9.0 and more critical, 7.0 high, 4.0 medium, 1.0 low. */
function guardDutySeverity(severity: number | undefined): Severity | undefined {
  if (severity === undefined) return undefined;
  if (severity >= 9) return 'critical';
  if (severity >= 7) return 'high';
  return severity >= 4 ? 'medium' : 'low';
}

function readAsff(finding: unknown): AwsFinding {
  const account = textAt(finding, 'AwsAccountId');
  const id = textAt(finding, 'Id');
  if (account === undefined || id === undefined) return undefined;
  const state = textAt(finding, 'RecordState');
  const workflow = textAt(finding, 'Workflow', 'Status');
  const found = report({
    key: findingKey(id),
    phase: phaseOf(state === 'ARCHIVED' || workflow === 'RESOLVED' || workflow === 'SUPPRESSED'),
    title: textAt(finding, 'Title') ?? 'Security Hub finding',
    summary: textAt(finding, 'Description'),
    occurredAt: instantAt(finding, 'FirstObservedAt'),
    detectedAt: instantAt(finding, 'CreatedAt'),
    severity: severityOf(textAt(finding, 'Severity', 'Label')),
    url: textAt(finding, 'SourceUrl'),
    ...(at(finding, 'Sample') === true ? { sample: true } : {}),
  });
  const standing = [found.phase, found.severity, workflow];
  return { account, reading: one(found, eventId(id, textAt(finding, 'UpdatedAt'), standing)) };
}

/** schema.ocsf.io, Detection Finding (2004): `severity_id` 1 informational to 6 fatal, `status_id` 3 suppressed, 4 resolved. */
function readOcsf(finding: unknown): AwsFinding {
  const account = textAt(finding, 'cloud', 'account', 'uid');
  const id = textAt(finding, 'finding_info', 'uid');
  if (account === undefined || id === undefined) return undefined;
  const status = numberAt(finding, 'status_id');
  const updated =
    textAt(finding, 'finding_info', 'modified_time') ??
    textAt(finding, 'finding_info', 'modified_time_dt') ??
    textAt(finding, 'time');
  const found = report({
    key: findingKey(id),
    phase: phaseOf(numberAt(finding, 'activity_id') === 3 || status === 3 || status === 4),
    title: textAt(finding, 'finding_info', 'title') ?? textAt(finding, 'message') ?? 'Security Hub finding',
    summary: textAt(finding, 'finding_info', 'desc') ?? textAt(finding, 'message'),
    occurredAt:
      instantAt(finding, 'finding_info', 'first_seen_time_dt') ??
      instantAt(finding, 'finding_info', 'first_seen_time'),
    detectedAt:
      instantAt(finding, 'finding_info', 'created_time_dt') ??
      instantAt(finding, 'finding_info', 'created_time'),
    severity: OCSF_SEVERITIES[numberAt(finding, 'severity_id') ?? 0],
    url: textAt(finding, 'finding_info', 'src_url'),
  });
  return {
    account,
    reading: one(found, eventId(id, updated, [found.phase, found.severity, String(status)])),
  };
}

const OCSF_SEVERITIES: readonly (Severity | undefined)[] = [
  undefined,
  'low',
  'low',
  'medium',
  'high',
  'critical',
  'critical',
];

function phaseOf(over: boolean): Phase {
  return over ? 'resolves' : 'opens';
}

/** `arn:aws:guardduty:…:detector/…/finding/<id>` is GuardDuty's own finding under another name. */
function findingKey(id: string): string {
  const own = /^arn:aws[\w-]*:guardduty:.*\/finding\/([\w-]+)$/.exec(id)?.[1];
  return own === undefined ? keyOf('securityhub', id) : keyOf('guardduty', own);
}

/**
 * A finding comes again when it changes: the same finding as of the same moment is the same delivery. What people set in
 * Security Hub (workflow, severity) does not move that moment (docs.aws.amazon.com, BatchUpdateFindings), so it counts too.
 */
function eventId(id: string, updated: string | undefined, standing: (string | undefined)[]): string {
  return `aws_${hashOf([id, updated ?? '', ...standing].join('\n')).slice(0, 40)}`;
}
