import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadZoneRules, zoneRulesVersion } from '../../src/calendar/domain/zones.js';
import { packagedZoneRules, useZoneRules, ZoneRulesUnreadable } from '../../src/calendar/zone-rules.js';

let folder: string;
const packaged = packagedZoneRules();
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cadans-rules-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
  loadZoneRules(packaged);
});

const file = (content: unknown) => {
  const path = join(folder, 'rules.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

describe('a file of time-zone rules', () => {
  it('is followed instead of the packaged rules; without one, these stay', () => {
    useZoneRules(undefined);
    expect(zoneRulesVersion()).toBe(packaged.version);
    useZoneRules(file({ ...packaged, version: '2099a' }));
    expect(zoneRulesVersion()).toBe('2099a');
  });

  it.each<[string, unknown]>([
    ['is no JSON', 'TZif2'],
    ['is other JSON', { version: '2099a' }],
    ['has no release', { ...packaged, version: 'latest' }],
    ['holds no zones', { ...packaged, zones: [] }],
    ['holds something else as zones', { ...packaged, zones: ['Europe/Amsterdam'] }],
    ['names zones it does not hold', { ...packaged, zones: packaged.zones.slice(1) }],
  ])('that %s is refused in a sentence, and changes nothing', (_why, content) => {
    const before = zoneRulesVersion();
    expect(() => useZoneRules(file(content))).toThrow(ZoneRulesUnreadable);
    expect(() => useZoneRules(file(content))).toThrow(/^ZONE_RULES: .*rules.json is .*latest.json, or leave/);
    expect(zoneRulesVersion()).toBe(before);
  });

  it('that is not there is refused', () => {
    expect(() => useZoneRules(join(folder, 'none.json'))).toThrow(/cannot be read \(ENOENT\)/);
  });
});
