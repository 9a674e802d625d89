import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../fixtures/sources.ts';
import { hasChineseFonts, remedy, sizes } from '../scripts/wanted.mjs';

test('what is missing is named, with what installs it', () => {
  expect(remedy(['python3', 'g++'])).toContain('缺少：python3、g++。请先安装：apt-get install python3 g++');
  expect(remedy(['Chinese fonts'])).toContain('缺少：中文字体。请先安装：apt-get install fonts-noto-cjk');
});

test.skipIf(process.platform !== 'linux')(
  'fonts for Chinese are told by their names where nothing lists them',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'));
    mkdirSync(join(folder, 'opentype/noto'), { recursive: true });
    writeFileSync(join(folder, 'opentype/noto/NotoSans-Regular.otf'), '');
    expect(await hasChineseFonts(folder, '')).toBe(false);
    writeFileSync(join(folder, 'opentype/noto/NotoSansCJK-Regular.ttc'), '');
    expect(await hasChineseFonts(folder, '')).toBe(true);
    expect(await hasChineseFonts(join(folder, 'not there'), '')).toBe(false);
    rmSync(folder, { recursive: true });
  },
);

test('the README says how much is fetched', () => {
  const { dependencies, editor, editorItself, editorModules } = sizes;
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const { download, disk } of [dependencies, editor]) {
    expect(readme).toContain(`约 ${download} MB（占 ${disk} MB`);
  }
  expect(editorItself + editorModules).toBe(editor.download);
});
