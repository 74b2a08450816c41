/**
 * The address with each percent sign that begins no character written out. The router refuses what it cannot decode
 * before any page sees it; this way a mailed link that lost a character on its way is a dead link like any other.
 */
export function readableUrl(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', ...query] = url.split('?');
  return [isReadable(path) ? path : path.replaceAll('%', '%25'), ...query].join('?');
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
