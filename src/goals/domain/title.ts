import { LONGEST_NAME, problemOfKey, problemOfName } from '../../organizations/domain/names.js';
import type { Wrong } from '../../organizations/domain/problem.js';

/** Why a text cannot be the name of something; null where it can. */
export function problemOfTitle(name: string): Wrong | null {
  const en = problemOfName(name);
  if (en === null) return null;
  if (name.trim() === '') return { en, nl: 'Geef een naam.' };
  return { en, nl: `Een naam is één regel gewone tekst van hooguit ${LONGEST_NAME} tekens.` };
}

/** Why a text cannot be the key of something; null where it can. */
export function wrongKey(key: string): Wrong | null {
  const en = problemOfKey(key);
  return en === null ? null : { en, nl: KEY_RULE };
}

const KEY_RULE =
  'Een sleutel heeft kleine letters en cijfers, met enkele streepjes ertussen, zoals behandeltijd; hooguit 64 tekens.';
