import type { Case } from '../case.ts';
import { wordsFor } from '../choice.ts';
import type { Clock } from '../clock.ts';
import type { AnswerLine, Saying } from '../form-lines.ts';
import { localTime, sayLocal } from '../instant.ts';
import type { SeverityProposal } from '../severity.ts';
import { knownOf, type Incident } from './incident.ts';
import { breachDataOf } from './read-case.ts';
import {
  CONFIDENTIALITY,
  AVAILABILITY,
  DATA_CATEGORIES,
  EASE_OF_IDENTIFICATION,
  INTEGRITY,
} from './severity-words.ts';

interface Section {
  title: string;
  lines: AnswerLine[];
}

export const LEVEL_WORDS = { low: 'Low', medium: 'Medium', high: 'High', 'very-high': 'Very high' } as const;
const FLAG_WORDS = {
  'more-than-100-people': 'More than 100 people',
  unintelligible: 'The data are unintelligible to others',
} as const;

export const UNAUTHENTICATED =
  'Source not authenticated: nobody has shown that this comes from whom it says. Check it by another way first.';

export const ALSO_UNSIGNED =
  'It cannot sign, so nobody has shown that it said this; nothing was taken over from it.';

export function sayIncident(incident: Incident, saying: Saying): Section {
  const times: [string, string | undefined][] = [
    ['Happened', incident.occurredAt],
    ['Detected', incident.detectedAt],
    ['Received', incident.receivedAt],
  ];
  return {
    title: 'The alert',
    lines: [
      { label: 'What', value: incident.title },
      { label: 'Known', value: knownOf(incident) },
      ...times.flatMap(([label, at]) =>
        at === undefined ? [] : [{ label, value: sayTime(at, saying.timeZone) }],
      ),
      { label: 'Reported by', value: saying.organizationName(incident.organizationId) },
      ...(incident.unauthenticated === undefined ? [] : [{ label: 'Source', value: UNAUTHENTICATED }]),
      ...(incident.alsoReportedBy ?? []).map(({ name }) => ({
        label: 'Also reported by (unsigned)',
        value: `${name}. ${ALSO_UNSIGNED}`,
      })),
      { label: 'Reference', value: incident.key },
    ],
  };
}

/** The ENISA figure with its inputs, or that there is none. */
export function saySeverity(aCase: Case): Section[] {
  const { severity } = breachDataOf(aCase);
  if (severity === undefined) {
    const value = 'Cannot be computed: no organization named a type of data.';
    return [{ title: 'Severity (ENISA proposal)', lines: [{ label: 'Figure', value }] }];
  }
  return [{ title: 'Severity (ENISA proposal)', lines: severityLines(severity) }];
}

function severityLines(severity: SeverityProposal): AnswerLine[] {
  const { input, perType } = severity;
  return [
    { label: 'Figure', value: `${severity.se} (${LEVEL_WORDS[severity.level]})` },
    {
      label: 'From',
      value: `context ${severity.dpc} × identification ${severity.ei} + circumstances ${severity.cb}`,
    },
    ...(perType === undefined
      ? []
      : [
          {
            label: 'Other reading',
            value: `${perType.se} (${LEVEL_WORDS[perType.level]}), each type by itself`,
          },
        ]),
    ...input.types.map((type) => ({
      label: type.description,
      value: `${DATA_CATEGORIES[type.category]}${steps(type.adjustment)}${reason(type.reason)}; ${EASE_OF_IDENTIFICATION[type.identification]}`,
    })),
    { label: 'Confidentiality', value: CONFIDENTIALITY[input.confidentiality] },
    { label: 'Integrity', value: INTEGRITY[input.integrity] },
    { label: 'Availability', value: AVAILABILITY[input.availability] },
    { label: 'Malicious intent', value: input.maliciousIntent ? 'Yes' : 'Not known or no' },
    ...severity.flags.map((flag) => ({ label: 'Note', value: FLAG_WORDS[flag] })),
  ];
}

/** One section per clock: its state, its dates and how they were computed. */
export function sayClocks(clocks: Clock[], saying: Saying): Section[] {
  return clocks.map((clock) => ({
    title: clock.label,
    lines: [{ label: 'State', value: wordsFor(CLOCK_WORDS, clock.status) }, ...dueLines(clock, saying)],
  }));
}

/** How a clock stands. */
export const CLOCK_WORDS = {
  running: 'Running',
  suspended: 'Suspended',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Does not apply',
} as const;

function dueLines(clock: Clock, saying: Saying): AnswerLine[] {
  if (!clock.due.evaluable) return [{ label: 'Date', value: clock.due.missing }];
  return [
    { label: 'Working target', value: sayTime(clock.due.strictAt, saying.timeZone) },
    { label: 'Latest by law', value: sayTime(clock.due.legalLatestAt, saying.timeZone) },
    ...clock.due.derivation.map(({ rule, citation, value }) => ({ label: `${rule} (${citation})`, value })),
  ];
}

/** An instant in local time. */
export function sayTime(at: string, timeZone: string): string {
  const local = localTime(at, timeZone);
  return local === undefined ? at : sayLocal(local);
}

function steps(adjustment: number): string {
  if (adjustment === 0) return '';
  return ` ${adjustment > 0 ? '+' : '−'}${Math.abs(adjustment)}`;
}

function reason(given: string | undefined): string {
  return given === undefined ? '' : ` (${given})`;
}
