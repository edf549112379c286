/** Why an address is not one that we send to, in words for whoever entered it. */
export type UrlProblem = string;

const MAX_LENGTH = 500;
/** 443 is written without a number. */
const PORTS = ['', '8443'];
/** Names that lead into a network and not into the internet. */
const INNER_NAMES =
  /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|test|invalid|onion|arpa)$/;
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What can be said of an address without asking for its numbers: https, a name of the internet and no number, no
 * password in it, the ports of https. The URL parser has already turned decimal, octal and hex numbers into dotted ones.
 * `loopback`: this machine is allowed too, with http and any port; only for rehearsals.
 */
export function endpointUrlProblem(
  text: string,
  { loopback }: { loopback: boolean },
): UrlProblem | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || text.length > MAX_LENGTH || /[\s\\]/.test(text))
    return `Give a whole address that begins with https://, at most ${MAX_LENGTH} characters.`;
  if (url.username !== '' || url.password !== '') return 'Leave user name and password out of the address.';
  if (url.hash !== '') return 'Leave out what stands behind the #: it is never sent.';
  if (loopback && isLoopbackUrl(url)) return undefined;
  if (url.protocol !== 'https:') return 'The address has to begin with https://.';
  if (!PORTS.includes(url.port)) return 'Only the ports 443 and 8443 are used.';
  const host = url.hostname.replace(/\.$/, '');
  if (isNumber(host))
    return 'Give the name of the receiver, not its number: certificates are made out to names.';
  if (!host.includes('.') || INNER_NAMES.test(host)) return 'The name has to be one of the public internet.';
  return undefined;
}

export function isLoopbackUrl({ protocol, hostname }: URL): boolean {
  return ['http:', 'https:'].includes(protocol) && LOOPBACK_HOSTS.includes(hostname);
}

function isNumber(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}
