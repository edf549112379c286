import type { Language } from '../preferences.ts';

/** What the first line of an answer can ask for. */
export type ReplyVerb = 'approve' | 'reject' | 'done' | 'received' | 'comment';

export interface ReplyCommand {
  verb: ReplyVerb;
  /** What stands behind the command, and below it: a reason, what was done, a comment. */
  words: string;
}

/** The whole list: the first is the one that people are told. */
export const REPLY_WORDS: Readonly<Record<Language, Readonly<Record<ReplyVerb, readonly string[]>>>> = {
  en: {
    approve: ['approve', 'approved', 'i approve'],
    reject: ['reject', 'rejected', 'i reject'],
    done: ['done'],
    received: ['received'],
    comment: ['comment'],
  },
  fr: {
    approve: ['approuver', 'approuvé', 'j’approuve'],
    reject: ['refuser', 'refusé', 'je refuse'],
    done: ['fait'],
    received: ['reçu'],
    comment: ['commentaire'],
  },
  de: {
    approve: ['genehmigen', 'genehmigt', 'ich genehmige'],
    reject: ['ablehnen', 'abgelehnt', 'ich lehne ab'],
    done: ['erledigt'],
    received: ['erhalten'],
    comment: ['kommentar'],
  },
  nl: {
    approve: ['goedkeuren', 'goedgekeurd', 'ik keur goed'],
    reject: ['afwijzen', 'afgewezen', 'ik wijs af'],
    done: ['gedaan'],
    received: ['ontvangen'],
    comment: ['opmerking'],
  },
};

/** With these, words may stand on the line of the command. */
const WITH_WORDS: readonly ReplyVerb[] = ['reject', 'done', 'comment'];

/**
 * The command on the first line with words of an answer whose quotation is cut off; undefined when that line is none.
 * Looked for there only: “No, I do not approve this yet” holds the word too. Words of a command stand behind a colon or
 * on the lines below; `approve` and `received` stand alone. English is taken whatever the language of the person.
 */
export function readReplyCommand(visible: string, language: Language): ReplyCommand | undefined {
  const lines = visible.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = plain(lines[at] ?? '');
  const below = lines
    .slice(at + 1)
    .join('\n')
    .trim();
  for (const words of [REPLY_WORDS[language], REPLY_WORDS.en]) {
    for (const verb of VERBS) {
      const behind = behindOf(first, words[verb], WITH_WORDS.includes(verb));
      if (behind !== undefined)
        return { verb, words: [behind, below].filter((part) => part !== '').join('\n') };
    }
  }
  return undefined;
}

const VERBS: readonly ReplyVerb[] = ['approve', 'reject', 'done', 'received', 'comment'];

/** What stands behind the command on its line; undefined when the line is not this command. */
function behindOf(line: string, words: readonly string[], takesMore: boolean): string | undefined {
  for (const word of words) {
    if (line.slice(0, word.length).toLowerCase() !== word) continue;
    const rest = line.slice(word.length);
    if (/^\s*[.!]?\s*$/.test(rest)) return '';
    const said = /^\s*:\s*(?<said>.*)$/.exec(rest)?.groups?.said;
    if (said !== undefined && (takesMore || said === '')) return said.trim();
  }
  return undefined;
}

/** Composed letters, one kind of apostrophe, no characters that show nothing. */
function plain(line: string): string {
  return line
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .replaceAll("'", '’')
    .trim();
}
