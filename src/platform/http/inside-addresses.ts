import { BlockList, isIP } from 'node:net';

/** Where no public service stands: own, shared, reserved and documentation ranges, multicast, and ways around them. */
const INSIDE_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Those with an IPv4 address in them are refused whole: each has a public spelling of its own. */
const INSIDE_6 = [
  ...['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32'],
  ...['2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/9', 'ff00::/8'],
];

// Two lists: in one of both families every IPv4 address would be found in ::ffff:0:0/96.
const lists = { 4: blockList(INSIDE_4, 'ipv4'), 6: blockList(INSIDE_6, 'ipv6') };

/** Whether an IP address lies in somebody's own network; so does what is no address at all. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return lists[4].check(address, 'ipv4');
  return family !== 6 || lists[6].check(address.replace(/%.*$/, ''), 'ipv6');
}

function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}
