import type { Random } from './random.ts';

/** Who writes the report. All places are invented. */
export interface Agency {
  /** 青岚县水利局 */
  readonly name: string;
  readonly kind: 'government' | 'township' | 'street' | 'office' | 'department';
  /** 县 市 区 州 省 镇 乡 街道: the level that its area belongs to. */
  readonly level: Level;
  /** 我局, 我县, 我镇 … and what else it may call itself. */
  readonly selves: readonly string[];
  /** What others call it, and it itself as often: 县住建局, 望湖街道, 高新区, 镇政府. */
  readonly shorts: readonly string[];
  /** The owner of the site on which it publishes: 县政府. */
  readonly site: string;
  /** What its parts are called: 股室, 部门. */
  readonly parts: string;
  /** The topics of its information. */
  readonly topics: readonly string[];
  /** Whether it makes decisions on licences and penalties. */
  readonly decides: boolean;
  /** Whether it may issue 规章, as its name shows. */
  readonly regulates: boolean;
}

/** The level of an area, as the last word of its name. */
export type Level = '省' | '州' | '市' | '县' | '区' | '镇' | '乡' | '街道';

const PLACES =
  '青岚 云汀 霁川 栖云 临汐 望崖 朔岩 汐岭 槿州 澄屿 霜桥 鹭津 梧隐 岫阳 沅礁 萤泽 砚溪 皎湖 箬溪 聆山 柘皋岭 苇渡'.split(
    ' ',
  );
const TOWNS = '澜坪 枕溪 杏坞 石鹿 双槿 柳汊 望湖集 落雁桥 三棵榆 青石板 东篱 芦荻 白鹭洲 新苇 沙渚 半山铺'.split(' ');

/** Places whose names end as their unit is called: 望河街街道, 砚市市, 古渡镇镇. */
const DOUBLED = { 街道: '望河街 石桥街 柳巷街', 镇: '古渡镇 白沙镇', 市: '砚市 沙市' } as const;

/** Departments with what they deal in, whether they decide, and what people shorten their titles to. */
const DEPARTMENTS: readonly (readonly [string, string, boolean, string?])[] = [
  ['水利局', '河道治理 农村供水 水库加固 水资源管理 防汛调度', true],
  ['教育局', '义务教育招生 教师招聘 学校食堂管理 民办教育年检 校车安全', true],
  ['住房和城乡建设局', '老旧小区改造 物业管理 商品房预售 燃气安全 危房改造', true, '住建局'],
  ['卫生健康局', '疫苗接种 医疗机构校验 职业健康 家庭医生签约 公共卫生', true, '卫健局'],
  ['自然资源和规划局', '征地补偿 用地审批 规划许可 不动产登记 矿山修复', true, '自规局 资规局 自然资源局'],
  ['农业农村局', '耕地保护 农机补贴 高标准农田建设 农产品抽检 种业管理', true],
  ['交通运输局', '农村公路养护 公交线路调整 道路运输许可 治超执法 渡口安全', true, '交通局'],
  ['市场监督管理局', '食品抽检 特种设备 商标保护 价格监管 企业年报', true, '市场监管局'],
  ['人力资源和社会保障局', '就业补贴 技能培训 工伤认定 社保待遇 职称评审', true, '人社局'],
  ['民政局', '低保救助 养老服务 婚姻登记 社会组织年检 地名管理', true],
  ['财政局', '预算决算 政府采购 惠农补贴 债务管理 收费目录', false],
  ['统计局', '月度数据 统计公报 人口抽样调查 经济普查 统计执法', false],
  ['审计局', '审计结果 政策跟踪审计 经济责任审计 整改情况', false],
  ['文化广电旅游体育局', '文物保护 旅行社管理 图书馆开放 赛事活动 非遗传承', true, '文旅局'],
  ['生态环境局', '环评审批 排污许可 空气质量 信访举报核查 辐射安全', true],
  ['应急管理局', '安全生产许可 应急预案 灾害救助 隐患整治 执法检查', true, '应急局'],
  ['医疗保障局', '医保报销 药品集采 定点机构管理 基金监管', false, '医保局'],
  ['综合行政执法局', '户外广告 市容管理 违建查处 渣土运输', true, '执法局 综合执法局'],
  ['公安局', '户籍办理 交通管理 出入境 治安防范', true],
  ['司法局', '法律援助 公证服务 规范性文件审查 人民调解', true],
  ['退役军人事务局', '优抚待遇 就业安置 烈士纪念设施', false, '退役军人局'],
  ['发展和改革委员会', '重大项目 价格收费 节能审查 粮食储备', true, '发改委'],
  ['工业和信息化局', '技改补助 企业服务 淘汰产能', false, '工信局'],
  ['林业和草原局', '林木采伐 森林防火 古树名木 湿地保护', true, '林草局'],
  ['气象局', '天气预警 防雷检测 气象服务', true],
  ['政务服务管理办公室', '办事指南 窗口设置 帮办代办 一件事一次办', false, '政务办'],
  ['城市管理委员会', '市容环境 垃圾分类 共享单车 户外广告', true, '城管委'],
  ['国有资产监督管理委员会', '国企改革 资产评估 产权交易', false, '国资委'],
  ['信访局', '信访渠道 办理流程 领导接访', false],
  ['教育体育局', '义务教育招生 体育场馆开放 学校食堂管理 校外培训', true, '教体局'],
  ['卫生健康委员会', '疫苗接种 医疗机构校验 托育服务 公共卫生', true, '卫健委'],
  ['行政审批服务局', '办事指南 证照办理 告知承诺 中介服务', true, '审批局'],
  ['城市管理局', '市容环境 停车管理 渣土运输 户外广告', true, '城管局'],
  ['数据局', '公共数据开放 数字乡村 信息化项目', false],
];

const GENERAL = '乡村振兴 教育医疗 社会保障 重大项目 财政资金 就业创业 养老托育 城市更新 生态环境 安全生产'.split(' ');
const TOWNSHIP = '惠农补贴 宅基地审批 村级财务 低保评定 农田水利 征地补偿 人居环境整治 道路硬化'.split(' ');

/** 我局, 我委 … from the last words of a department's name. */
function selfOf(name: string): string {
  if (name.endsWith('委员会')) return '我委';
  if (name.endsWith('办公室')) return '我办';
  if (name.endsWith('中心')) return '我中心';
  return name.endsWith('厅') ? '我厅' : '我局';
}

/** 县住建局, and 县水利局 where the title is short enough to be kept; sometimes with its place: 青岚县住建局. */
function shortsOf(area: string, level: Level, [title, , , short = title]: (typeof DEPARTMENTS)[number]): string[] {
  const own = short.split(' ').map((each) => (level === '省' ? each.replace(/局$/, '厅') : each));
  return own.flatMap((each) => [`${level}${each}`, `${area}${each}`]);
}

const government = (name: string, level: Level, regulates = false): Agency => ({
  name,
  kind: level === '镇' || level === '乡' ? 'township' : 'government',
  level,
  selves: level === '镇' || level === '乡' ? [`我${level}`, `${level}政府`] : [`我${level}`, `全${level}`],
  shorts:
    level === '镇' || level === '乡'
      ? [name.replace(/^.*县|人民政府$/g, ''), name.replace(/^.*县|人民(?=政府)/g, ''), `${level}政府`]
      : [`${level}政府`],
  site: level === '镇' || level === '乡' ? '县政府' : `${level}政府`,
  parts: level === '镇' || level === '乡' ? '站所' : '部门',
  topics: level === '镇' || level === '乡' ? TOWNSHIP : GENERAL,
  decides: true,
  regulates,
});

function department(r: Random, area: string, level: Level): Agency {
  const entry = r.pick(DEPARTMENTS);
  const [title, topics, decides] = entry;
  const name = area + (level === '省' ? title.replace(/局$/, '厅') : title);
  const self = selfOf(name);
  return {
    name,
    kind: 'department',
    level,
    selves: [self, '本机关'],
    shorts: shortsOf(area, level, entry),
    site: `${level}政府`,
    parts: level === '县' || level === '区' ? r.pick(['股室', '科室', '股（室）']) : r.pick(['处室', '科室']),
    topics: topics.split(' '),
    decides,
    regulates: false,
  };
}

/** Zones, whole names first, then how they are called. */
const ZONES = [
  ['经济技术开发区', '经开区', '开发区'],
  ['高新技术产业开发区', '高新区', '高新区'],
  ['工业园区', '园区', '工业园区'],
  ['风景名胜区', '景区', '景区'],
] as const;

function zone(r: Random, place: string): Agency {
  const [title, short, shorter] = r.pick(ZONES);
  return {
    ...department(r, `${place}县`, '县'),
    name: `${place}${title}管理委员会`,
    selves: ['我委', '管委会'],
    shorts: [shorter, `${place}${short}`, `${short}管委会`, '管委会'],
    site: '县政府',
    topics: GENERAL,
  };
}

function street(r: Random, district: string, town: string): Agency {
  return {
    ...government('', '街道'),
    name: `${r.pick(['', district])}${town}街道办事处`,
    kind: 'street',
    selves: ['我街道', '街道'],
    shorts: [`${town}街道`, `${town}街道办`, '街道办', '街道办事处'],
    site: '区政府',
    parts: '科室',
    topics: TOWNSHIP.filter((topic) => !/农|村/.test(topic)).concat('物业管理', '垃圾分类'),
  };
}

/** A part of a system or of a higher office that reports for itself, with its short names, where it publishes and what it deals in. */
function branch(r: Random, place: string, city: string): Agency {
  const [name, shorts, site, topics] = r.pick([
    [`国家税务总局${place}县税务局`, `县税务局 ${place}县税务局`, '县政府', '税费优惠 纳税信用 办税指南 发票管理'],
    [`国家税务总局${city}市税务局`, `市税务局 ${city}市税务局`, '市政府', '税费优惠 欠税清单 办税指南 发票管理'],
    [`国家统计局${place}调查队`, `${place}调查队 调查队`, '市政府', '住户调查 价格调查 粮食产量抽样调查'],
    [`${city}市公安局${place}分局`, `${place}分局 ${place}公安分局`, '市政府', '户籍办理 交通管理 治安防范'],
    [`${city}市生态环境局${place}县分局`, `${place}县分局 ${place}分局`, '县政府', '排污许可 空气质量 环评审批'],
    [`${city}市自然资源和规划局${place}分局`, `${place}分局`, '市政府', '用地审批 不动产登记 规划许可'],
  ] as const);
  return {
    ...department(r, `${place}县`, '县'),
    name,
    selves: name.endsWith('队') ? ['我队', '本机关'] : ['我局', '本机关'],
    shorts: shorts.split(' '),
    site,
    topics: topics.split(' '),
    decides: !name.endsWith('队'),
  };
}

/** An office of any kind and level: counties, districts, cities, their offices, bureaus, townships, streets. */
export function agency(r: Random): Agency {
  const place = r.pick(PLACES);
  const city = r.pick(PLACES.filter((each) => each !== place));
  const town = r.pick(TOWNS);
  const district = r.chance(0.4) ? `${city}市${place}区` : `${place}区`;
  return r.weighted<() => Agency>([
    [20, () => department(r, `${place}县`, '县')],
    [10, () => department(r, `${place}市`, '市')],
    [9, () => department(r, district, '区')],
    [3, () => department(r, `${place}省`, '省')],
    [10, () => government(`${place}县人民政府`, '县')],
    [5, () => government(`${district}人民政府`, '区')],
    [5, () => government(`${place}市人民政府`, '市')],
    [2, () => government(`${place}自治州人民政府`, '州', true)],
    [10, () => government(`${r.pick(['', `${place}县`])}${town}镇人民政府`, '镇')],
    [5, () => government(`${r.pick(['', `${place}县`])}${town}乡人民政府`, '乡')],
    [8, () => street(r, district, r.chance(0.2) ? r.pick(DOUBLED.街道.split(' ')) : town)],
    [2, () => government(`${place}县${r.pick(DOUBLED.镇.split(' '))}镇人民政府`, '镇')],
    [1, () => government(`${r.pick(DOUBLED.市.split(' '))}市人民政府`, '市')],
    [1, () => department(r, `${r.pick(DOUBLED.市.split(' '))}市`, '市')],
    [
      6,
      () => {
        const [area, level] = r.pick([
          [`${place}县`, '县'],
          [district, '区'],
          [`${place}市`, '市'],
        ] as const);
        return {
          ...government('', level),
          name: `${area}人民政府办公室`,
          kind: 'office',
          selves: ['我办', `${level}政府办公室`],
          shorts: [`${level}政府办`, `${level}政府办公室`],
          parts: '科室',
        };
      },
    ],
    [4, () => zone(r, place)],
    [5, () => branch(r, place, city)],
  ])();
}
