import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes, extension, show, untilFound } from '../editor.ts';
import { type Case, Skipped } from '../harness.ts';
import { nameless, notice } from './samples.ts';

/** Whether the extension's server runs, told by the machine's processes rather than by the extension. */
function serverRuns(): boolean {
  if (!existsSync('/proc/self/cmdline')) throw new Skipped('only Linux shows its processes in /proc');
  const server = join(extension().extensionPath, 'dist', 'server.js');
  return readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(server);
    } catch {
      return false;
    }
  });
}

export const activation: readonly Case[] = [
  {
    name: 'an editor without documents does not wake the extension',
    async body() {
      assert.equal(extension().isActive, false);
    },
  },
  {
    name: 'a text that is no report starts no server, keeps its language and has no findings',
    async body() {
      const { document } = await show(notice());
      await extension().activate();
      assert.equal(serverRuns(), false);
      assert.equal(document.languageId, 'plaintext');
      assert.deepEqual(codes(document.uri), []);
    },
  },
  {
    name: 'the first report starts the server',
    async body() {
      await show(nameless());
      await untilFound(nameless(), 't4-sum');
      assert.equal(serverRuns(), true);
    },
  },
];
