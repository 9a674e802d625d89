/** What a first start needs and fetches, in words for who waits for it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, which } from './run.mjs';

/** MB, as measured from empty caches; rounded up to tens. */
export const sizes = {
  dependencies: { download: 150, disk: 310 },
  editor: { download: 250, disk: 790 },
  editorItself: 120,
  editorModules: 130,
};

/** 缺少：python3、g++。请先安装：apt-get install python3 g++（Debian、Ubuntu） */
export function remedy(lacks) {
  const packages = lacks.map((each) => (each === 'Chinese fonts' ? 'fonts-noto-cjk' : each)).join(' ');
  const names = lacks.map((each) => (each === 'Chinese fonts' ? '中文字体' : each)).join('、');
  return `缺少：${names}。请先安装：apt-get install ${packages}（Debian、Ubuntu；不是管理员的，前面加 sudo）`;
}

/** Whether this machine can show Chinese: without a font for it a browser shows boxes. Other systems than Linux have one. */
export async function hasChineseFonts(folder = '/usr/share/fonts', list = which('fc-list')) {
  if (process.platform !== 'linux') return true;
  if (list) {
    const { code, output } = await run(list, [':lang=zh'], { quiet: true });
    if (code === 0) return output.trim() !== '';
  }
  return namesBelow(folder).some((name) => CHINESE.test(name));
}

const CHINESE = /cjk|wqy|uming|ukai|droidsansfallback|sourcehan|simsun|simhei/i;

function namesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => [
      entry.name,
      ...(entry.isDirectory() ? namesBelow(join(folder, entry.name)) : []),
    ]);
  } catch {
    return [];
  }
}

/** Says that a step begins and, once it is done, how long it took. */
export async function told(words, step) {
  console.log(`${words} …`);
  const start = Date.now();
  await step();
  console.log(`  好了，用了 ${Math.max(1, Math.round((Date.now() - start) / 1000))} 秒。`);
}
