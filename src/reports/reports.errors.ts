import { DomainError } from '../platform/errors.js';

/** So many packs wait already that the next one would only wait longer. */
export class TooManyReports extends DomainError {
  readonly code = 'reports.too-many';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'Several board packs are being made already. Wait until one is done, then ask again.',
      nl: 'Er worden al meerdere bestuursrapporten gemaakt. Wacht tot er een klaar is en vraag het dan opnieuw.',
    });
  }
}

/** It is asked for and not there yet. */
export class ReportNotReady extends DomainError {
  readonly code = 'reports.not-ready';
  readonly kind = 'conflict';

  constructor() {
    super({
      en: 'This board pack is not there yet. Its page says how far it is.',
      nl: 'Dit bestuursrapport is er nog niet. Op de pagina ervan zie je hoe ver het is.',
    });
  }
}

/** Why a period cannot be told of. */
export const NO_PERIOD = {
  en: 'Choose a month or a quarter that has begun.',
  nl: 'Kies een maand of een kwartaal dat begonnen is.',
};
