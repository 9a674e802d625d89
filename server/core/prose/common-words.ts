import { TERMS } from './word-edges.ts';

/*
 * Words of which two in a row are always a slip: 资金资金分配. Data. Not words that are doubled on purpose, nor those that end
 * one name and begin the next: 社区社区工作者.
 */

const MORE =
  '全市 全县 全区 全镇 全乡 全省 全州 全年 本年 今年 上年 去年 清单 材料 指标 资金 经费 场所 次数 数量 总数 总量 时间 时限 地点 电话 邮箱 地址 样式 版块 板块 模块 页面 首页 链接 附件 文本 文书 ' +
  '文稿 稿件 信件 邮件 信函 传真 表格 图片 音频 抖音 专家 代表 委员 干部 职工 党员 学生 教师 家长 居民 村民 市民 农民 农户 业主 商户 用户 网民 网友 游客 患者 老人 儿童 妇女 青年 体系 体制 ' +
  '义务 权利 权力 权限 职责 职能 绩效 案件 案例 案卷 卷宗 样本 比例 比重 增幅 降幅 存量 增量 原因 理由 事由 事实 证据 结论 成绩 效果 效益 优势 特点 难点 热点 焦点 堵点 痛点 短板 弱项 差距 缺陷 ' +
  '风险 漏洞 矛盾 纠纷 信访 价格 收入 支出 税收 补贴 补助 经济 产业 工业 商业 科研 住宅 房屋 建筑 道路 桥梁 河道 水库 水质 水源 空气 垃圾 污水 土壤 矿产 森林 海洋 电力 燃气 供水 供热 供电 排水 ' +
  '公交 铁路 公路 物流 货物 商品 产品 合同 协议 招标 投标 中标 供应 招聘 录用 职称 工资 医保 低保 婚姻 户籍 身份 证件 证照 执照 资质 资格 登记 注册 核准 核定 审批 审定 阅读 点击 访问 ' +
  '浏览 转载 解答 答疑 座谈 走访 调研 演练 竞赛 活动 讲座 课程 教材 手册 折页 海报 展板 大厅 柜台 热线 留言 信箱 样表 图文 条目 条款 章节 要素 属性 类别 类型 种类 名称 名单 名录 对象 主体 ' +
  '手续 环节 步骤 周期 频次 进度 节点 台账 档案 版本 格式 模板 范本 编号 文号 索引 摘要 正文 标题 附表 公章 印章 签名 密码 账户 权益 利益 秩序 纪律 作风 能力 水平 意识 素养 氛围 形象 公信力 ' +
  '透明度 知晓率 满意度 点击量 阅读量 访问量 浏览量 公众号 二维码 客户端 小程序 短视频 工作量 负责人 责任人 联系人 联络员 信息员 时效性 针对性 实效性 积极性 主动性 准确性 及时性 规范性 有效性';

/** Words that names end with and begin with (长江街道街道办, 某某公司公司治理), so that two in a row prove nothing. */
const ENDS_NAMES: ReadonlySet<string> = new Set(
  '政府 人民 机关 机构 组织 单位 部门 街道 乡镇 社区 学校 医院 企业 公司 国家 社会 党组 法律 办公室 图书馆 党中央 公开 服务'.split(
    ' ',
  ),
);

/** Words of two or three characters of which two in a row are always a slip. */
export const SAID_ONCE: ReadonlySet<string> = new Set(
  [...TERMS, ...MORE.split(' ')].filter((word) => word.length >= 2 && word.length <= 3 && !ENDS_NAMES.has(word)),
);

/**
 * What stands behind the second of two words where it opens a longer one: 公开申请申请人, 规范规范性文件, 信息信息化. A reader sees the
 * longer word at once.
 */
export const OPENS_LONGER =
  /^(?:[员者性化班师]|人(?![民大数次])|组(?!织)|局(?![面部])|处(?![理置罚])|科(?![学技])|站|所(?![有在需以属])|室|队(?!伍)|长(?![期效远])|栏(?!目)|家(?!庭)|法(?![规律人定治])|日(?![常期益])|会(?![同商])|办(?![理结公事])|书(?!面)|表(?![明示现])|率(?!先)|费(?!用)|点(?![击对])|系统|技术|项目|单位|对象|主体|党委|党组|事务|小组|机构|部门|委员|代表)/;
