import * as z from 'zod/mini';
import type { VerifiedIdentity } from '../../core/ports/identity.ts';

/** Cognito's userinfo endpoint writes booleans as text. */
const Yes = z.union([z.literal(true), z.literal('true')]);

const WithEmail = z.object({ sub: z.string().check(z.minLength(1)), email: z.email(), email_verified: Yes });

/** The identity in a set of claims, when they name an email address that the provider has verified. */
export function identityIn(claims: unknown): VerifiedIdentity | undefined {
  const parsed = WithEmail.safeParse(claims);
  return parsed.success ? { subject: parsed.data.sub, email: parsed.data.email } : undefined;
}
