/** Options that every command takes. */
export interface GlobalOptions {
  url?: string;
  as?: string;
  json?: boolean;
}
