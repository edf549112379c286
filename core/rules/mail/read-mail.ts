/** What the mail service says about a mail: it was checked, and with which result. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED';

export interface MailVerdicts {
  spf: Verdict;
  dkim: Verdict;
  dmarc: Verdict;
  spam: Verdict;
  virus: Verdict;
}

/** One header of a mail as it was sent, unfolded; `key` in small letters. */
export interface MailHeader {
  key: string;
  value: string;
}

/** Why a mail could not be read as a whole. */
export type Unreadable = 'too-large' | 'too-many-parts' | 'broken';

/** A mail taken apart: nothing of it is trusted. */
export interface ParsedMail {
  /** Those of the mail itself, in order, duplicates included; a limited number of limited length. */
  headers: MailHeader[];
  /** Decoded, on one line. */
  subject: string;
  /** The name beside the address it is from, decoded, on one line. */
  fromName?: string;
  /** The words without what is quoted and the signature. */
  visible: string;
  /** Something is quoted above these words: then the first of them are no command. */
  belowQuote?: true;
  /** All words, with what is quoted or forwarded. */
  whole: string;
  /** What the words were taken from: HTML can hide words from people. */
  textFrom: 'plain' | 'html' | 'none';
  attachments: number;
  unreadable?: Unreadable;
}

/** A mail as it arrived. */
export interface ArrivedMail {
  /** Where the raw mail is kept. */
  objectKey: string;
  /** Of the raw mail, hex. */
  sha256: string;
  verdicts: MailVerdicts;
  /** Address in the envelope that bounces go to; '' for none. */
  returnPath: string;
  /** Addresses in the envelope that the mail was sent to. */
  recipients: string[];
  /** When the mail service received it; absent: now. */
  receivedAt?: string;
  /** Who it is from as the mail service read it; to be compared with what we read. */
  fromAsChecked?: string[];
  parsed: ParsedMail;
}
