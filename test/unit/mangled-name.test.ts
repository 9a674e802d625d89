import { describe, expect, it } from 'vitest';
import { mangledName } from '../../server/core/facts/mangled-name.ts';
import { analyse } from '../../server/core/index.ts';
import { applyEdits } from '../../server/core/text/span.ts';

/* Titles whose document's name cannot be read: what they lack, and what mends them. */

const BODY = '\n一、总体情况\n我局公开信息5条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';

function mended(title: string): readonly (string | undefined)[] {
  const text = title + BODY;
  const read = analyse(text, { format: 'text', assume: true }).facts?.report.title;
  const name = read && mangledName(read);
  return [name?.slice.text, name?.faults.join('，'), name && applyEdits(text, name.edits).slice(0, -BODY.length)];
}

describe('mangledName', () => {
  it.each([
    ['青岚县水利局2024年工作年度报告', '工作年度报告', '缺“政府信息公开”'],
    ['青岚县水利局2024年政府公开工作年度报告', '政府公开工作年度报告', '把“政府信息公开”写成了“政府公开”'],
    ['青岚县水利局2024年政府信息公开工作', '政府信息公开工作', '缺“年度报告”'],
    ['青岚县水利局2024年政府信息公开工作年度', '政府信息公开工作年度', '把“年度报告”写成了“年度”'],
    ['青岚县水利局2024年政府信息公开', '政府信息公开', '少“工作”二字，缺“年度报告”'],
    ['青岚县水利局2024年年度报告', '年度报告', '缺“政府信息公开”，少“工作”二字'],
    [
      '青岚县水利局2024年政府信公开工作年度报告',
      '政府信公开工作年度报告',
      '把“政府信息公开工作年度报告”写成了“政府信公开工作年度报告”',
    ],
    [
      '青岚县水利局2024年政府信息公开公工作年度报告',
      '政府信息公开公工作年度报告',
      '把“政府信息公开工作年度报告”写成了“政府信息公开公工作年度报告”',
    ],
    [
      '青岚县水利局2024年政府政府信息公开工作年度报告',
      '政府政府信息公开工作年度报告',
      '把“政府信息公开”写成了“政府政府信息公开”',
    ],
    ['青岚县水利局2024年政务信息公开工作年度报告', '政务信息公开工作年度报告', '把“政府信息公开”写成了“政务信息公开”'],
    ['青岚县水利局2024年政府信息公开工作年度报告', undefined, undefined],
  ])('%s', (title, name, faults) => {
    if (name === undefined) return expect(mended(title)[0]).toBeUndefined();
    expect(mended(title)).toEqual([name, faults, '青岚县水利局2024年政府信息公开工作年度报告']);
  });

  it('leaves the line end of the title where it is', () => {
    expect(mended('青岚县水利局\n2024年工作年度报告')[2]).toBe('青岚县水利局\n2024年政府信息公开工作年度报告');
    expect(mended('青岚县人民\n政府2024年工作年度报告')[2]).toBe('青岚县人民\n政府2024年政府信息公开工作年度报告');
  });

  it('finds the end of the office where the year stands in front', () => {
    expect(mended('2024年青岚县水利局政府信公开工作年度报告')).toEqual([
      '政府信公开工作年度报告',
      '把“政府信息公开工作年度报告”写成了“政府信公开工作年度报告”',
      '2024年青岚县水利局政府信息公开工作年度报告',
    ]);
    expect(mended('青岚县人民政府信息公开工作年度报告')[0]).toBeUndefined();
    expect(mended('2024年云汀工业园区管理委员会政府信息公开工作年度报告')[0]).toBeUndefined();
    expect(mended('2024年云汀市妇联政府信息公开工作年度报告')[0]).toBeUndefined();
    expect(mended('2024年云汀经济开发区政府信息公开工作年度报告')[0]).toBeUndefined();
    expect(mended('2024年青岚县人民政府政府信息公开工作年度报告')[0]).toBeUndefined();
    expect(mended('青岚县水利局政府信息公开工作2024年度报告')[0]).toBeUndefined();
    expect(mended('关于青岚县水利局2024年政府信息公开工作情况的报告')[0]).toBeUndefined();
  });

  it('takes a title torn within a word for one', () => {
    const read = (title: string) => analyse(title + BODY, { format: 'text', assume: true }).facts?.agency?.name;
    expect(read('云汀市人民\n政府2024年政府信息公开工作年度报告')).toBe('云汀市人民政府');
    expect(read('云汀市水利局2024\n年政府信息公开工作年度报告')).toBe('云汀市水利局');
    expect(read('云汀工业园区管理委员\n会2024年政府信息公开工作年度报告')).toBe('云汀工业园区管理委员会');
    expect(read('网站首页\n2024年政府信息公开工作年度报告')).toBeUndefined();
  });
});
