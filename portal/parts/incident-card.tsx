import * as z from 'zod';
import { ALSO_UNSIGNED, UNAUTHENTICATED } from '../../core/rules/breach/say-case.ts';
import type { Language } from '../../core/rules/preferences.ts';
import { TASK_PAGE_TEXTS } from '../../core/rules/texts/task-page-texts.ts';
import { englishPart } from './english-part.ts';
import { knownOf } from '../../core/rules/breach/incident.ts';
import { formatInstant } from '../words/times.ts';

/** The part of a run's data that says what was reported; other processes keep other data. */
const Reported = z.object({
  incident: z.object({
    key: z.string(),
    title: z.string(),
    summary: z.string(),
    occurredAt: z.string().optional(),
    detectedAt: z.string().optional(),
    receivedAt: z.string().optional(),
    severityHint: z.string().optional(),
    url: z.string().optional(),
    unauthenticated: z.literal(true).optional(),
    alsoReportedBy: z
      .array(z.object({ name: z.string(), at: z.string(), runId: z.string().optional() }))
      .optional(),
  }),
});

interface IncidentProps {
  data: Record<string, unknown>;
  timeZone: string;
  language?: Language;
}

/** What was reported, for runs that began with an incident. */
export function IncidentCard({ data, timeZone, language = 'en' }: IncidentProps) {
  const parsed = Reported.safeParse(data);
  if (!parsed.success) return <></>;
  const { incident } = parsed.data;
  const words = TASK_PAGE_TEXTS[language];
  const times = [
    [words.happened, incident.occurredAt],
    [words.noticed, incident.detectedAt],
    [words.received, incident.receivedAt],
  ] as const;
  return (
    <section class="card">
      <h2>{words.reported}</h2>
      <p>
        <strong>{incident.title}</strong>
      </p>
      <p class="soft" {...englishPart(language)}>
        {knownOf(incident)}
      </p>
      {incident.unauthenticated === true && (
        <p class="note soon" {...englishPart(language)}>
          {UNAUTHENTICATED}
        </p>
      )}
      {(incident.alsoReportedBy ?? []).map(({ name, at, runId }) => (
        <p class="note soon" {...englishPart(language)}>
          Also reported by “{name}” (unsigned), {formatInstant(at, timeZone)}
          {runId !== undefined && (
            <>
              , which began <a href={`/runs/${runId}`}>a case of its own</a>
            </>
          )}
          . {ALSO_UNSIGNED}
        </p>
      ))}
      <dl class="facts">
        {times.map(([word, at]) =>
          at === undefined ? (
            <></>
          ) : (
            <div>
              <dt>{word}</dt>
              <dd>
                <time datetime={at}>{formatInstant(at, timeZone, language)}</time>
              </dd>
            </div>
          ),
        )}
        {incident.severityHint !== undefined && (
          <div>
            <dt>{words.severity}</dt>
            <dd>{incident.severityHint}</dd>
          </div>
        )}
        {incident.url !== undefined && (
          <div>
            <dt>{words.sender}</dt>
            <dd>
              <code>{incident.url}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{words.reference}</dt>
          <dd>
            <code>{incident.key}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
