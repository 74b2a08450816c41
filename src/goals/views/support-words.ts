import type { NlEn } from '../../platform/pages/locale.js';
import type { Standing, Support } from '../domain/support.js';

interface SupportWords {
  /** The support in a sentence or two. */
  readonly says: (support: Support, departments: number) => string;
  /** What the bar of pieces shows. */
  readonly bar: (support: Support) => string;
}

/** `3 endorse it, 1 objects`: what is nobody's is left out. */
const counted = (support: Support, words: Record<Standing, (count: number) => string>) =>
  (Object.keys(words) as Standing[])
    .filter((standing) => support.count[standing] > 0)
    .map((standing) => words[standing](support.count[standing]))
    .join(', ');

const barEn = (support: Support) =>
  counted(support, {
    endorses: (n) => `${n} ${n === 1 ? 'endorses' : 'endorse'} it`,
    reserves: (n) => `${n} with a reservation`,
    objects: (n) => `${n} ${n === 1 ? 'objects' : 'object'}`,
    reopened: (n) => `${n} asked again`,
    speaking: (n) => `${n} thinking along`,
    silent: (n) => `${n} not heard from yet`,
  });

const barNl = (support: Support) =>
  counted(support, {
    endorses: (n) => `${n} ${n === 1 ? 'steunt' : 'steunen'} het`,
    reserves: (n) => `${n} onder voorbehoud`,
    objects: (n) => `${n} ${n === 1 ? 'heeft' : 'hebben'} bezwaar`,
    reopened: (n) => `${n} opnieuw gevraagd`,
    speaking: (n) => `${n} ${n === 1 ? 'denkt' : 'denken'} mee`,
    silent: (n) => `${n} nog niet gehoord`,
  });

export const supportWords: NlEn<SupportWords> = {
  en: {
    says: (support, departments) => {
      const all = departments === 1 ? 'The one department' : `All ${departments} departments`;
      if (support.count.endorses === departments) return `${all} carry it.`;
      const said = support.contributing;
      const contribution = said === 1 ? '1 has said what it' : `${said} have said what they`;
      const of = departments === 1 ? 'The one department' : `Of ${departments} departments`;
      const known = said === 0 ? 'Nobody has said yet what they' : contribution;
      return `${of}: ${barEn(support)}. ${known} will contribute.`;
    },
    bar: (support) => `Departments: ${barEn(support)}`,
  },
  nl: {
    says: (support, departments) => {
      const all = departments === 1 ? 'De ene afdeling steunt' : `Alle ${departments} afdelingen steunen`;
      if (support.count.endorses === departments) return `${all} het.`;
      const said = support.contributing;
      const contribution =
        said === 1 ? '1 heeft gezegd wat ze bijdraagt' : `${said} hebben gezegd wat ze bijdragen`;
      const of = departments === 1 ? 'De ene afdeling' : `Van de ${departments} afdelingen`;
      const known = said === 0 ? 'Nog niemand heeft gezegd wat de afdeling bijdraagt' : contribution;
      return `${of}: ${barNl(support)}. ${known}.`;
    },
    bar: (support) => `Afdelingen: ${barNl(support)}`,
  },
};
