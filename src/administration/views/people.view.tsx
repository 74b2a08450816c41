import type { ChromeProps } from '../../access/page-chrome.js';
import { isPseudonym } from '../../organizations/domain/pseudonym.js';
import type { Person } from '../../organizations/person.entity.js';
import { DataTable } from '../../platform/pages/data-table.js';
import { formatDate } from '../../platform/pages/format-date.js';
import { Layout } from '../../platform/pages/layout.js';
import { PageHeader } from '../../platform/pages/page-header.js';
import { peopleTexts } from './people-texts.js';

/** Everybody who is or was of the organization. */
export function PeoplePage({
  frame,
  people,
}: {
  readonly frame: ChromeProps;
  readonly people: readonly Person[];
}) {
  const { locale } = frame;
  const texts = peopleTexts[locale];
  return (
    <Layout {...frame}>
      <PageHeader title={texts.title} lead={texts.lead} />
      <div class="people-table">
        <DataTable
          caption={texts.title}
          captionHidden
          columns={[
            { label: texts.name },
            { label: texts.address },
            { label: texts.until },
            { label: texts.act },
          ]}
          rows={people.map(({ id, name, address, company, untilDate }) => ({
            key: id,
            cells: isPseudonym(address)
              ? [
                  name,
                  <span key="gone" class="muted">
                    {texts.erased}
                  </span>,
                  dateOr(untilDate, locale),
                  '–',
                ]
              : [
                  company === null ? (
                    name
                  ) : (
                    <>
                      {name}
                      <br />
                      <span class="small muted">{texts.partnerOf(company)}</span>
                    </>
                  ),
                  address,
                  dateOr(untilDate, locale),
                  <a key="erase" href={`/people/${id}/erasure`} aria-label={texts.eraseWhom(name)}>
                    {texts.erase}
                  </a>,
                ],
          }))}
        />
      </div>
    </Layout>
  );
}

function dateOr(date: string | null, locale: ChromeProps['locale']): string {
  return date === null ? '–' : formatDate(date, locale, 'short');
}
