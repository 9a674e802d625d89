/*
 * The provinces of China's mainland and what they are divided into one level below: data, no logic. 31 provinces, 293
 * prefecture-level cities, 30 autonomous prefectures, 7 prefectures and 3 leagues, as they stood at the end of 2024.
 *
 * Only the governments of provinces, of these cities and of autonomous prefectures may issue 规章 (立法法第九十三条);
 * 东莞、中山、嘉峪关、三沙、儋州, which have no districts, are treated like cities that have. Names are short: 宿迁, 凉山彝族.
 */

/** A province and what it is divided into; see above. */
export interface Province {
  readonly name: string;
  readonly kind: '省' | '自治区' | '直辖市';
  /** 地级市, parted by blanks; none in a 直辖市. */
  readonly cities: string;
  /** 自治州 with the names of their peoples, parted by blanks. */
  readonly autonomous?: string;
  /** 地区 and 盟: a province's agencies, no governments of their own. */
  readonly prefectures?: string;
}

/** All 31. */
export const provinces: readonly Province[] = [
  { name: '北京', kind: '直辖市', cities: '' },
  { name: '天津', kind: '直辖市', cities: '' },
  { name: '河北', kind: '省', cities: '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水' },
  { name: '山西', kind: '省', cities: '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁' },
  {
    name: '内蒙古',
    kind: '自治区',
    cities: '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布',
    prefectures: '兴安盟 锡林郭勒盟 阿拉善盟',
  },
  {
    name: '辽宁',
    kind: '省',
    cities: '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  },
  { name: '吉林', kind: '省', cities: '长春 吉林 四平 辽源 通化 白山 松原 白城', autonomous: '延边朝鲜族' },
  {
    name: '黑龙江',
    kind: '省',
    cities: '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化',
    prefectures: '大兴安岭地区',
  },
  { name: '上海', kind: '直辖市', cities: '' },
  { name: '江苏', kind: '省', cities: '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁' },
  { name: '浙江', kind: '省', cities: '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水' },
  {
    name: '安徽',
    kind: '省',
    cities: '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  },
  { name: '福建', kind: '省', cities: '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德' },
  { name: '江西', kind: '省', cities: '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶' },
  {
    name: '山东',
    kind: '省',
    cities: '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  },
  {
    name: '河南',
    kind: '省',
    cities: '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店',
  },
  {
    name: '湖北',
    kind: '省',
    cities: '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州',
    autonomous: '恩施土家族苗族',
  },
  {
    name: '湖南',
    kind: '省',
    cities: '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底',
    autonomous: '湘西土家族苗族',
  },
  {
    name: '广东',
    kind: '省',
    cities: '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮',
  },
  {
    name: '广西',
    kind: '自治区',
    cities: '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  },
  { name: '海南', kind: '省', cities: '海口 三亚 三沙 儋州' },
  { name: '重庆', kind: '直辖市', cities: '' },
  {
    name: '四川',
    kind: '省',
    cities: '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳',
    autonomous: '阿坝藏族羌族 甘孜藏族 凉山彝族',
  },
  {
    name: '贵州',
    kind: '省',
    cities: '贵阳 六盘水 遵义 安顺 毕节 铜仁',
    autonomous: '黔西南布依族苗族 黔东南苗族侗族 黔南布依族苗族',
  },
  {
    name: '云南',
    kind: '省',
    cities: '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧',
    autonomous: '楚雄彝族 红河哈尼族彝族 文山壮族苗族 西双版纳傣族 大理白族 德宏傣族景颇族 怒江傈僳族 迪庆藏族',
  },
  { name: '西藏', kind: '自治区', cities: '拉萨 日喀则 昌都 林芝 山南 那曲', prefectures: '阿里地区' },
  { name: '陕西', kind: '省', cities: '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛' },
  {
    name: '甘肃',
    kind: '省',
    cities: '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南',
    autonomous: '临夏回族 甘南藏族',
  },
  {
    name: '青海',
    kind: '省',
    cities: '西宁 海东',
    autonomous: '海北藏族 黄南藏族 海南藏族 果洛藏族 玉树藏族 海西蒙古族藏族',
  },
  { name: '宁夏', kind: '自治区', cities: '银川 石嘴山 吴忠 固原 中卫' },
  {
    name: '新疆',
    kind: '自治区',
    cities: '乌鲁木齐 克拉玛依 吐鲁番 哈密',
    autonomous: '昌吉回族 博尔塔拉蒙古 巴音郭楞蒙古 克孜勒苏柯尔克孜 伊犁哈萨克',
    prefectures: '阿克苏地区 喀什地区 和田地区 塔城地区 阿勒泰地区',
  },
];
