import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { isPlainDate, isPlainTime } from '../calendar/domain/time.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { problem } from '../organizations/domain/problem.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { InvalidInput } from '../platform/errors.js';
import { AgendasService } from './agendas.service.js';
import type { TypedItem } from './arranging.pages.js';
import { type ArrangeCommand, ArrangingService } from './arrangement/arranging.service.js';
import { arrangingTexts } from './views/arranging-texts.js';

/** Reads what was typed to arrange an agenda. */
@Injectable()
export class ArrangingFormService {
  constructor(
    private readonly arranging: ArrangingService,
    private readonly agendas: AgendasService,
    private readonly rosters: RosterService,
    private readonly clock: Clock,
  ) {}

  /** Throws what `ArrangingService.arrange` throws. */
  async arrange(viewer: Viewer, sessionId: string, typed: TypedItem): Promise<void> {
    const command = await this.#commandOf(viewer, typed);
    await this.arranging.arrange(viewer.organizationId, sessionId, typed.key, command, viewer);
  }

  /** In the session's zone. Throws what `ArrangingService.setCutOff` throws. */
  async setCutOff(
    viewer: Viewer,
    sessionId: string,
    { until, time }: { readonly until: string; readonly time: string },
  ): Promise<void> {
    const { organizationId } = viewer;
    if (until === '' && time === '') return this.arranging.setCutOff(organizationId, sessionId, null, viewer);
    if (!isPlainDate(until) || !isPlainTime(time)) throw wrong('until', 'wrongMoment');
    const session = await this.agendas.session(organizationId, sessionId);
    const at = instantOf(until, time, session.zone);
    return this.arranging.setCutOff(organizationId, sessionId, at, viewer);
  }

  async #commandOf(viewer: Viewer, typed: TypedItem): Promise<ArrangeCommand> {
    const { act } = typed;
    if (act === 'up' || act === 'down') return { act: 'move', by: act === 'up' ? -1 : 1 };
    if (act !== 'set') return { act };
    const seen = { minutes: minutesOf(typed.seenMinutes), ownerId: typed.seenOwner || null };
    const minutes = minutesOf(typed.minutes);
    return { act, minutes, ownerId: await this.#ownerOf(viewer, typed.owner), seen };
  }

  /** By name or address: a name that two people have names neither. */
  async #ownerOf({ organizationId, zone }: Viewer, typed: string): Promise<string | null> {
    const wanted = typed.trim().toLowerCase();
    if (wanted === '') return null;
    const today = dateAt(this.clock.now(), zone);
    const people = (await this.rosters.load(organizationId)).staffOn(today);
    const named = people.filter(
      ({ name, address }) => name.toLowerCase() === wanted || address.toLowerCase() === wanted,
    );
    const [only] = named;
    if (!only || named.length > 1) throw wrong('owner', 'noOwner');
    return only.id;
  }
}

function minutesOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^\d{1,4}$/.test(text)) throw wrong('minutes', 'noMinutes');
  return Number(text);
}

function wrong(field: string, text: 'noOwner' | 'noMinutes' | 'wrongMoment'): InvalidInput {
  const said = { en: arrangingTexts.en[text], nl: arrangingTexts.nl[text] };
  return new InvalidInput(problem(field, said));
}
