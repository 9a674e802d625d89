import { type Absence, absence } from '../../regulation/clause.ts';
import { type Mention, mentionsIn, type Range } from '../../regulation/mention.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'article-ref-out-of-range',
  name: '条款不存在',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['title', 'heading', 'prose', 'closing'],
  sees: ['law'],
  severity: 'error',
  fix: 'none',
  title: '引用了《条例》里不存在的条、款、项',
  why: '条号写错，依据就落空；读者按号去查会查不到，也说明文稿没有核对。',
  todo: '对照《条例》（6 章 56 条）核对条、款、项的号，改成真正要引用的那一条。',
  source: '《政府信息公开条例》（国务院令第711号）的条、款、项结构',
  *check(passage, { law }) {
    for (const mention of mentionsIn(passage, law)) {
      if (!mention.certain) continue;
      const missing = absence(mention);
      if (!missing) continue;
      const wrong = wrongPart(mention, missing);
      if (!wrong) continue;
      const said = message(missing);
      // Messages once had this sentence in brackets.
      const formerly = { message: said.replace(/。(《条例》.*分项)。/, '（$1）。') };
      yield { span: passage.words.spanOf(wrong.from, wrong.to), message: said, formerly };
    }
  },
  bad: [
    { in: 'preamble', text: '根据《条例》⟦第五十八条⟧的规定编制本报告。' },
    {
      in: '1',
      text: '一、总体情况\n（一）主动公开。依照《中华人民共和国政府信息公开条例》⟦第六十条第一款⟧公开信息 12 条。',
    },
    { in: '5', text: '五、存在的主要问题及改进情况\n对《条例》第三十九条⟦第三款⟧的理解不够，将加强学习。' },
    { in: '5', text: '五、存在的主要问题及改进情况\n对《条例》第十四条⟦第（一）项⟧把握不准，将加强学习。' },
    { in: '1', text: '一、总体情况\n按照第二十条⟦第（十六）项⟧主动公开。' },
    { in: '1', text: '一、总体情况\n依据《条例》第三十六条第（六）、⟦（八）项⟧答复申请。' },
    { in: '1', text: '一、总体情况\n《档案法》第八条和《条例》第四十九条⟦第３款⟧都有要求。' },
    { in: '1', text: '一、总体情况\n贯彻政府信息公开条例⟦第 五 十 七 条⟧。' },
    { in: '1', text: '一、总体情况\n依据条例第五十条第二款⟦第（一）项⟧编制。' },
  ],
  good: [
    { in: '1', text: '一、总体情况\n按照《条例》第二十条第（十五）项主动公开。', why: '第二十条正好有十五项。' },
    {
      in: '1',
      text: '一、总体情况\n按照《条例》第二十一条第一款主动公开。',
      why: '只有一款的条写“第一款”不合习惯，但没有错。',
    },
    { in: '1', text: '一、总体情况\n按照《条例》第五十条第一款第（四）项报告。', why: '第一款正好有这一项。' },
    {
      in: '4',
      text: '四、政府信息公开行政复议、行政诉讼情况\n依据《行政复议法》第八十条处理。',
      why: '是别的法的条号。',
    },
    {
      in: '4',
      text: '四、政府信息公开行政复议、行政诉讼情况\n依照《条例》第五十一条和《中华人民共和国行政诉讼法》第八十九条第一款第（一）项、第一百零一条处理。',
      why: '最近的法规名是行政诉讼法，《条例》在它前面。',
    },
    {
      in: '1',
      text: '一、总体情况\n依照《条例》和《保守国家秘密法实施条例》第六十条、行政处罚法第七十条审查。',
      why: '《保守国家秘密法实施条例》不是本条例。',
    },
    {
      in: '1',
      text: '一、总体情况\n按照《条例》和本县《政务公开工作要点》，落实第六十条要求。',
      why: '说不准指哪一个文件。',
    },
    { in: '1', text: '一、总体情况\n严格执行第六十条。', why: '没有写明是哪部法规。' },
    { in: '1', text: '一、总体情况\n《条例》宣传中，第六十条信息被转发 30 次。', why: '数的是信息，不是条文。' },
    { in: '1', text: '一、总体情况\n对照旧《条例》第五十七条修改制度。', why: '旧条例的条号不在此列。' },
  ],
});

function wrongPart(mention: Mention, { part }: Absence): Range | undefined {
  const { article, [part]: written } = mention.parts;
  if (part !== 'article') return written;
  // Mark the wrong article once: 第五十八条第一款、第二款.
  return mention.from === article.from ? { from: mention.from, to: mention.to } : undefined;
}

const message = ({ part, instead }: Absence): string => `${instead}。请核对${PART_NAMES[part]}的号。`;

const PART_NAMES = { article: '条', paragraph: '款', item: '项' } as const;
