import { Badge, Status } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import { type Fate, fateWords } from '../domain/mail-words.js';

/** What became of a mail, as a word and, where it has an end, a shape. */
export function FateBadge({ fate, locale }: { readonly fate: Fate; readonly locale: Locale }) {
  const words = fateWords(fate, locale);
  switch (fate) {
    case 'sent':
      return <Status tone="on-track">{words}</Status>;
    case 'failed':
      return <Status tone="off-track">{words}</Status>;
    case 'missed':
      return <Status tone="stale">{words}</Status>;
    case 'waiting':
    case 'sending':
      return <Badge tone="accent">{words}</Badge>;
    case 'planned':
    case 'withdrawn':
      return <Badge>{words}</Badge>;
  }
}
