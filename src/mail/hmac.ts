import { createHmac } from 'node:crypto';
import type { Mac } from './domain/link-secret.js';

/** HMAC-SHA256 (RFC 2104). */
export const hmacSha256: Mac = (key, message) => createHmac('sha256', key).update(message).digest();
