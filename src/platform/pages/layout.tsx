import type { ComponentChildren } from 'preact';
import { draftsScript, passkeysScript, previewScript, roomScript, stylesheet } from './assets.js';
import { BrandMark, ICON } from './brand.js';
import type { Locale, NlEn } from './locale.js';
import { SearchShape } from './shapes.js';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

/** A page that shows what is found by `?q=`. */
export interface SearchPlace {
  readonly href: string;
  readonly label: string;
}

export interface LayoutProps {
  readonly locale: Locale;
  /** Of this page; the product's name is put behind it. */
  readonly title: string;
  readonly nav?: readonly NavItem[];
  /** Whoever is signed in. */
  readonly person?: string | undefined;
  /** Where whoever is signed in finds what concerns themselves: behind their name. */
  readonly personPath?: string;
  /** Where it can be searched from every page. */
  readonly search?: SearchPlace | undefined;
  /** Beside the name: the sign-out form. */
  readonly account?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** For reading and for forms. */
  readonly narrow?: boolean;
  /** Whether it has a form that is saved while it is being typed. */
  readonly savesDrafts?: boolean;
  /** Whether it has a form whose preview follows while it is being typed. */
  readonly previews?: boolean;
  /** Whether others change it while it is looked at. */
  readonly entersRoom?: boolean;
  /** Whether passkeys are made or used on it. */
  readonly usesPasskeys?: boolean;
  /** Another site, where the browser goes on to by itself: a form of ours may not lead there. */
  readonly goesTo?: string;
  readonly children: ComponentChildren;
}

const texts = {
  en: { skip: 'Go to the content', sections: 'Main menu' },
  nl: { skip: 'Naar de inhoud', sections: 'Hoofdmenu' },
} satisfies NlEn<Record<string, string>>;

/** The frame of every page. */
export function Layout(props: LayoutProps) {
  const {
    locale,
    title,
    narrow = false,
    savesDrafts = false,
    previews = false,
    entersRoom = false,
    usesPasskeys = false,
    goesTo,
    footer,
    children,
  } = props;
  const band = bandOf(props);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#192423" media="(prefers-color-scheme: dark)" />
        {goesTo && <meta http-equiv="refresh" content={`0; url=${goesTo}`} />}
        <title>{`${title} · Cadans`}</title>
        <link rel="stylesheet" href={stylesheet.path} />
        <link rel="icon" href={ICON} />
        {savesDrafts && <script src={draftsScript.path} defer />}
        {previews && <script src={previewScript.path} defer />}
        {usesPasskeys && <script src={passkeysScript.path} defer />}
        {entersRoom && <script src={roomScript.path} defer />}
      </head>
      <body>
        <a class="skip" href="#content">
          {texts[locale].skip}
        </a>
        <Masthead {...props} />
        <main id="content" tabindex={-1} class={`${band} ${narrow ? 'reading' : ''}`.trim()}>
          {children}
        </main>
        {footer && (
          <footer class="footer">
            <div class={band}>{footer}</div>
          </footer>
        )}
      </body>
    </html>
  );
}

/** With a menu, everything begins where the menu begins. */
function bandOf({ narrow = false, nav = [] }: Pick<LayoutProps, 'narrow' | 'nav'>): string {
  return narrow && nav.length === 0 ? 'band band-narrow' : 'band';
}

function Masthead({ locale, nav = [], person, personPath, search, account, narrow = false }: LayoutProps) {
  return (
    <header class="masthead">
      <div class={bandOf({ narrow, nav })}>
        <a class="brand" href="/">
          <BrandMark /> Cadans
        </a>
        {nav.length > 0 && (
          <nav class="sections" aria-label={texts[locale].sections}>
            <ul>
              {nav.map(({ href, label, current = false }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {(person || account) && (
          <div class="account">
            {search && <SearchField {...search} />}
            {person && (personPath ? <a href={personPath}>{person}</a> : <span>{person}</span>)}
            {account}
          </div>
        )}
      </div>
    </header>
  );
}

/** A field where there is room, a link to the page that has one where there is not. */
function SearchField({ href, label }: SearchPlace) {
  return (
    <>
      <form class="search-field" action={href} role="search">
        <SearchShape />
        <input type="search" name="q" aria-label={label} placeholder={label} />
      </form>
      <a class="search-link" href={href} aria-label={label}>
        <SearchShape size={20} />
      </a>
    </>
  );
}
