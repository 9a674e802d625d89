import { countLost, isRubbish, LOST } from '../../text/lost.ts';
import { span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unreadable-bytes',
  name: '字读不出',
  group: 'typography',
  scope: 'report',
  severity: 'warning',
  fix: 'none',
  title: '有读不出的字（�）',
  why: '文件坏了一处，或者以前用错编码打开又存了盘，原来的字已经丢了，别人看到的也是“�”。',
  todo: '对照原稿补上原来的字；很多处都这样的，用正确的编码重新打开原来的文件。',
  source: '推断：一个字读不出，这一处就没有校核',
  *check({ report: { text, searched } }) {
    if (!searched.holds(ANY)) return;
    const places = [...text.matchAll(RUN)].map(({ index, 0: run }) => span(index, index + run.length));
    const [first, ...others] = places;
    if (!first) return;
    yield {
      span: first,
      message: isRubbish(text)
        ? `编码混杂，没有校核：有 ${countLost(text)} 个字读不出。请不要保存，用正确的编码（例如 GB18030）重新打开。`
        : `这里的字读不出，原来的字已经丢了${others.length > 0 ? `；全文共 ${places.length} 处` : ''}。请对照原稿补上。`,
      places: others.map((each) => ({ span: each, message: '读不出的字“�”' })),
    };
  },
  bad: [
    { in: '1', text: '一、总体情况\n（一）主动公开情况。全年在县政府网⟦�⟧公开信息327条。' },
    {
      in: '5',
      text: '五、存在的主要问题及改进情况\n查阅点使用人数偏⟦��⟧，全年仅34人次；明年起每季度宣传1�次，迁到办事大厅�层。',
    },
  ],
  good: [
    {
      in: '6',
      text: '六、其他需要报告的事项\n本年度未收取信息处理费。查阅点设在□号楼◇层，？处待补。',
      why: '方框、问号是字，读得出',
    },
  ],
});

const RUN = new RegExp(`${LOST}+`, 'g');
const ANY = new RegExp(LOST);
