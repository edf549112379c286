/** Encrypts small secrets (task tokens, webhook secrets); the context must be the same to open. */
export interface Vault {
  seal(plain: string, context: Record<string, string>): Promise<string>;
  open(sealed: string, context: Record<string, string>): Promise<string>;
}
