import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { isSenderKind, SENDER_KINDS, type SenderKind } from '../../core/rules/incident-sources/senders.ts';
import { problemFailure } from '../client/problem.ts';
import { baseUrl, type HttpAnswer } from '../client/send-request.ts';
import type { CliIo } from '../cli-io.ts';
import { demoSource } from '../demo/demo-world.ts';
import { Failure } from '../failure.ts';
import { parseJson, readText } from '../files/json-file.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';
import { postWebhook } from '../webhook/post-webhook.ts';

export interface SendOptions {
  /** `ORG/SOURCE`. */
  source?: string;
  secret?: string;
  id?: string;
  /** Kind of sender, e.g. `pagerduty`. */
  sender?: string;
}

const Accepted = z.looseObject({ result: z.string().optional(), run: z.string().optional() });

/** Sends a file as a signed incident webhook and says what became of it. */
export async function sendIncident(
  io: CliIo,
  options: GlobalOptions,
  file: string,
  send: SendOptions,
): Promise<void> {
  const body = await readText(file);
  parseJson(file, body);
  const { path, secret } = await destination(io, send);
  const base = baseUrl(options.url, io.env);
  const id = send.id ?? `msg_${randomUUID()}`;
  const url = new URL(path, base);
  const sender = senderIn(send.sender);
  const answer = await postSigned(io, { url, secret, id, body, sender });
  if (answer.status < 200 || answer.status > 299) throw problemFailure(url, answer);
  const accepted = Accepted.parse(parseJson(url.href, answer.text === '' ? '{}' : answer.text));
  report(io, options, { status: answer.status, id, ...accepted }, () => outcomeText(answer.status, accepted));
}

async function postSigned(
  io: CliIo,
  message: { url: URL; secret: string; id: string; body: string; sender: SenderKind },
): Promise<HttpAnswer> {
  try {
    return await postWebhook({ ...message, now: io.now(), fetch: io.fetch });
  } catch (error) {
    if (error instanceof Error && error.name === 'webhook.bad-secret') {
      throw new Failure(`The secret cannot be used: ${error.message}.`, { exitCode: 2 });
    }
    throw error;
  }
}

function senderIn(kind = 'standard'): SenderKind {
  if (isSenderKind(kind) && kind !== 'aws') return kind;
  const known = SENDER_KINDS.filter((each) => each !== 'aws').join(', ');
  throw new Failure(`"${kind}" is no kind of sender. There are: ${known}.`, { exitCode: 2 });
}

/** Where to send, and with which secret; those of the embedded cloud's demo source when none are given. */
async function destination(io: CliIo, send: SendOptions): Promise<{ path: string; secret: string }> {
  const secret = send.secret ?? io.env.CLAUSE8_WEBHOOK_SECRET;
  const demo = await demoSource();
  const demoPath = `${demo.organizationId}/${demo.id}`;
  const source = send.source ?? demoPath;
  if (!/^[\w.-]+\/[\w.-]+$/.test(source)) {
    throw new Failure(`"${source}" is no source: it must look like ${demoPath}.`, { exitCode: 2 });
  }
  if (secret === undefined && source !== demoPath) {
    throw new Failure('The secret of this source is needed: --secret whsec_… or CLAUSE8_WEBHOOK_SECRET.', {
      exitCode: 2,
    });
  }
  return { path: `/hooks/${source}`, secret: secret ?? demo.secret };
}

function outcomeText(status: number, { result, run }: z.infer<typeof Accepted>): string {
  const reference = run === undefined ? '' : `\nrun ${run}`;
  return `${status} ${result ?? 'accepted'}${reference}\n`;
}
