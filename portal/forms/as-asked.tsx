import { englishPart } from '../parts/english-part.ts';
import { type FormContext, languageIn } from './form-context.ts';

/** Words of a question: in English, as the process has them, on a page of any language. */
export function AsAsked({ context, text }: { context: FormContext; text: string }) {
  const part = englishPart(languageIn(context));
  return part.lang === undefined ? <>{text}</> : <span {...part}>{text}</span>;
}
