import type { Role } from '../../organizations/domain/roles.js';
import type { NlEn } from '../../platform/pages/locale.js';

/** What people call a role, and what it lets somebody do. */
export const roleWords: NlEn<Record<Role, { readonly name: string; readonly help: string }>> = {
  en: {
    admin: { name: 'Administrator', help: 'keeps everything, roles and sign-in too' },
    planner: { name: 'Planner', help: 'keeps the plan, people and departments, and runs the sessions' },
    leader: { name: 'Leadership', help: 'sets and adopts the goal' },
    member: { name: 'Member', help: 'takes part' },
    partner: {
      name: 'Partner',
      help: 'comes from another organization, and sees the touchpoints that name them',
    },
  },
  nl: {
    admin: { name: 'Beheerder', help: 'houdt alles bij, ook rollen en inloggen' },
    planner: { name: 'Planner', help: 'houdt het plan, mensen en afdelingen bij, en leidt de sessies' },
    leader: { name: 'Leiding', help: 'stelt het doel op en stelt het vast' },
    member: { name: 'Lid', help: 'doet mee' },
    partner: {
      name: 'Partner',
      help: 'komt van een andere organisatie, en ziet de contactmomenten die hem of haar noemen',
    },
  },
};

export const languageWords: NlEn<Record<'en' | 'nl', string>> = {
  en: { en: 'English', nl: 'Dutch' },
  nl: { en: 'Engels', nl: 'Nederlands' },
};
