import type { Language } from '../preferences.ts';
import { SLACK_CARD_TEXTS as TEXTS } from '../texts/slack-card-texts.ts';
import { say } from '../texts/topic.ts';
import type { Block, SlackMessage } from './blocks.ts';
import { marked, notificationText, plain, plainLines, slackText } from './slack-text.ts';

/** A message as it goes to people by mail: the parts that Slack shows too. */
export interface ToldMessage {
  subject: string;
  heading?: string;
  paragraphs: string[];
  facts: [label: string, value: string][];
  steps?: { title: string; lines: string[] };
  link?: { label: string; url: string };
}

const MOST_FACTS = 10;

/** A message that asks for nothing that could be done in Slack. */
export function messageCard({ subject, heading, paragraphs, facts, steps, link }: ToldMessage): SlackMessage {
  const title = heading ?? subject;
  const told = [
    ...paragraphs,
    ...(steps === undefined
      ? []
      : [[`${steps.title}:`, ...steps.lines.map((line) => `• ${line}`)].join('\n')]),
  ].join('\n\n');
  const fields = facts.slice(0, MOST_FACTS).map(([label, value]) => {
    return marked(`*${slackText(label)}*\n${slackText(value)}`, 2000);
  });
  return {
    text: notificationText(title),
    blocks: [
      { type: 'header', text: plain(title) },
      ...(told === '' ? [] : [{ type: 'section' as const, text: plainLines(told) }]),
      ...(fields.length === 0 ? [] : [{ type: 'section' as const, fields }]),
      ...(link === undefined ? [] : [linkBlock(link)]),
    ],
  };
}

/** That there is news of a confidential process, and nothing of what it is. */
export function privateMessageCard(process: string, portalUrl: string, language: Language): SlackMessage {
  const line = say(TEXTS, language, 'private-news', { process });
  return {
    text: notificationText(line),
    blocks: [
      { type: 'section', text: plainLines(line) },
      linkBlock({ label: say(TEXTS, language, 'look-signed-in'), url: `${portalUrl}/` }),
    ],
  };
}

function linkBlock({ label, url }: { label: string; url: string }): Block {
  return { type: 'actions', elements: [{ type: 'button', text: plain(label, 75), action_id: 'open', url }] };
}
