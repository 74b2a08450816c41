import type { Logo } from '../../mail/style/logos.js';
import type { FieldProblem } from '../../platform/errors.js';
import { Button } from '../../platform/pages/button.js';
import { errorOf } from '../../platform/pages/error-summary.js';
import { controlAttributes, Field } from '../../platform/pages/field.js';
import type { Locale } from '../../platform/pages/locale.js';
import { brandingTexts } from './branding-texts.js';

interface LogoProps {
  readonly locale: Locale;
  readonly problems: readonly FieldProblem[];
  readonly logo: Logo | null;
}

/** The logo as it is, and the form for another. */
export function BrandingLogo({ locale, problems, logo }: LogoProps) {
  const texts = brandingTexts[locale];
  const file = {
    ...{ name: 'logo', label: texts.file, hint: texts.fileHint, required: true },
    error: errorOf(problems, 'logo', locale),
  };
  return (
    <section class="section stack">
      <h2>{texts.logo}</h2>
      <p class="muted">{texts.logoLead}</p>
      {logo ? (
        <>
          <p class="logo-plate">
            <img
              src={`data:${logo.type};base64,${logo.base64.replaceAll('\r\n', '')}`}
              alt={texts.logoNow}
              width={logo.width}
              height={logo.height}
            />
          </p>
          <form method="post" action="/administration/branding/logo/removal">
            <Button kind="danger">{texts.remove}</Button>
          </form>
        </>
      ) : (
        <p>{texts.logoNone}</p>
      )}
      <form
        class="stack fields"
        method="post"
        action="/administration/branding/logo"
        enctype="multipart/form-data"
      >
        <Field {...file}>
          <input class="input" type="file" accept="image/png,image/jpeg" {...controlAttributes(file)} />
        </Field>
        <p>
          <Button kind="quiet">{texts.send}</Button>
        </p>
      </form>
    </section>
  );
}
