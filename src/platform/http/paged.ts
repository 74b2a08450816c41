import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { A_PAGE, MOST_A_PAGE } from './pages-of-lists.js';
import { RouteConfig } from './route-config.js';

/**
 * Marks a list of the API that grows: with `limit` or `cursor` it is answered in pages, in the order of what each item
 * is known by; without, whole and in its own order.
 * @param by names of the fields that no two items share together
 */
export const Paged = (...by: readonly string[]) =>
  applyDecorators(
    RouteConfig({ pagedBy: by }),
    ApiQuery({
      ...{ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: MOST_A_PAGE } },
      description: `Answers in pages of at most so many (${A_PAGE} where only \`cursor\` is given), in the order of ${by.join(' and ')}. \`Link: <…>; rel="next"\` leads to the next one.`,
    }),
    ApiQuery({
      ...{ name: 'cursor', required: false, schema: { type: 'string' } },
      description: 'Where the page before ended: take it from the `Link` of its answer, unchanged.',
    }),
  );
