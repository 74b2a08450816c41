import { Button } from '../../platform/pages/button.js';
import type { Locale, NlEn } from '../../platform/pages/locale.js';

const label: NlEn<string> = { en: 'Sign out', nl: 'Uitloggen' };

export function SignOutForm({ locale }: { readonly locale: Locale }) {
  return (
    <form method="post" action="/sign-out">
      <Button kind="plain">{label[locale]}</Button>
    </form>
  );
}
