import { expect, it } from 'vitest';
import { readPublished } from '../../server/core/facts/published.ts';
import { Slice } from '../../server/core/text/slice.ts';
import { span } from '../../server/core/text/span.ts';

function read(source: string) {
  let at = 0;
  const lines = source.split('\n').map((line) => {
    const slice = Slice.of(source, span(at, at + line.length));
    at += line.length + 1;
    return slice;
  });
  const found = readPublished(lines);
  return found && `${found.year}-${found.month}-${found.day} «${source.slice(found.span.start, found.span.end)}»`;
}

it.each([
  ['发布日期 2024-01-10', '2024-1-10 «2024-01-10»'],
  ['发布单位 县政府办公室 发布日期 2024-01-10', '2024-1-10 «2024-01-10»'],
  ['发布日期:2024-01-10 10:26 信息来源:县政府办公室 浏览次数:', '2024-1-10 «2024-01-10»'],
  ['发布日期：2024-01-1 10:26:33', '2024-1-1 «2024-01-1»'],
  ['发布时间：2024年1月10日 来源：县水利局', '2024-1-10 «2024年1月10日»'],
  ['发布日期：2024/1/10', '2024-1-10 «2024/1/10»'],
  ['公开日期 2024.01.10', '2024-1-10 «2024.01.10»'],
  ['发布日期：［2024-01-10］', undefined],
  ['发布日期：[2024-01-10]', '2024-1-10 «2024-01-10»'],
  ['发布日期：２０２４年１月１０日', '2024-1-10 «２０２４年１月１０日»'],
  ['发布日期：20240110', '2024-1-10 «20240110»'],
  ['发布日期\n2024-01-10', '2024-1-10 «2024-01-10»'],
  ['日期：2024-01-10 字体：大 中 小', '2024-1-10 «2024-01-10»'],
  ['公开日期：2024-01-12\n发布日期：2024-01-10', '2024-1-10 «2024-01-10»'],
  ['成文日期：2024-01-10', undefined],
  ['索 引 号 1/2024-171718 公开分类', undefined],
  ['发布日期：', undefined],
  ['发布日期：2024-13-10', undefined],
  ['发布日期：2024-01-45', undefined],
  ['发布日期：2024-02-31', undefined],
  ['发布日期：2024-02-29', '2024-2-29 «2024-02-29»'],
  ['浏览次数：2024', undefined],
  ['', undefined],
])('%s', (source, expected) => expect(read(source)).toBe(expected));
