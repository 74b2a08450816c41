/* oxlint-disable no-console -- the console is what this is about */
import { afterEach, beforeEach, expect, jest } from '@jest/globals';

/** Whatever prints an error or a warning during a story is a defect of the story or of the product. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  expect(jest.mocked(console.error).mock.calls).toEqual([]);
  expect(jest.mocked(console.warn).mock.calls).toEqual([]);
  jest.restoreAllMocks();
});
