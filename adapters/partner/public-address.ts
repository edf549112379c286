import ipaddr from 'ipaddr.js';

/** Numbers that belong to a cloud's own machinery although they look public. */
const MACHINERY = ['168.63.129.16', '100.100.100.200', '192.0.0.192'];
/** All that is given out to the public internet in IPv6. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public internet: no private, loopback, link-local, shared, multicast or reserved
 * one, and none in which another address is wrapped up (IPv4-mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || MACHINERY.includes(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST);
}

/** 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.parse(text).range() === 'loopback';
}
