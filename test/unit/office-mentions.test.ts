import { describe, expect, test } from 'vitest';
import { namesIn } from '../../server/core/facts/agency/mentions.ts';
import { ownNames } from '../../server/core/facts/agency/names.ts';
import { agencyKind } from '../../server/core/facts/agency/read.ts';
import { roles } from '../../server/core/facts/agency/roles.ts';

/* Where the names of offices begin and end in prose, and what they do there. */

function mentions(title: string, text: string): string {
  const found = namesIn(text, 0, text.length, ownNames({ name: title, kind: agencyKind(title) }));
  return found
    .map(({ from, to, whose, how, joined }) => `${joined ? '+' : ''}${text.slice(from, to)} ${whose} ${how}`)
    .join('，');
}

const BUREAU = '青岚县住房和城乡建设局';
const GOVERNMENT = '青岚县人民政府';
const ZONE = '禾浦经济开发区管理委员会';

test.each([
  [BUREAU, '2024年，青岚县住建局共收到申请', '青岚县住建局 own subject'],
  [BUREAU, '全年县住建局未收到政府信息公开申请', '县住建局 own subject'],
  [BUREAU, '近日县住建局收到申请', '县住建局 own subject'],
  [BUREAU, '由县住建局、县水利局分别办理', '县住建局 own subject，+县水利局 another subject'],
  [BUREAU, '县住建局及下属单位共收到申请', '县住建局 own subject，+下属单位 another subject'],
  [BUREAU, '我局与县城管局共同办理申请', '我局 own subject，+县城管局 another subject'],
  [BUREAU, '公民向县政府提出申请', '县政府 another to'],
  [BUREAU, '县公安局青石分局收到申请', '县公安局青石分局 another subject'],
  [BUREAU, '国家税务总局青岚县税务局收到申请', '国家税务总局青岚县税务局 another subject'],
  [BUREAU, '经县交通运输局转办的申请', '县交通运输局 another from'],
  [BUREAU, '县经济和信息化局收到申请', '县经济和信息化局 another subject'],
  [BUREAU, '县教育和体育局、县工业和信息化局转来', '县教育和体育局 another from，+县工业和信息化局 another from'],
  [BUREAU, '县委办公室收到来信', '县委办公室 another subject'],
  [BUREAU, '全县共收到申请', '全县 wider subject'],
  [BUREAU, '在县政府门户网站公开政府信息', '县政府 another of'],
  [BUREAU, '对政府信息公开申请的答复，做到安全区域全覆盖', ''],
  [BUREAU, '加强部门协作，办理行政许可，服务市民', ''],
  [BUREAU, '加强县政府门户网站建设，参照省政府办公厅要求', '县政府 another of，省政府办公厅 another of'],
  [BUREAU, '打造政务服务大厅，形成工作格局', ''],
  [BUREAU, '省政府和市政府分别收到申请', '省政府 another subject，+市政府 another subject'],
  [
    '云汀市教育局',
    '各区教育局收到申请，市教育局直属学校收到来信',
    '各区教育局 another subject，市教育局直属学校 another subject',
  ],
  ['河北省人民政府', '河北省收到申请，石家庄市收到3件', '河北省 own subject，石家庄市 another subject'],
  [
    BUREAU,
    '县大数据中心、县社保中心收到申请，办公系统、围绕中心工作',
    '县大数据中心 another subject，+县社保中心 another subject',
  ],
  [GOVERNMENT, '县政府各部门收到申请，县政府系统收到5件', '县政府各部门 another subject，县政府系统 own subject'],
  [GOVERNMENT, '县政府办代表县政府受理申请', '县政府办 narrower undefined，县政府 own for'],
  [GOVERNMENT, '县政府本级收到申请', '县政府本级 narrower subject'],
  [GOVERNMENT, '全县各级行政机关共收到申请', '全县各级行政机关 own subject'],
  [GOVERNMENT, '县、乡两级收到申请', '县、乡两级 own subject'],
  [GOVERNMENT, '县政府及其部门全年收到申请', '县政府 own subject，+其部门 another subject'],
  [GOVERNMENT, '县住建局收到3件，澜坪镇收到4件', '县住建局 another subject，澜坪镇 another subject'],
  [GOVERNMENT, '县级制发11件、乡镇制发3件', '县级 narrower subject，乡镇 another subject'],
  [ZONE, '禾浦经济开发区受理申请，其中霁岭街道收到3件', '禾浦经济开发区 own subject，霁岭街道 another subject'],
  [ZONE, '开发区管委会办结3件，管委会收到2件', '开发区管委会 own subject，管委会 own subject'],
])('%s: %s', (title, text, right) => {
  expect(mentions(title, text)).toBe(right);
});

test.each(['县局、', '各', '县', '办公室', '县政府', '国家局', '各区', '全县各', '由于'])(
  'no name is longer than a name: %s without end',
  (words) => {
    const text = words.repeat(20_000);
    const own = ownNames({ name: BUREAU, kind: 'department' });
    const longest = Math.max(
      0,
      ...namesIn(text, 0, text.length, own)
        .slice(0, 1000)
        .map(({ from, to }) => to - from),
    );
    expect(longest).toBeLessThan(60);
  },
);

test('only the stretch is looked at, and places are the text’s', () => {
  const text = '县水利局收到申请，县住建局收到申请。';
  const own = ownNames({ name: BUREAU, kind: 'department' });
  expect(namesIn(text, 9, text.length, own)).toEqual([
    { from: 9, to: 13, whose: 'own', how: 'subject', joined: false },
  ]);
});

describe('what an office does, by the words beside its name', () => {
  const own = ownNames({ name: BUREAU, kind: 'department' });
  /** The role of the name between ⟦ and ⟧. */
  function roleIn(marked: string) {
    const from = marked.indexOf('⟦');
    const to = marked.indexOf('⟧') - 1;
    const text = marked.replace('⟦', '').replace('⟧', '');
    const found = namesIn(text, 0, text.length, own).find((each) => each.from === from && each.to === to);
    expect(found, `no name in ${marked}`).toBeDefined();
    return found?.how;
  }

  test.each(roles)('$how: $example', ({ how, example, counter }) => {
    expect(roleIn(example)).toBe(how);
    expect(roleIn(counter)).not.toBe(how);
  });
});
