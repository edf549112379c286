import { join } from 'node:path';
import { RunDetail } from '../client/answers.ts';
import type { CliIo } from '../cli-io.ts';
import { EvidenceExport, ExportedEvent } from '../evidence/evidence-export.ts';
import { verifyExport } from '../evidence/verify-export.ts';
import { Failure } from '../failure.ts';
import { parseJson, readText, writeText } from '../files/json-file.ts';
import { paintFor } from '../output/paint.ts';
import { renderPairs, renderTable } from '../output/table.ts';
import { eventWords } from './event-words.ts';
import { clockText } from './live-log.ts';
import type { Player } from './player.ts';
import { saveDossier } from './save-dossier.ts';

/** What is left of a finished run: its dossier and evidence as files, the evidence checked offline, the timeline. */
export async function concludeDemo(
  io: CliIo,
  done: { organizationId: string; dpo: Player; players: readonly Player[]; runId: string; folder: string },
): Promise<void> {
  const { dpo, runId, folder } = done;
  const address = `/api/v1/runs/${encodeURIComponent(runId)}`;
  const { run } = await dpo.api.call(address, RunDetail);
  if (run.status !== 'completed')
    throw new Failure(
      `The run ${runId} is ${run.status}, not completed${run.cause === undefined ? '' : `: ${run.cause}`}.`,
    );

  const evidencePath = join(folder, 'evidence.json');
  await writeText(
    evidencePath,
    `${JSON.stringify(await dpo.api.call(`${address}/evidence`, EvidenceExport), null, 2)}\n`,
  );
  const evidence = EvidenceExport.parse(parseJson(evidencePath, await readText(evidencePath)));
  const verdict = verifyExport(evidence);
  if (!verdict.ok) throw new Failure(`${evidencePath}: ${verdict.message}`);

  const dossier = await saveDossier(dpo, { runId, organizationId: done.organizationId, folder });
  const paint = paintFor(io);
  io.out(`\n${paint('bold', 'Timeline')}\n${timeline(io, evidence, done.players)}\n`);
  io.out(
    renderPairs(
      [
        ['run', `${runId}: ${run.status}`],
        ['dossier', `${dossier.json} (sealed, ${dossier.sha256.slice(0, 12)}…)`],
        ['page', dossier.page],
        [
          'evidence',
          `${evidencePath} (${verdict.events} events, chain verified offline, head ${verdict.head.hash.slice(0, 12)}…)`,
        ],
      ],
      paint,
    ),
  );
}

function timeline(io: CliIo, evidence: EvidenceExport, players: readonly Player[]): string {
  const names = new Map(players.map(({ id, name }) => [id, name]));
  const rows = evidence.events.flatMap((raw) => {
    const event = ExportedEvent.parse(raw);
    const words = eventWords(event, (id) => names.get(id));
    return words === undefined ? [] : [[String(event.seq), clockText(event.at), words.who, words.what]];
  });
  return renderTable(['EVENT', 'TIME (UTC)', 'WHO', 'WHAT'], rows, paintFor(io), io.columns);
}
