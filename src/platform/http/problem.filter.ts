import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemPage } from '../pages/problem-page.js';
import { type Problem, problemOf, saidTo } from './problem.js';
import { nobody, type PageReaders } from './page-readers.js';
import { safePath } from './safe-path.js';
import { seeOther, sendPage } from './send-page.js';

const RETRY_AFTER_SECONDS = 10;

/** Turns every error into a problem document or, for a person with a browser, into a page. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly readers: PageReaders) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    if (problem.status === 503) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
    } else if (wantsPage(request)) {
      void this.#answerWithPage(request, reply, problem, error).catch((failure: unknown) => {
        request.log.error({ err: failure }, 'no page could be written about an error');
        reply.raw.destroy();
      });
    } else {
      if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
      reply.code(problem.status).type('application/problem+json').send(problem);
    }
  }

  /** Who is not signed in comes back to the page after signing in; what a form held cannot be carried along. */
  async #answerWithPage(
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem,
    error: unknown,
  ): Promise<void> {
    if (problem.status === 401) {
      const next = request.method === 'GET' ? safePath(request.url) : '/';
      seeOther(reply, `/sign-in?next=${encodeURIComponent(next)}`);
      return;
    }
    // Whoever asks too much or too often is not looked up each time.
    const isBusy = problem.status === 429 || problem.status >= 500;
    const reader = isBusy ? nobody(request.locale) : await this.readers.of(request);
    const shown = { ...problem, ...saidTo(error, reader.locale), path: request.url };
    sendPage(reply, problemPage(shown, reader), problem.status);
  }
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}
