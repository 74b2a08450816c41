import { generateKeyPairSync } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type Provider from 'oidc-provider';
import type { Context } from 'oidc-provider';

/** What a provider knows of somebody. */
export type Known = Readonly<Record<string, unknown>>;

/**
 * A server on this computer alone, that answers what it is told to.
 * @param certificate for one that is spoken to over TLS
 */
export async function listening(answer: (url: string) => RequestListener, certificate?: ServerOptions) {
  const server: Server = certificate ? createSecureServer(certificate) : createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http${certificate ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', answer(url));
  return {
    url,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** It warns of old releases of Node and of keeping nothing, neither of which matters for an afternoon. */
async function loadProvider(): Promise<typeof Provider> {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  return (await import('oidc-provider')).default;
}

/**
 * A real OpenID provider in this process, certified as such: at its sign-in page somebody is there at once, or says no.
 * @param redirectUri where it sends browsers back to
 */
export async function startProvider(redirectUri: string) {
  const people = new Map<string, Known>();
  let who = '';
  let provider: Provider;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const OpenIdProvider = await loadProvider();
  const server = await listening((issuer) => {
    provider = new OpenIdProvider(issuer, {
      clients: [
        { client_id: 'cadans', client_secret: 'a-secret-of-the-provider', redirect_uris: [redirectUri] },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'one' }] },
      cookies: { keys: ['for tests'] },
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_context: Context, accountId: string) => ({
        accountId,
        claims: () => ({ sub: accountId, ...people.get(accountId) }),
      }),
      // Our organization's own: nobody is asked whether Cadans may know.
      loadExistingGrant: async ({ oidc }: Context) => {
        const about = { clientId: oidc.client.clientId, accountId: oidc.session.accountId };
        const grant = new oidc.provider.Grant(about);
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      ttl: {
        Grant: 600,
        Session: 600,
        Interaction: 600,
        AccessToken: 600,
        IdToken: 600,
        AuthorizationCode: 60,
      },
    });
    const callback = provider.callback();
    return (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
      const result = who === '' ? { error: 'access_denied' } : { login: { accountId: who } };
      void provider.interactionFinished(request, response, result);
    };
  });
  jest.restoreAllMocks();
  return {
    issuer: server.url,
    close: server.close,
    knows: (name: string, claims: Known) => people.set(name, claims),
    /** Who sits at the browsers that come there from now on; nobody says no. */
    isVisitedBy: (name: string) => void (who = name),
    /**
     * What a browser does there, as one who is signed in as that person, or as one who says no.
     * @returns the address by which it comes back
     */
    visit: async (url: string, name: string): Promise<URL> => {
      who = name;
      const cookies = new Map<string, string>();
      let at = new URL(url);
      for (let step = 0; step < 10; step += 1) {
        const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
        const { status, headers } = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of headers.getSetCookie()) {
          const [key = '', value = ''] = (line.split(';')[0] ?? '').split('=');
          cookies.set(key, value);
        }
        const location = headers.get('location');
        if (location === null) throw new Error(`The provider answers ${status} at ${at.pathname}.`);
        at = new URL(location, at);
        if (at.href.startsWith(redirectUri)) return at;
      }
      throw new Error('The provider sends its browsers in a circle.');
    },
  };
}
