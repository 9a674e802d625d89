/*
 * How offices are called in prose, as data: what a name ends in, names that no rule of shortening leads to, and words for an office
 * that name no office. `names.ts` reads them; every row's example and counter-example are its tests.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * What names end in, with the one word that stands for all that mean the same: 委员会 and 委. A bureau is called 委 in one place and 局
 * in the next, and nowhere are there both: 县发改委, 县发改局.
 */
export const endings: ReadonlyMap<string, string> = new Map(
  [
    ['局', '委员会 委 局'],
    ['办', '办公室 办公厅 办'],
    ['办事处', '办事处'],
    ['厅', '厅'],
    ['部', '部'],
    ['署', '署'],
    ['分局', '分局'],
    ['总队', '总队'],
    ['支队', '支队'],
    ['大队', '大队'],
    ['中队', '中队'],
    ['队', '队'],
    ['派出所', '派出所'],
    ['所', '所'],
    ['站', '站'],
    ['中心', '中心'],
    ['馆', '馆'],
    ['院', '院'],
    ['海关', '海关'],
    ['行', '分行 支行 银行'],
    ['处', '处'],
    ['社', '社'],
    ['校', '学校'],
    ['会', '会'],
    ['联', '联'],
    ['协', '协'],
    ['公司', '公司'],
  ].flatMap(([as = '', list = '']) => words(list).map((word) => [word, as] as const)),
);

/**
 * Names that are not made of characters of the full name in their order, because an office kept its old one or took a new one; what
 * each may stand for. Characters without the ending.
 */
export const otherNames: readonly (readonly [written: string, full: string])[] = [
  ['城管', '综合行政执法'],
  ['城市管理', '综合行政执法'],
  ['综合执法', '城市管理行政执法'],
  ['交警', '公安局交通管理'],
  ['大数据', '数据'],
  ['环保', '生态环境'],
  ['卫计', '卫生健康'],
  ['市监', '市场监督管理'],
  ['行政审批', '政务服务'],
  ['审批', '政务服务'],
  ['政务服务', '行政审批'],
  ['住建', '建设'],
  ['扶贫', '乡村振兴'],
];

/** Names that characters of a full name seem to make, but that are another office's: 社保局 below 人力资源和社会保障局. Without the ending. */
export const falseFriends: ReadonlySet<string> = new Set(
  words('社保 社会保险 房管 就业 管理 服务 综合 监督 事务 建设管理'),
);
