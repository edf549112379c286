import { CodedError } from '../../core/rules/coded-error.ts';

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * Takes the place of `@aws-sdk/credential-provider-node` in bundles: a Lambda function always finds its credentials in
 * its environment, so sign-in files, SSO and metadata servers need not be carried along. Read at every call, because
 * the host renews them. Throws `credentials.missing`.
 */
export function defaultProvider(): () => Promise<Credentials> {
  return () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined)
      return Promise.reject(new CodedError('credentials.missing', 'no AWS credentials in the environment'));
    return Promise.resolve({
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    });
  };
}
