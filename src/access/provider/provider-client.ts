import { Injectable } from '@nestjs/common';
import type { Configuration, CustomFetchOptions, IDToken, UserInfoResponse } from 'openid-client';
import { outwardFetch } from '../../platform/http/outward-fetch.js';
import { Settings } from '../../platform/settings.js';
import { ProviderTrouble } from './provider-trouble.js';

/** The protocol. Loaded when somebody first signs in so (half a megabyte of the heap, more while it works). */
const loadOpenId = () => import('openid-client');

/** Where providers send people back to; administrators register it there. */
export const RETURN_PATH = '/sign-in/provider/return';
const SCOPE = 'openid email profile';
/** Clocks differ. */
const TOLERANCE_SECONDS = 30;

/** Who we are to a provider. */
export interface KnownProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string | null;
}

/** What is kept between question and answer. */
export interface ProviderQuestion {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** OpenID Connect as a client: authorization code with PKCE. All that goes wrong is for `troubleOf` to read. */
@Injectable()
export class ProviderClient {
  constructor(private readonly settings: Settings) {}

  /** Reads what the provider says about itself; fails where it says that it is another one. */
  async discover(provider: KnownProvider): Promise<Configuration> {
    const { allowInsecureRequests, clockTolerance, customFetch, discovery, enableNonRepudiationChecks } =
      await loadOpenId();
    const inside = this.settings.values.PROVIDERS_INSIDE;
    const known = provider.secret === null ? {} : { client_secret: provider.secret };
    const config = await discovery(
      new URL(provider.issuer),
      provider.clientId,
      { ...known, [clockTolerance]: TOLERANCE_SECONDS },
      undefined,
      {
        [customFetch]: async (url: string, asked: CustomFetchOptions) => {
          const answer = await outwardFetch(url, asked, { inside });
          if (answer.status >= 500)
            throw new ProviderTrouble('down', {}, { cause: new Error(`${answer.status}`) });
          return answer;
        },
        // Signatures are checked although the answer came by TLS: a provider's front may not be the provider.
        execute: [enableNonRepudiationChecks, ...(inside ? [allowInsecureRequests] : [])],
      },
    );
    // The library forgives some large providers an issuer that holds for all of their customers.
    const { issuer } = config.serverMetadata();
    if (!URL.canParse(issuer) || new URL(issuer).href !== new URL(provider.issuer).href)
      throw new ProviderTrouble('lies');
    return config;
  }

  /** What to ask, and where a browser has to go with it. */
  async ask(provider: KnownProvider): Promise<{ question: ProviderQuestion; url: URL }> {
    const openid = await loadOpenId();
    const config = await this.discover(provider);
    const question = {
      ...{ state: openid.randomState(), nonce: openid.randomNonce() },
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(config, {
      ...{ redirect_uri: this.#returnUrl, scope: SCOPE, state: question.state, nonce: question.nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
    });
    const { protocol } = url;
    if (protocol !== 'https:' && !(this.settings.values.PROVIDERS_INSIDE && protocol === 'http:'))
      throw new ProviderTrouble('wrong');
    return { question, url };
  }

  /**
   * Whom the provider means by its answer.
   * @param query of the address by which the browser came back
   */
  async read(
    provider: KnownProvider,
    { state, nonce, verifier }: ProviderQuestion,
    query: URLSearchParams,
  ): Promise<Claims> {
    const { authorizationCodeGrant, fetchUserInfo } = await loadOpenId();
    const config = await this.discover(provider);
    const back = new URL(this.#returnUrl);
    back.search = query.toString();
    const tokens = await authorizationCodeGrant(config, back, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    });
    const claims: IDToken | undefined = tokens.claims();
    if (claims === undefined) throw new ProviderTrouble('wrong');
    const more: UserInfoResponse | object =
      claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
    return { ...more, ...claims };
  }

  get #returnUrl(): string {
    return `${this.settings.values.BASE_URL}${RETURN_PATH}`;
  }
}
