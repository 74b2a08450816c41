import type { NlEn } from '../../platform/pages/locale.js';
import { rhythmEn, type RhythmTexts } from './rhythm-words-en.js';
import { rhythmNl } from './rhythm-words-nl.js';

export const rhythmTexts: NlEn<RhythmTexts> = { en: rhythmEn, nl: rhythmNl };
