import {
  bad,
  one,
  SEVERITIES,
  type FieldProblem,
  type Phase,
  type Reading,
  type Severity,
} from './report.ts';
import { at, instantAt, report, textAt } from './read-json.ts';

const PHASES: Readonly<Record<string, Phase>> = {
  'incident.created': 'opens',
  'incident.updated': 'updates',
  'incident.resolved': 'resolves',
};
const ID = /^[\w.:/-]{1,128}$/;

/**
 * Our own format, for systems that can say what they want: `{ type, timestamp, data: { id, title, summary, occurredAt?,
 * detectedAt?, severity?, url? } }`. It is agreed, so every field that is wrong is named. An update or a resolution
 * needs the id only. Further fields are let through: the body is kept as evidence.
 */
export function readOwnFormat(body: unknown): Reading {
  const type = textAt(body, 'type');
  const phase = type !== undefined && Object.hasOwn(PHASES, type) ? PHASES[type] : undefined;
  const problems = [...envelopeProblems(body, phase), ...dataProblems(at(body, 'data'), phase)];
  if (phase === undefined || problems.length > 0) return { result: 'bad', problems };
  return readData(at(body, 'data'), phase, textAt(body, 'data', 'id') ?? '');
}

/** The `data` of our own format, wherever it stands. */
function readData(data: unknown, phase: Phase, id: string): Reading {
  if (!ID.test(id)) return bad('data.id', ID_WANTED);
  return one(
    report({
      key: id,
      phase,
      title: textAt(data, 'title') ?? id,
      summary: textAt(data, 'summary'),
      occurredAt: instantAt(data, 'occurredAt'),
      detectedAt: instantAt(data, 'detectedAt'),
      severity: severityNamed(textAt(data, 'severity')),
      url: textAt(data, 'url'),
    }),
  );
}

const ID_WANTED = 'Must be an id of letters, digits and . : / - _, at most 128 characters.';

function envelopeProblems(body: unknown, phase: Phase | undefined): FieldProblem[] {
  return [
    ...(phase === undefined
      ? [{ field: 'type', message: `Must be one of ${Object.keys(PHASES).join(', ')}.` }]
      : []),
    ...instantProblems(body, 'timestamp', 'timestamp', true),
  ];
}

function dataProblems(data: unknown, phase: Phase | undefined): FieldProblem[] {
  const needed = phase !== 'updates' && phase !== 'resolves';
  const severity = at(data, 'severity');
  const id = at(data, 'id');
  return [
    ...(typeof id === 'string' && ID.test(id) ? [] : [{ field: 'data.id', message: ID_WANTED }]),
    ...textProblems(data, 'title', 200, needed),
    ...textProblems(data, 'summary', 4000, needed),
    ...instantProblems(data, 'occurredAt', 'data.occurredAt', false),
    ...instantProblems(data, 'detectedAt', 'data.detectedAt', false),
    ...(severity === undefined || severityNamed(severity) !== undefined
      ? []
      : [{ field: 'data.severity', message: `Must be one of ${SEVERITIES.join(', ')}.` }]),
    ...urlProblems(data),
  ];
}

function textProblems(data: unknown, name: string, most: number, needed: boolean): FieldProblem[] {
  const value = at(data, name);
  if (value === undefined && !needed) return [];
  return typeof value === 'string' && value !== '' && value.length <= most
    ? []
    : [{ field: `data.${name}`, message: `Must be a text of 1 to ${most} characters.` }];
}

function instantProblems(value: unknown, name: string, field: string, needed: boolean): FieldProblem[] {
  if (at(value, name) === undefined && !needed) return [];
  return typeof at(value, name) === 'string' && instantAt(value, name) !== undefined
    ? []
    : [{ field, message: 'Must be an instant with its zone, such as 2026-05-22T14:30:00Z.' }];
}

function urlProblems(data: unknown): FieldProblem[] {
  const url = at(data, 'url');
  if (url === undefined) return [];
  return typeof url === 'string' && url.length <= 2000 && /^https?:\/\/[^\s]+$/.test(url)
    ? []
    : [{ field: 'data.url', message: 'Must be a web address of at most 2000 characters.' }];
}

function severityNamed(text: unknown): Severity | undefined {
  return SEVERITIES.find((severity) => severity === text);
}
