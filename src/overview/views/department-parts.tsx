import type { Locale } from '../../platform/pages/locale.js';
import type { DepartmentPicture } from '../department-page.service.js';
import { checkTexts } from './check-texts.js';
import { departmentTexts } from './department-texts.js';
import { FindingList } from './plan-check.view.js';

interface PartProps {
  readonly picture: DepartmentPicture;
  readonly locale: Locale;
}

export function AcrossLinks({ picture: { across }, locale }: PartProps) {
  const texts = departmentTexts[locale];
  if (across.length === 0) return <p class="muted">{texts.acrossNone}</p>;
  return (
    <ul>
      {across.map(({ link, from, to }) => (
        <li key={link.id}>
          <a href={`/kpis/${from.key}`}>{from.name}</a> {texts.drives}{' '}
          <a href={`/kpis/${to.key}`}>{to.name}</a> <span class="muted">{link.claim}</span>
        </li>
      ))}
    </ul>
  );
}

export function Moments({ picture: { touchpoints }, locale }: PartProps) {
  const texts = departmentTexts[locale];
  if (touchpoints.length === 0) return <p class="muted">{texts.noMoments}</p>;
  return (
    <ul>
      {touchpoints.map(({ touchpoint }) => (
        <li key={touchpoint.key}>
          <a href={`/journey/${touchpoint.key}`}>{touchpoint.name}</a>
          {touchpoint.promise && <span class="muted"> {touchpoint.promise}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Missing({ picture: { missing }, locale }: PartProps) {
  const words = checkTexts[locale].checks;
  if (missing.length === 0) return <p>{departmentTexts[locale].nothingMissing}</p>;
  return (
    <>
      {missing.map(({ check, found }) => (
        <div key={check}>
          <h3>{words[check].title}</h3>
          <p class="muted">{words[check].advice}</p>
          {found.some(({ kind }) => kind !== 'department') && (
            <FindingList found={found} most={10} locale={locale} />
          )}
        </div>
      ))}
    </>
  );
}
