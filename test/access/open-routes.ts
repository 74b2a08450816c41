/** Everything that needs no sign-in. Whoever adds a line here opens a door: the reason stands beside it. */
export const OPEN: Record<string, string> = {
  '/health/live': 'machines watch it, and it tells of nobody',
  '/health/ready': 'the same',
  '/health/serving': 'the same',
  '/assets/:hash/cadans.css': 'the sign-in page is drawn with it',
  '/assets/:hash/drafts.js': 'the form behind a mailed link is saved with it while it is typed',
  '/sign-in': 'the way in',
  '/sign-in/:token': 'opened by the secret in the link',
  '/sign-out': 'also takes the cookie of a session that is over',
  '/o/:token': 'unsubscribes from optional mail, by the secret in the link',
  '/o/:token/again': 'the way back',
  '/g/:token': 'opened by the secret in the link',
  '/g/:token/:department': 'the same',
  '/u/:token': 'opened by the secret in the link',
  '/u/:token/sent': 'the same',
  '/u/:token/draft': 'the same',
  '/calendar/:file': 'calendar programs cannot sign in: opened by the secret in a subscription’s address',
};
