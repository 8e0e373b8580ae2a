/**
 * Who may make 规章. Source: 《中华人民共和国立法法》第九十一条（国务院部门规章）、第九十三条（省、自治区、直辖市和设区的市、
 * 自治州的人民政府；东莞、中山、嘉峪关、儋州四个不设区的市比照适用）. Places as of 2024.
 */

/**
 * Whether an organisation can make 规章: a department of the State Council, or the government of a province, of a city
 * with districts or of an autonomous prefecture.
 * @param name as on a report: 杭州市人民政府, 杭州市, 浙江省杭州市人民政府, 国家发展和改革委员会
 *
 * @example canMakeRegulations("浙江省杭州市人民政府") // true
 * @example canMakeRegulations("杭州市教育局") // false
 */
export function canMakeRegulations(name: string): boolean {
  const bare = name.normalize("NFKC").replaceAll(/\s/gu, "");
  return departments.has(bare.replace(/^中华人民共和国|^国务院/u, "")) || governments.has(divisionOf(bare));
}

/** "浙江省杭州市人民政府" → "杭州市" */
function divisionOf(name: string): string {
  const place = name.replace(/(?:人民)?政府$/u, "");
  const province = provinces.find((each) => place.startsWith(each) && place !== each);
  return province ? place.slice(province.length) : place;
}

const provinces = [
  ..."北京 天津 上海 重庆".split(" ").map((city) => `${city}市`),
  ..."河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海"
    .split(" ")
    .map((province) => `${province}省`),
  ..."内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区".split(" "),
];

/** The prefecture-level cities, province by province. */
export const prefectureCities: readonly string[] = [
  "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水", // 河北
  "太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁", // 山西
  "呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布", // 内蒙古
  "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛", // 辽宁
  "长春 吉林 四平 辽源 通化 白山 松原 白城", // 吉林
  "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化", // 黑龙江
  "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁", // 江苏
  "杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水", // 浙江
  "合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城", // 安徽
  "福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德", // 福建
  "南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶", // 江西
  "济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽", // 山东
  "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店", // 河南
  "武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州", // 湖北
  "长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底", // 湖南
  "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮", // 广东
  "南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左", // 广西
  "海口 三亚 三沙 儋州", // 海南
  "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳", // 四川
  "贵阳 六盘水 遵义 安顺 毕节 铜仁", // 贵州
  "昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧", // 云南
  "拉萨 日喀则 昌都 林芝 山南 那曲", // 西藏
  "西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛", // 陕西
  "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南", // 甘肃
  "西宁 海东", // 青海
  "银川 石嘴山 吴忠 固原 中卫", // 宁夏
  "乌鲁木齐 克拉玛依 吐鲁番 哈密", // 新疆
].flatMap((province) => province.split(" ").map((city) => `${city}市`));

/** The autonomous prefectures. */
export const autonomousPrefectures: readonly string[] = [
  "延边朝鲜族",
  "恩施土家族苗族",
  "湘西土家族苗族",
  "阿坝藏族羌族",
  "甘孜藏族",
  "凉山彝族",
  "黔西南布依族苗族",
  "黔东南苗族侗族",
  "黔南布依族苗族",
  "楚雄彝族",
  "红河哈尼族彝族",
  "文山壮族苗族",
  "西双版纳傣族",
  "大理白族",
  "德宏傣族景颇族",
  "怒江傈僳族",
  "迪庆藏族",
  "临夏回族",
  "甘南藏族",
  "海北藏族",
  "黄南藏族",
  "海南藏族",
  "果洛藏族",
  "玉树藏族",
  "海西蒙古族藏族",
  "昌吉回族",
  "博尔塔拉蒙古",
  "巴音郭楞蒙古",
  "克孜勒苏柯尔克孜",
  "伊犁哈萨克",
].map((nation) => `${nation}自治州`);

const governments: ReadonlySet<string> = new Set([...provinces, ...prefectureCities, ...autonomousPrefectures]);

/** Departments of the State Council since 2019 that issue 规章, themselves or through the ministry that leads them. */
const departments: ReadonlySet<string> = new Set(
  [
    "外交部 国防部 国家发展和改革委员会 国家发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民族事务委员会 国家民委",
    "公安部 国家安全部 民政部 司法部 财政部 人力资源和社会保障部 自然资源部 生态环境部 住房和城乡建设部 交通运输部 水利部",
    "农业农村部 商务部 文化和旅游部 国家卫生健康委员会 国家卫生健康委 退役军人事务部 应急管理部 中国人民银行 审计署",
    "国有资产监督管理委员会 国资委 海关总署 国家税务总局 国家市场监督管理总局 国家金融监督管理总局",
    "中国证券监督管理委员会 中国证监会 中国银行保险监督管理委员会 中国银保监会 国家广播电视总局 国家体育总局 国家统计局",
    "国家知识产权局 国家国际发展合作署 国家医疗保障局 国家机关事务管理局 国家互联网信息办公室 国家信访局",
    "国家粮食和物资储备局 国家能源局 国家数据局 国家国防科技工业局 国家烟草专卖局 国家移民管理局 国家林业和草原局",
    "国家铁路局 中国民用航空局 国家邮政局 国家文物局 国家中医药管理局 国家疾病预防控制局 国家矿山安全监察局",
    "国家消防救援局 国家外汇管理局 国家药品监督管理局 中国气象局",
  ].flatMap((line) => line.split(" ")),
);
