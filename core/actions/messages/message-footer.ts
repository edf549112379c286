import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';
import { oneLine } from './one-line.ts';

/** Who wrote a message: a machine, and for whom. */
export function footerOf({ language, sender }: Message): string {
  return sender === undefined
    ? say(FRAME_TEXTS, language, 'footer-plain')
    : say(FRAME_TEXTS, language, 'footer', { sender: oneLine(sender) });
}
