import { signInAs, SignInRefused } from '../../local/oidc/scripted-sign-in.ts';
import { Failure } from '../failure.ts';
import { unreachable } from './send-request.ts';

/** An access token of a demo person of the embedded cloud at `base`. */
export async function signIn(base: URL, email: string): Promise<string> {
  try {
    return (await signInAs(base.origin, email)).accessToken;
  } catch (error) {
    throw error instanceof SignInRefused ? new Failure(error.message) : unreachable(base, error);
  }
}
