import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isInside } from '../../../src/platform/http/inside-addresses.js';
import { OutwardFailure, outwardFetch } from '../../../src/platform/http/outward-fetch.js';
import { listening } from '../../support/provider.js';

describe('an address', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1'],
    ...[
      '::ffff:8.8.8.8',
      '::7f00:1',
      '64:ff9b::7f00:1',
      '2001:db8::1',
      '2002:7f00:1::',
      'fc00::1',
      'fd12::1',
    ],
    ...['fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '', 'example.com', '0x7f.1', '2130706433'],
  ])('%s is inside', (address) => {
    expect(isInside(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.1',
    '100.128.0.1',
    '193.0.0.1',
    '2606:4700::1111',
    '2a00::1',
  ])('%s is not', (address) => {
    expect(isInside(address)).toBe(false);
  });
});

describe('asking outside', () => {
  let server: Awaited<ReturnType<typeof listening>>;
  beforeAll(async () => {
    server = await listening(() => (request, response) => {
      if (request.url === '/never') return;
      if (request.url === '/begins') return void response.writeHead(200).write('a');
      if (request.url === '/away') return void response.writeHead(302, { location: '/large' }).end();
      if (request.url === '/large') return void response.end('x'.repeat(2_000));
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () =>
        response.setHeader('x-seen', request.headers['x-told'] ?? '').end(`${request.method} ${body}`),
      );
    });
  });
  afterAll(() => server.close());

  const reasonOf = async (url: string, limits: Parameters<typeof outwardFetch>[2]) => {
    try {
      await outwardFetch(url, {}, limits);
      return 'answered';
    } catch (error) {
      return error instanceof OutwardFailure ? error.reason : String(error);
    }
  };
  const inside = (path: string, limits = {}) => reasonOf(server.url + path, { inside: true, ...limits });

  it('sends what it was given and gives what came, where that is allowed', async () => {
    const asked = {
      method: 'POST',
      headers: { 'x-told': 'é'.normalize('NFD').slice(0, 1) },
      body: new URLSearchParams({ a: 'ü' }),
    };
    const answer = await outwardFetch(server.url, asked, { inside: true });
    expect([answer.status, answer.headers.get('x-seen'), await answer.text()]).toEqual([
      200,
      'e',
      'POST a=%C3%BC',
    ]);
  });

  it('follows nobody elsewhere', async () => {
    const answer = await outwardFetch(`${server.url}/away`, {}, { inside: true });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/large']);
  });

  it('gives up on who is slow, trickles, or says too much', async () => {
    expect(await inside('/never', { timeoutMs: 50 })).toBe('slow');
    expect(await inside('/begins', { timeoutMs: 50 })).toBe('slow');
    expect(await inside('/large', { mostBytes: 1_999 })).toBe('large');
    expect(await inside('/large', { mostBytes: 2_000 })).toBe('answered');
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '10.0.0.1',
  ])('asks nothing of https://%s', async (host) => {
    expect(await reasonOf(`https://${host}:9/`, { inside: false })).toBe('inside');
  });

  it('asks nobody in clear text', async () => {
    expect(await reasonOf('http://example.com/', { inside: false })).toBe('insecure');
    expect(await reasonOf('ftp://example.com/', { inside: true })).toBe('insecure');
  });

  it('says that nobody is there', async () => {
    expect(await reasonOf('https://nobody.invalid/', { inside: false })).toBe('unreachable');
    expect(await reasonOf('http://127.0.0.1:1/', { inside: true })).toBe('unreachable');
  });
});
