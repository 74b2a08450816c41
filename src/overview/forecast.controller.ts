import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { addDays, addMonths } from '../calendar/domain/time.js';
import { dateAt, instantOf } from '../calendar/domain/zones.js';
import { ForecastService } from '../notices/forecast.service.js';
import { type Caller, CallerParam, May } from '../organizations/caller.js';
import { Organization } from '../organizations/organization.entity.js';
import { RosterService } from '../organizations/roster.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInput, NotFound } from '../platform/errors.js';
import { forecastQuery, type ForecastQuery, forecastView, viewOfForecast } from './forecast.dto.js';

/** Beyond it no cycle is planned, and the answer would only grow. */
const MOST_MONTHS = 24;

@ApiTags('Mail')
@Controller('api/v1/forecast')
@May('read-mail')
export class ForecastController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forecasts: ForecastService,
    private readonly rosters: RosterService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who will get which mail when, by the rule that sends them' })
  @ApiOkResponse({ standardSchema: forecastView })
  async list(
    @CallerParam() { organizationId }: Caller,
    @Query({ schema: forecastQuery }) query: ForecastQuery,
  ) {
    const { zone } = await this.database.read().findOneByOrFail(Organization, { organizationId });
    const now = this.clock.now();
    const from = query.from ?? dateAt(now, zone);
    const to = query.to ?? addDays(addMonths(from, 12), -1);
    if (to < from) throw new InvalidInput([{ field: 'to', message: `Give ${from} or a later day.` }]);
    const latest = addMonths(from, MOST_MONTHS);
    if (to >= latest) {
      throw new InvalidInput([
        { field: 'to', message: `Ask for two years at most: a day before ${latest}.` },
      ]);
    }
    const roster = await this.rosters.load(organizationId);
    const person = query.person === undefined ? undefined : personOf(roster.people.values(), query.person);
    const start = instantOf(from, '00:00', zone);
    const end = instantOf(addDays(to, 1), '00:00', zone);
    // From now on, whatever is asked: what is owed before the first day must not seem late on it.
    const notices =
      end <= now ? [] : await this.forecasts.forecast(organizationId, now, end, { only: person });
    return viewOfForecast(
      notices.filter(({ at }) => at >= start),
      roster,
    );
  }
}

/** By id or address. Throws `NotFound`. */
function personOf(people: Iterable<{ id: string; address: string }>, named: string): string {
  for (const { id, address } of people) {
    if (id === named || address.toLowerCase() === named.toLowerCase()) return id;
  }
  throw new NotFound('person', 'persoon');
}
