import { entry, type Frame, type Sort } from './meaning.ts';

const sorted = (role: Frame, sort: Sort, ...patterns: string[]) => entry({ role, sort }, ...patterns);
const AS_YET = '(尚|暂|从|并|亦|至今|还|仍|一直|)';

/** Words of which one must tell the sort to read that there was none of a thing, or how all of it ended. */
export const denials = [
  entry(
    { role: 'negation', sort: 'none' },
    `${AS_YET}(没有|没|无|不存在|未有|从来没有)`,
    '(没有|没|无|未有)(任何|一)(人|个人)',
    '(没有|没|无|未有)(一|一件|一起|一例|一宗|一人|人)(次|)',
    '(没有|没|无|未|未曾|从未|不曾|从不曾)(收到|接到|受理|发生|产生|出现|引发)(过|)(一件|一起|一例|一宗)',
    '(未|没有|不|并未|均未|尚未)涉及(到|)',
    '(“|)零(”|)(发生|产生|受理|收件)',
  ),
  entry(
    { role: 'negation', sort: 'not' },
    '(尚|暂|从|并|亦|至今|还|仍|一直)未(曾|有过|再|)',
    '未(有过|再)',
    '(从|并|)不曾',
  ),
  // These begin like a denial and are none.
  entry({ role: 'neutral' }, '未来', '无(偿|障碍|论|疑|缝|锡|线|纸化|关)', '未成年(人|)', '没收'),
  sorted(
    'neutral',
    'people',
    '(任何|有)(公民|自然人|个人)(、|和|及|与|或|或者)法人(、|和|或|或者|及|以及|与)(其他|其它|)(社会|)组织',
    '(任何|其他|)(单位|企事业单位|机构|团体)(、|和|或|或者|及|以及|与)(个人|公民|群众|市民)',
    '(任何|)(个人|公民|群众|市民)(、|和|或|或者|及|以及|与)(单位|企事业单位|团体|其他组织)',
    '(任何|有|)(群众|市民|社会公众|公众|公民|人民群众|申请人|当事人)',
    '任何(人|一方|主体)',
  ),
  sorted('neutral', 'any', '(任何|各种|各类)(形式|方式|渠道|途径|类型|种类|)(的|)'),
  sorted(
    'neutral',
    'happen',
    '(发生|产生|出现|存在|引发|引起|导致|造成|接受|有)(过|了|的|过的|)',
    '(提出|提交|递交|提起|发来|寄来|送来)(过|了|的|过的|)',
    '(被|遭)(提起|申请|提请|)',
  ),
  sorted('neutral', 'case', '(案件|案|件|决定|情形|情况|现象)'),
  // How it is told that there was none, behind the thing itself.
  entry(
    { role: 'neutral' },
    '(案件|情况|情形|现象|事件|问题)(的|)(发生|出现|产生)',
    '(纠纷|争议)',
    '的(良好|)(局面|态势|成绩|记录)',
  ),
  sorted('part', 'against', '针对'),
  entry({ role: 'open-list' }, '等(渠道|方式|形式|途径)(的|)'),
  entry(
    { role: 'neutral' },
    '(针对|以|向|对|涉及|涉)(我|本)(局|分局|支队|大队|办|委|厅|院|县|市|区|镇|乡|省|旗|州|中心|街道|单位|部门|机关|级|行政机关)(政府|)(为被申请人|为被告|作出|提出|提起|提交|)(的|)',
  ),
  entry({ role: 'neutral' }, '(政府|)信息公开(事务|事项|问题)(的|)', '申请主体'),
  entry({ role: 'foreign' }, '(申诉|上访|仲裁|负面舆情|舆情)'),
  // What holds only if it comes to that.
  entry({ role: 'aim' }, '(如果|若|倘若|一旦|即使|既使)', '如(未|无|没有)'),
  sorted('is', 'all', '(均|都|全部|皆|全)(为|是|属|系|属于)'),
  sorted('rate', 'closed', '办结率'),
];
