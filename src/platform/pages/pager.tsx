import { Button, LinkButton } from './button.js';
import type { Locale, NlEn } from './locale.js';
import type { PagePlace } from './paging.js';
import { TextField } from './text-field.js';

interface PagerProps {
  readonly place: PagePlace;
  /** The address of a page. */
  readonly path: (page: number) => string;
  readonly locale: Locale;
}

/** The ways to the pages before and after; nothing where there is one. */
export function Pager({ place: { page, pages }, path, locale }: PagerProps) {
  const texts = pagerTexts[locale];
  if (pages === 1) return null;
  return (
    <nav class="row" aria-label={texts.pages}>
      {page > 1 && (
        <LinkButton href={path(page - 1)} kind="quiet">
          {texts.before}
        </LinkButton>
      )}
      <span class="muted">{texts.page(page, pages)}</span>
      {page < pages && (
        <LinkButton href={path(page + 1)} kind="quiet">
          {texts.after}
        </LinkButton>
      )}
    </nav>
  );
}

interface FindFormProps {
  readonly action: string;
  /** What is looked for. */
  readonly label: string;
  readonly q: string;
  readonly locale: Locale;
}

/** Finds things of a long list by a part of their name. */
export function FindForm({ action, label, q, locale }: FindFormProps) {
  const texts = pagerTexts[locale];
  return (
    <form class="filters filters-grid" method="get" action={action} role="search" aria-label={texts.find}>
      <TextField name="q" label={label} value={q} maxlength={200} autocomplete="off" />
      <div class="row filter-buttons">
        <Button kind="quiet">{texts.find}</Button>
        {q !== '' && <a href={action}>{texts.clear}</a>}
      </div>
    </form>
  );
}

interface PagerTexts {
  readonly find: string;
  readonly clear: string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly before: string;
  readonly after: string;
}

const pagerTexts: NlEn<PagerTexts> = {
  en: {
    find: 'Find',
    clear: 'Clear',
    pages: 'Pages',
    page: (page, pages) => `Page ${page} of ${pages}`,
    before: 'Previous',
    after: 'Next',
  },
  nl: {
    find: 'Zoek',
    clear: 'Wis',
    pages: 'Pagina’s',
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    before: 'Vorige',
    after: 'Volgende',
  },
};
