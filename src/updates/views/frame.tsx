import type { LayoutProps } from '../../platform/pages/layout.js';
import { formTexts } from '../form-texts.js';
import type { UpdateForm } from '../update-form.js';

/** What stands around a page of this title: the menu of whoever is signed in, or hardly anything. */
export type Frame = (title: string) => Omit<LayoutProps, 'children'>;

/** Behind a mailed link: no menu, and whose link it is. */
export function mailedFrame({ person }: Pick<UpdateForm, 'person'>): Frame {
  const { locale, name } = person;
  return (title) => ({
    locale,
    title,
    narrow: true,
    footer: <p class="small">{formTexts[locale].whose(name)}</p>,
  });
}
