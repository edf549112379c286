import { createHash } from 'node:crypto';
import { isSslCheck, readSlack } from '../../adapters/slack/read-slack.ts';
import type { SlackSettings } from '../../adapters/slack/slack-settings.ts';
import { isSignedBySlack } from '../../adapters/slack/verify-slack.ts';
import { meanwhile, receiveSlack, type ReceiveSlackPorts } from '../../core/actions/slack/receive-slack.ts';
import { commandIn, eventIn, interactionIn, type Heard } from '../../core/rules/slack/understand.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { SlackEvent, type SlackAnswer } from './slack-event.ts';

const MAX_BYTES = 256 * 1024;

type Needs = ReceiveSlackPorts & {
  settings: () => Promise<SlackSettings | undefined>;
  log: Log;
};

/**
 * Takes what Slack sends, in this order: size, signature over the raw bytes and their time, form, and then one
 * transaction; everything else is done behind the answer. Whoever cannot sign learns nothing. Whatever fails on our side
 * is a 500: Slack comes again with events, and tells a person who pressed something.
 */
export function createSlackIngressHandler(ports: Needs): (event: unknown) => Promise<SlackAnswer> {
  return async (event) => {
    try {
      return await take(ports, parseEvent(SlackEvent, event));
    } catch (error) {
      ports.log.error(LOG.failed, { error: error instanceof Error ? error.name : 'unknown' });
      return answer(500);
    }
  };
}

async function take(ports: Needs, { headers, body, isBase64Encoded }: SlackEvent): Promise<SlackAnswer> {
  const settings = await ports.settings();
  if (settings === undefined) return answer(404);
  const rawBody = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (rawBody.length > MAX_BYTES) return answer(413);
  const header = new Headers(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const contentType = header.get('content-type') ?? undefined;
  const signed = isSignedBySlack(settings.signingSecret, {
    timestamp: header.get('x-slack-request-timestamp') ?? undefined,
    signature: header.get('x-slack-signature') ?? undefined,
    rawBody,
    now: ports.now(),
  });
  if (!signed) {
    if (isSslCheck(rawBody, contentType)) return answer(200);
    ports.log.warn(LOG.slackRefused, { status: 401 });
    return answer(401);
  }
  const request = readSlack(rawBody, contentType);
  switch (request.kind) {
    case 'ssl-check':
      return answer(200);
    case 'unreadable':
      return answer(400);
    case 'url-verification':
      return answer(200, { challenge: request.challenge });
    case 'event':
      return hear(ports, eventIn(request.body), rawBody);
    case 'command':
      return hear(ports, commandIn(request.fields), rawBody);
    case 'interaction':
      return hear(ports, interactionIn(request.payload), rawBody);
  }
}

async function hear(
  ports: Needs,
  heard: Heard | 'nothing' | undefined,
  rawBody: Uint8Array,
): Promise<SlackAnswer> {
  if (heard === undefined) return answer(400);
  if (heard === 'nothing') return answer(200);
  const sha256 = createHash('sha256').update(rawBody).digest('hex');
  const { result } = await receiveSlack(ports, heard, sha256);
  const facts = { kind: heard.heard, result };
  if (result === 'different-body') {
    ports.log.error(LOG.slackConflict, facts);
    return answer(409);
  }
  ports.log.info(LOG.slackTaken, facts);
  // What was sent stands there as received, until it has been done.
  return heard.heard === 'submit'
    ? answer(200, { response_action: 'update', view: await meanwhile(ports, heard) })
    : answer(200);
}

function answer(statusCode: number, body?: Record<string, unknown>): SlackAnswer {
  return {
    statusCode,
    headers: {
      'cache-control': 'no-store',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? '' : JSON.stringify(body),
  };
}
