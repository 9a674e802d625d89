import { entry } from './meaning.ts';

const PART = '只说了其中一部分';
const OPPOSITE = '说的是相反的意思';
const NOT_YET = '说的是还没有做的';

const narrows = (...patterns: string[]) => entry({ role: 'narrows', says: PART }, ...patterns);
const turns = (says: string, ...patterns: string[]) => entry({ role: 'turns', says }, ...patterns);

/** Words that leave nothing to compare of the label they stand before: 首次答复 6 件, 未予公开 2 件. */
export const limits = [
  // Which time: the others are counted elsewhere.
  narrows('(首次|初次|第一次|再次|再度|二次|第二次|多次|重新|重复|反复|补充|追加|额外)(的|)'),
  // How soon.
  narrows('(当日|当天|当场|当月|当周|即日|即时|立即|次日|隔日|提前|限期前|超前|立等)'),
  // By what way.
  narrows('(口头|当面口头|电话|简易|简易程序|简化|快速通道|绿色通道|容缺)(方式|)'),
  // How many of them.
  narrows('(部分|一部分|大部分|小部分|个别|少数|少量|多数|大多数|绝大多数|半数|多半|另行|单独)(的|)'),
  entry({ role: 'turns', says: OPPOSITE, sort: 'not' }, '(未|未能|未曾)'),
  turns(
    OPPOSITE,
    '(不|不能|不得|不应|不宜|不再|不予|不属于|不属|不允许|不给予|不同意|不是|并不|并非|非|非属|非属于)',
    '(暂不|暂缓|无需|无须|不用|不必|拒绝|拒不|难以|勿|免于|免予)',
  ),
  turns(NOT_YET, '(拟|计划|准备|打算|即将|有待|待|可|可以|可能)'),
];
