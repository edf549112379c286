import type { Language } from '../preferences.ts';
import type { Block, ModalView, SlackMessage } from './blocks.ts';
import { noteDialog } from './dialogs.ts';
import { notificationText, plain, plainLines } from './slack-text.ts';

/** What somebody in Slack is answered: seen by nobody else. */
export type Reply =
  | Said
  /** A dialog in place of the one that waits. */
  | { kind: 'dialog'; view: ModalView };

export interface Said {
  kind: 'say';
  language: Language;
  title: string;
  lines: string[];
  link?: { label: string; url: string };
  buttons?: { label: string; action: string; value: string }[];
}

export function tell(language: Language, title: string, ...lines: string[]): Said {
  return { kind: 'say', language, title, lines };
}

/** As an answer that only one person sees in the channel. */
export function replyMessage(reply: Said): SlackMessage {
  const elements = [
    ...(reply.buttons ?? []).map(({ label, action, value }) => ({
      type: 'button' as const,
      text: plain(label, 75),
      action_id: action,
      value,
    })),
    ...(reply.link === undefined
      ? []
      : [
          {
            type: 'button' as const,
            text: plain(reply.link.label, 75),
            action_id: 'open',
            url: reply.link.url,
          },
        ]),
  ].slice(0, 25);
  return {
    text: notificationText([reply.title, ...reply.lines].join(' ')),
    blocks: [
      { type: 'section', text: plainLines([reply.title, ...reply.lines].join('\n')) },
      ...(elements.length === 0 ? [] : [{ type: 'actions', elements } satisfies Block]),
    ],
  };
}

/** In the dialog that waits for it. */
export function replyDialog(reply: Reply): ModalView {
  return reply.kind === 'dialog' ? reply.view : noteDialog(reply);
}
