import type { ProductDocument } from '../rules/product/document.ts';

/** What stands on paper beside the document itself. */
export interface Imprint {
  /** SHA-256 (hex) of the sealed JSON. */
  sha256: string;
  organizationName: (id: string) => string;
  personName: (id: string) => string;
}

/** Makes a tagged PDF of a document. The same document and imprint give the same bytes. */
export interface Printer {
  print(document: ProductDocument, imprint: Imprint): Promise<Uint8Array>;
}
