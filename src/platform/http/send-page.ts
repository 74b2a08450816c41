import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderPage } from '../pages/render-page.js';
import { sendText } from './packed.js';

/** Sends a rendered page: `return sendPage(reply, <GoalPage … />)` in a handler with `@Res() reply`. */
export function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return sendText(reply.code(status).type('text/html; charset=utf-8'), renderPage(page));
}

/** After a form was taken: the browser gets the next page with GET, so reloading repeats nothing. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.redirect(path, 303);
}
