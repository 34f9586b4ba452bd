/** Longest address of a receiver. */
const LONGEST = 500;

/** Why an address cannot receive events; undefined for one that may be tried. */
export type WrongTarget = 'invalid' | 'not-https' | 'credentials' | 'fragment';

/**
 * What can be said of the address of a receiver without looking it up: `https:` only, unless the host is one
 * that the operator allows inside the network. Where it leads is checked when a connection is made.
 * @param allowed hosts with their port, where that is not the ordinary one: `esb.intern:8443`.
 */
export function wrongTarget(text: string, allowed: readonly string[]): WrongTarget | undefined {
  if (text.length > LONGEST || !URL.canParse(text)) return 'invalid';
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (url.hash !== '') return 'fragment';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'invalid';
  return isAllowedHost(url, allowed) ? undefined : 'not-https';
}

/** Whether the operator lets webhooks go to this host, wherever it is. */
export const isAllowedHost = ({ host }: URL, allowed: readonly string[]): boolean => allowed.includes(host);

/** Whether it is a host as it stands in an address, with its port where that is not the ordinary one. */
export function isHost(host: string): boolean {
  const address = `http://${host}`;
  return URL.canParse(address) && new URL(address).host === host;
}
