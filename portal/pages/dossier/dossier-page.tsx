import type { BreachDossier } from '../../../core/rules/breach/dossier.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { AnswersSection, DecisionsSection, FilingsSection } from './dossier-decisions.tsx';
import { DutiesSection } from './dossier-duties.tsx';
import { ClocksSection, EvidenceSection, SeveritySection, TimelineSection } from './dossier-record.tsx';
import { knownOf } from '../../../core/rules/breach/incident.ts';

export interface DossierShown {
  visitor: Visitor;
  dossier: BreachDossier;
  definition: ProcessDefinition;
  /** When and under which fingerprint it was sealed; absent while the case is open. */
  sealed: { at: string; sha256: string } | undefined;
  names: NameBook;
  timeZone: string;
}

const LEGAL_ROLES: Record<string, string> = {
  controller: 'Controller',
  'joint-controller': 'Joint controller',
  processor: 'Processor',
  coordinator: 'Coordinator',
  other: 'Takes part',
};

/** The documentation of a breach (art. 33(5) GDPR and its kin) as a document: to read, to print, to hand to an authority. */
export function DossierPage({ shown }: { shown: DossierShown }) {
  const { dossier, visitor, timeZone } = shown;
  return (
    <Layout title={`Dossier: ${dossier.run.title}`} visitor={visitor} section="runs" timeZone={timeZone}>
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${dossier.run.id}`}>{dossier.run.title}</a>
      </p>
      <p class="actions no-print toolbar">
        <button class="button secondary small" type="button" data-print hidden>
          Print or save as PDF
        </button>
        <a href={`/runs/${dossier.run.id}/dossier/${dossier.organization.id}/dossier.json`} download>
          Download as data (JSON)
        </a>
        <a href={`/runs/${dossier.run.id}/dossier/${dossier.organization.id}/filings.json`} download>
          Notifications in the EDPB template (JSON)
        </a>
        <a href={`/runs/${dossier.run.id}/dossier/${dossier.organization.id}/veris.json`} download>
          Incident for exchange (VERIS JSON)
        </a>
      </p>
      <article class="paper">
        <Cover shown={shown} />
        <Summary shown={shown} />
        <DecisionsSection shown={shown} />
        <FilingsSection shown={shown} />
        <DutiesSection shown={shown} />
        <ClocksSection shown={shown} />
        <SeveritySection shown={shown} />
        <AnswersSection shown={shown} />
        <TimelineSection shown={shown} />
        <EvidenceSection shown={shown} />
      </article>
    </Layout>
  );
}

function Cover({ shown }: { shown: DossierShown }) {
  const { dossier, sealed, timeZone } = shown;
  return (
    <header class="cover">
      <p class="kind">
        Personal data breach – documentation
        {dossier.documentation !== undefined && ` under ${dossier.documentation}`}
      </p>
      <h1>{dossier.run.title}</h1>
      <dl class="facts wide">
        <div>
          <dt>Organization</dt>
          <dd>
            {dossier.organization.name} (
            {LEGAL_ROLES[dossier.organization.legalRole] ?? dossier.organization.legalRole})
          </dd>
        </div>
        <div>
          <dt>Case</dt>
          <dd>
            <code>{dossier.run.id}</code>, opened {formatInstant(dossier.run.startedAt, timeZone)}
          </dd>
        </div>
        <div>
          <dt>{sealed === undefined ? 'State' : 'Sealed'}</dt>
          <dd>
            {sealed === undefined
              ? `The case is open. This is how it stands on ${formatInstant(dossier.madeAt, timeZone)}.`
              : formatInstant(sealed.at, timeZone)}
          </dd>
        </div>
        {sealed !== undefined && (
          <div>
            <dt>Fingerprint (SHA-256)</dt>
            <dd>
              <code>{sealed.sha256}</code>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function Summary({ shown }: { shown: DossierShown }) {
  const { dossier, timeZone, names } = shown;
  const { incident } = dossier;
  const times = [
    ['Happened', incident.occurredAt],
    ['Detected', incident.detectedAt],
    ['Received', incident.receivedAt],
  ] as const;
  return (
    <section>
      <h2>1. Summary</h2>
      <dl class="facts wide">
        <div>
          <dt>What was reported</dt>
          <dd>{incident.title}</dd>
        </div>
        <div>
          <dt>Known at first</dt>
          <dd class="long">{knownOf(incident)}</dd>
        </div>
        {times.map(([word, at]) =>
          at === undefined ? (
            <></>
          ) : (
            <div>
              <dt>{word}</dt>
              <dd>{formatInstant(at, timeZone)}</dd>
            </div>
          ),
        )}
        <div>
          <dt>Reported by</dt>
          <dd>{names.organization(incident.organizationId)}</dd>
        </div>
        <div>
          <dt>Reference</dt>
          <dd>
            <code>{incident.key}</code>
          </dd>
        </div>
      </dl>
      <h3>Organizations</h3>
      <table>
        <caption class="visually-hidden">Organizations and what each is to the data</caption>
        <thead>
          <tr>
            <th scope="col">Organization</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {dossier.parties.map((party) => (
            <tr>
              <td>{party.name}</td>
              <td>{LEGAL_ROLES[party.legalRole] ?? party.legalRole}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
