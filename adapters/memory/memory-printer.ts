import type { Printer } from '../../core/ports/printer.ts';
import { canonical } from '../../core/rules/canonical.ts';

/** Prints nothing but the document's own data: the same document and imprint give the same bytes. */
export function memoryPrinter(): Printer {
  return {
    print: (document, { sha256 }) => Promise.resolve(Buffer.from(canonical({ document, sha256 }), 'utf8')),
  };
}
