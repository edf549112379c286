/** Something an organization keeps a list of: incidents, breaches (art. 33(5)), filings, severity proposals. */
export interface RegisterEntry {
  organizationId: string;
  kind: 'breach' | 'filing' | 'alert';
  /** Unique in the organization and kind. */
  id: string;
  runId: string;
  at: string;
  data: Record<string, unknown>;
  version: number;
}

/** A published work product; the body is a sealed object, `key` says where. */
export interface WorkProduct {
  organizationId: string;
  kind: string;
  /** Unique in the organization. */
  id: string;
  runId: string;
  at: string;
  title: string;
  key: string;
  /** SHA-256 (hex) of the stored bytes. */
  sha256: string;
  version: number;
}
