/** Ids sort by time and cannot be guessed; secrets are base64url of so many random bytes. */
export interface Ids {
  id(prefix: string): string;
  secret(bytes: number): string;
}
