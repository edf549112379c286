import type { Letter } from '../../rules/letter.ts';
import type { Language } from '../../rules/preferences.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from './message.ts';

/** A letter as a mail. Its words are those of the process, and the frame around them is of their language. */
export function letterMessage(letter: Letter, portalUrl: string, language: Language): Message {
  const { to, subject, paragraphs, link } = letter;
  return {
    language,
    subject,
    greeting: mayGreet(to.name)
      ? say(FRAME_TEXTS, language, 'hello', { name: to.name })
      : say(FRAME_TEXTS, language, 'hello-all'),
    paragraphs,
    facts: [],
    ...(link === undefined ? {} : { link: { label: link.label, url: `${portalUrl}${link.path}` } }),
    closing: [say(FRAME_TEXTS, language, 'confidential')],
  };
}

/**
 * Names come from forms that anybody can fill in with anybody's address: what a mail program could make a link of is
 * nobody's name, and would make our mail the carrier of somebody else's words.
 */
function mayGreet(name: string): boolean {
  return name.length <= 80 && !/[/@:<>\r\n]|\.\p{L}{2,}/u.test(name);
}
