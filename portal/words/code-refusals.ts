import type { CodeRefusal } from '../../core/rules/guest/mailed-code.ts';

/** Why a typed code was not taken. */
export function codeRefusalInWords(refusal: CodeRefusal): string {
  switch (refusal.result) {
    case 'wrong':
      return refusal.triesLeft === 0
        ? 'That was not the code, and it is no longer good. Have a new one mailed.'
        : `That is not the code. You have ${refusal.triesLeft} more ${refusal.triesLeft === 1 ? 'try' : 'tries'}.`;
    case 'no-code':
      return 'Type the six digits from the mail.';
    case 'code-over':
      return 'There is no code that is still good. Have a new one mailed.';
  }
}
