import { z } from 'zod';
import type { ResourceAt } from './template.ts';

/** Where the identity provider may send people back to: paths of the portal. */
export interface SignInPlan {
  callbackPaths: string[];
  signedOutPaths: string[];
}

const path = z.url().transform((address) => new URL(address).pathname);
const Client = z.object({ CallbackURLs: z.array(path).default([]), LogoutURLs: z.array(path).default([]) });

export function readSignIn({ properties }: ResourceAt): SignInPlan {
  const { CallbackURLs, LogoutURLs } = Client.parse(properties);
  return { callbackPaths: CallbackURLs, signedOutPaths: LogoutURLs };
}
