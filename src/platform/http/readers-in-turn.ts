import { AsyncResource } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import { TooManyReaders } from './http.errors.js';

const READING = new Set(['GET', 'HEAD']);
/** What machines ask all day, and must hear of however many people read; and files, which cost nothing. */
const AT_ONCE = /^\/(health|metrics|assets)\b/;
/** Somewhat less than browsers and proxies wait. */
const PATIENCE_MS = 30_000;

type Go = () => void;

declare module 'fastify' {
  interface FastifyRequest {
    /** Makes room for the next reader, where this one took some. */
    leave: Go | null;
  }
}

/**
 * So many that read are answered at a time, and the others in the order in which they came: three hundred pages begun
 * at once would all end last, each with what it read in memory, and each of their questions would wait for a connection
 * behind those of all the others until waiting itself fails. What changes something is not held up: it does not cost
 * what a page costs, and may wait for a mail server.
 *
 * @param patienceMs after which somebody who waits is told so: those before them wait for a database that says nothing
 */
export function answerReadersInTurn(instance: FastifyInstance, most: number, patienceMs = PATIENCE_MS): void {
  const waiting = new Set<Go>();
  let answering = 0;
  instance.decorateRequest('leave', null);

  const next = (): void => {
    const [go] = waiting;
    if (go === undefined || answering >= most) return;
    waiting.delete(go);
    go();
  };

  instance.addHook('preHandler', (request, reply, done) => {
    if (!READING.has(request.method) || AT_ONCE.test(request.url)) return done();
    let stopWaiting: Go | null = null;
    let isInside = false;
    const enter = () => {
      stopWaiting = null;
      isInside = true;
      answering += 1;
      done();
    };
    const leave = () => {
      // Who has gone before it was their turn is not answered at all.
      stopWaiting?.();
      if (!isInside) return;
      isInside = false;
      answering -= 1;
      next();
    };
    request.leave = leave;
    // Not `once`: what that puts around it keeps whole requests in memory until the next great clearing up.
    reply.raw.on('close', leave);
    if (answering < most) return enter();
    const patience = setTimeout(() => {
      stopWaiting?.();
      done(new TooManyReaders());
    }, patienceMs);
    // In its own context: it is called in that of whoever made room.
    const go = AsyncResource.bind(() => {
      clearTimeout(patience);
      enter();
    });
    stopWaiting = () => {
      clearTimeout(patience);
      waiting.delete(go);
    };
    waiting.add(go);
  });

  // As soon as the answer is there, however long it takes to go over the wire.
  instance.addHook('onSend', (request, _reply, _payload, done) => {
    request.leave?.();
    done();
  });
}
