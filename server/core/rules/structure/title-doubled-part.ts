import type { Agency } from '../../facts/agency/agency.ts';
import { placesIn } from '../../facts/agency/level.ts';
import { YEAR } from '../../facts/date.ts';
import { repeatedWords } from '../../prose/doubled.ts';
import { DIGIT } from '../../text/characters.ts';
import type { Slice } from '../../text/slice.ts';
import { unspaced } from '../../text/unspaced.ts';
import { defineRule, type Finding } from '../rule.ts';

/** A year of the title, with its 年; 年度 belongs to the words behind it. */
const YEARS = new RegExp(`(?<![${DIGIT}])${YEAR}年?`, 'g');
/** Words that a title has only once. Not 政府, which is right twice: 人民政府政府信息公开. */
const ONCE = /(政府信息公开|信息公开|年度报告|工作年度|年度|工作|公开|信息|报告)(?=\1)/g;

export default defineRule({
  id: 'title-doubled-part',
  name: '标题成分重复',
  group: 'structure',
  scope: 'report',
  severity: 'warning',
  fix: 'suggest',
  title: '标题里同一成分写了两遍',
  why: '机关名称、年份、文种在标题里各写一次；写了两遍，多半是粘贴时留下的。',
  todo: '删去重复的一份。',
  source: '公文标题的通行写法；真实年报中的差错',
  *check({ report, agency }) {
    if (!report.title) return;
    const words = unspaced(report.title.slice);
    const told: Finding[] = [];
    // Look for the larger parts first: 青岚县水利局青岚县水利局 is one slip, although words in it stand twice, too.
    for (const finding of [...yearTwice(words), ...(agency ? placeTwice(words, agency) : []), ...wordsTwice(words)]) {
      if (told.some(({ span }) => finding.span.start < span.end && finding.span.end > span.start)) continue;
      told.push(finding);
      yield finding;
    }
  },
  bad: [
    { in: 'title', text: '青岚县水利局⟦2024年2024年⟧政府信息公开工作年度报告' },
    { in: 'title', text: '⟦2024青岚县水利局2024年⟧政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县水利局2024年政府信息公开工作⟦年度年度⟧报告' },
    { in: 'title', text: '青岚县水利局2024年政府信息公开⟦工作工作⟧年度报告' },
    { in: 'title', text: '青岚县水利局2024年⟦政府信息公开政府信息公开⟧工作年度报告' },
    { in: 'title', text: '⟦青岚县青岚县⟧水利局2024年政府信息公开工作年度报告' },
    { in: 'title', text: '⟦青岚县水利局青岚县水利局⟧2024年政府信息公开工作年度报告' },
  ],
  good: [
    { in: 'title', text: '青岚县人民政府2024年政府信息公开工作年度报告' },
    { in: 'title', text: '津市市水利局2024年政府信息公开工作年度报告', why: '地名末字与单位字相同' },
    { in: 'title', text: '乌镇镇人民政府\n2024年政府信息公开工作年度报告' },
    { in: 'title', text: '云汀市市场监督管理局2024年政府信息公开工作年度报告' },
    { in: 'title', text: '青岚县人民政府政务公开办公室2024年政府信息公开工作年度报告', why: '机关名里有“政务公开”' },
    { in: 'title', text: '青岚县水利局2024年度政府信息公开工作年度报告', why: '前后两个“年度”另有一条提示' },
  ],
});

function yearTwice(words: Slice): readonly Finding[] {
  const [first, second] = [...words.text.matchAll(YEARS)];
  if (!first || !second) return [];
  const from = first.index;
  const end = second.index + second[0].length;
  const isBeside = first.index + first[0].length === second.index;
  const gone = isBeside ? second : first;
  return [found(words, from, end, gone.index, gone.index + gone[0].length, '年份')];
}

function* wordsTwice(words: Slice): Iterable<Finding> {
  const seen: number[] = [];
  for (const { index, 1: word = '' } of words.text.matchAll(ONCE)) {
    // Skip what lies in a longer part: 工作 and 年度 in 工作年度工作年度.
    if (seen.some((end) => index < end)) continue;
    const middle = index + word.length;
    seen.push(middle + word.length);
    yield found(words, index, middle + word.length, middle, middle + word.length, `“${word}”`);
  }
  for (const { from, to, length } of repeatedWords(words.text)) {
    if (seen.some((end) => from < end)) continue;
    const word = words.text.slice(from, from + length);
    if (!/政府$/.test(word)) yield found(words, from, to, from + length, to, `“${word}”`);
  }
}

/** Finds a place or an office written twice: 青岚县青岚县水利局, 青岚县水利局青岚县水利局. */
function* placeTwice(words: Slice, agency: Agency): Iterable<Finding> {
  const name = agency.name;
  const half = name.slice(0, name.length / 2);
  const whole = half.length > 3 && half + half === name ? half : undefined;
  const places = placesIn(name).map((place) => place.name + place.unit);
  const part = whole ?? places.find((place, i) => place.length > 2 && places[i + 1] === place);
  const at = part === undefined ? -1 : words.text.indexOf(part + part);
  if (part === undefined || at < 0) return;
  const middle = at + part.length;
  yield found(words, at, middle + part.length, middle, middle + part.length, `“${part}”`);
}

const found = (words: Slice, from: number, to: number, gone: number, end: number, what: string): Finding => ({
  span: words.spanOf(from, to),
  message: `标题里${what}写了两遍。请删去多的一个。`,
  fixes: [
    {
      title: `删去多的“${words.text.slice(gone, end)}”`,
      edits: [{ span: words.spanOf(gone, end), text: '' }],
      preferred: true,
    },
  ],
});
