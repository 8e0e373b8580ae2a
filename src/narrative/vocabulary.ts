import { flatMap } from "../book/flat-map";

/**
 * The words by which a narrative speaks of the form. A word inside a longer one is not the word: the longest wins, so
 * longer words that mean something else stand here, too (规章制度, 部分予以公开, 申请之日).
 *
 * Source: docs/rules/text.figure.md. To teach the program another word, add it to its kind; to teach it another way of
 * saying, add a saying to `sayings.ts`.
 */
const words = {
  // ------------------------------------------------------------------------------------------ what is counted
  /** Requests for information: 政府信息公开申请. */
  application:
    "政府信息公开申请 政务信息公开申请 信息公开申请 信息公开的申请 政府信息申请 公开政府信息申请 公开政府信息的申请 " +
    "要求公开政府信息的申请 申请公开政府信息 政府信息公开书面申请 依申请公开 依申请公开信息 依申请公开政府信息 依申请公开政府信息的申请 " +
    "依申请信息公开 依申请政府信息公开 依申请公开类申请 依申请件 政府信息依申请公开 信息依申请公开 政府信息公开依申请 信息公开依申请 " +
    "政府信息公开依申请公开 信息公开依申请公开 政务公开依申请公开 政府环境信息公开申请",
  /** 申请 alone: a request for information only where the text speaks of them. */
  request:
    "申请 申请件 申请事项 申请表 申请书 公开申请 公开申请件 申请公开 申请公开件 申请公开事项 书面公开申请 登记申请",
  review: "行政复议 行政复议案 行政复议案件 复议 复议案件 申请行政复议 申请复议 提出复议申请 提出行政复议申请",
  /** What comes in where disputes are decided: ours only where the disclosure of information is named as its cause. */
  reviewRequest: "行政复议申请 复议申请",
  litigation: "行政诉讼 行政诉讼案 行政诉讼案件 诉讼 诉讼案件 提起诉讼",
  direct: "未经复议直接起诉 未经行政复议直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼 未经复议直接诉讼",
  afterReview: "复议后起诉 经复议后起诉 行政复议后起诉 复议后提起诉讼 复议后提起行政诉讼 经复议后提起诉讼 复议后诉讼",
  normative: "规范性文件 行政规范性文件",
  regulations: "规章 政府规章 市政府规章 省政府规章 州政府规章 地方政府规章 部门规章",
  licensing: "行政许可",
  penalties: "行政处罚",
  coercion: "行政强制",
  services: "其他对外管理服务 其他对外管理服务事项",
  fees: "行政事业性收费 行政事业性收费金额",
  procurement: "政府集中采购 政府集中采购项目",

  // ------------------------------------------------------------------------------------------ what is done
  receive: "收到 受理 新收 新收到 新受理 新增受理 新接收 新接到 接收 接到 接收到 接受",
  /** 办理 does not say whether what was carried in counts. */
  handle: "办理 收办 处理 承办 办件 接办 办理件 应办理",
  conclude:
    "办结 答复 予以答复 答复完毕 完成答复 答复办结 办结答复 作出答复 做出答复 给予答复 进行答复 作出书面答复 " +
    "予以书面答复 给予书面答复 答复工作",
  carry: "结转 转结 结转件 转结件 结转办件 转 转入 转至 转到 顺延 顺延到 顺延至 延至 接转",
  issue: "制定 制订 制发 新制定 新制发 新制作 制定出台 制定印发 制定并印发 制定发布 制定并发布 制定公布",
  repeal: "废止",
  inForce: "现行有效",
  newlyPublic: "新公开",
  stock: "对外公开总数量 对外公开总数 对外公开总量",
  make: "作出 做出 实施",
  decision: "决定 处理决定 决定书",
  /** The form's own name of the column. */
  decisionCount: "处理决定数量 处理决定数 本年处理决定数量",
  collect: "收取 征收",

  // ------------------------------------------------------------------------------------------ results, applicants
  granted: "予以公开",
  partial: "部分公开 部分予以公开 予以部分公开",
  refused: "不予公开",
  unavailable: "无法提供",
  notProcessed: "不予处理",
  otherResult: "其他处理",
  natural: "自然人",
  organisation:
    "法人或其他组织 法人及其他组织 法人和其他组织 法人、其他组织 法人或者其他组织 法人与其他组织 法人以及其他组织",
  /** Columns of the form among 法人或其他组织: 其中商业企业2件，自然人10件. */
  organisationKind: "商业企业 科研机构 社会公益组织 法律服务机构",
  upheld: "维持 结果维持 维持结果 维持原行政行为 维持原答复 维持原决定",
  corrected: "纠正 结果纠正",
  otherOutcome: "其他结果",
  pending: "尚未审结 未审结",

  // ------------------------------------------------------------------------------------------ joints
  among: "其中 当中 排名 居前 前三 前五 位列",
  including: "含 包含 包括",
  /** 收到37件（不含上年结转2件）: what is carried in is not in the 37. */
  excluding: "不含 不包含 不包括",
  /** All but those before: 其余3件按时办结. */
  rest: "其余 剩余",
  within: "中 里",
  and: "和 及 与 以及 或 或者 并 且 而且 并且 及时并",
  all: "均 均为 都 都为 皆为",
  each: "各 平均 人均 每",
  /** 行政复议、行政诉讼分别为2件、1件: what a figure counts hangs on the order of two lists. */
  respectively: "分别",
  /** 分别为予以公开5件、部分公开3件: before a result, a list in which each figure has its own noun. */
  namely: "分别为 分别是",

  // ------------------------------------------------------------------------------------------ what takes a claim away
  about: "约 近 余 逾 超 超过 不超过 不少于 不低于 至少 最多 将近 大约 大概 左右 上下 接近 若干 数十 不足",
  difference: "同比 环比 增长 增加 减少 下降 上升 降低 增幅 降幅 持平 多 少 提高 净增",
  comparison: "相比 相较 较 比 对比 相较于 上年同期 去年同期 同期",
  share: "占 占比 比例 百分之 率",
  lastYear: "加上上年 加上上年度 加上上一年 加上上一年度 上年 上年度 上一年 上一年度 去年 去年度 前一年 前一年度",
  nextYear: "下年 下年度 下一年 下一年度 次年 次年度 明年 来年",
  otherTime:
    "上半年 下半年 季度 以来 近年来 历年 每年 年均 月均 每月 每季度 至今 目前 当前 计划 拟 预计 力争 下一步 " +
    "今后 将制定 将制发 将出台 将开展 将受理 目标 未来 争取 往年 五年来 多年来 当月 本月 本季度 年前 换届 上一届 五年",
  /** Over how many years is not said. */
  cumulative: "累计",
  /** Up to a day: what was before the year may count, too. */
  until: "截至 截止",
  thisYear: "本年 本年度 今年 今年度 全年 全年度 当年 当年度 年内 年度内 年度 一年来 报告期内 报告年度 一年",
  own: "全局 全委 全办 全院 全校 全厅 全所 全队 全社 全馆 本级政府",
  /** Our area; whether it is the unit's own, its name tells. */
  area: "我区 我县 我市 我州 我旗 我省 本区 本县 本市 本州 本旗 本省 全区 全县 全市 全镇 全乡 全街道 全街 全省 全州 全旗 全盟 辖区 区本级 县本级 市本级",
  body:
    "区政府本级 县政府本级 市政府本级 州政府本级 省政府本级 各部门 各单位 各镇街 各镇 各乡镇 各乡 各街道 各区县 各县 各区 各市 各级 各科室 各处室 各地 各村 各社区 所属 下属 直属 下级 市直 区直 " +
    "县直 镇街 乡镇 街镇 区县 县区 部门 单位 系统 企业 其他机关 其他行政机关 被授权组织 分局 上级",
  channel:
    "网上 网络 网站 信件 信函 邮寄 邮件 电子邮件 邮箱 当面 现场 传真 电话 平台 窗口 在线 线上 线下 互联网 快递 面交 书面 纸质 " +
    "网页 网页申请 微信 公众号 短信 网络渠道 渠道 方式 邮政 挂号信 书面申请 网上申请 信函申请 现场申请 当面申请 网络申请 在线申请 传真申请",
  topic: "涉及 涉 关于 类 主要 集中 集中在 领域 范围 范围内 情形",
  /** Behind a list of channels: all of them. */
  everyChannel: "等方式 等渠道 等形式 等途径 等多种方式 等多种渠道 等各种渠道 等不同方式 等不同渠道",
  /** Answered, but not in time. */
  late: "延期 逾期 超期 延期答复 逾期答复 超期答复 延期办结 逾期办结 超期办结 延期办理 逾期办理 超期办理",
  not: "未 无 没有 不 未收到 未受理 未发生 不存在 不涉及",
  disclose:
    "主动公开 公开 发布 公示 公布 上传 更新 推送 刊发 刊登 归集 报送 录入 发送 转载 宣传 解读 发出 发文 挂网 推出 撰写 编发 采用",
  /** Not claimed as done with rules or documents of one's own: 审查／备案／清理规范性文件. */
  vetting: "备案 清理 合法性审查 报备 评估 审议",
  /** What is done with everything that comes in: as one of a list (登记、审核、答复) it names no other business. */
  step: "登记 审核 审查",
  /** What a unit may decide, counted as such in 2019 (上一年项目数量): how often it did is another figure. */
  matter: "行政许可事项 行政处罚事项 行政强制事项",
  /** Other business of the unit, other things that come in and are answered. */
  business:
    "建议 提案 代表建议 议案 来信 来访 信访 热线 工单 留言 咨询 投诉 举报 诉求 信箱 案件 许可申请 行政许可申请 " +
    "行政许可信息 行政许可结果 行政处罚信息 行政处罚结果 行政处罚案件 行政强制信息 行政事业性收费项目 规章制度 规范性文件草案 " +
    "问题 意见 回应 解读材料 解读稿 稿件 文章 查处 立案 立案查处 微博 文件 政策文件 公文 简报 会议 培训 活动 检查 执法 舆情 网民 政务服务 " +
    "审批 证照 审理 被复议机关 复议机关 来电 业务 事务 投诉件 办件量 民生 群众来信",
  /** The unit as a party: disputes told beside it are of any cause. */
  defence: "行政应诉 应诉 出庭应诉 出庭",
  information:
    "政府信息公开 信息公开 政务公开 政府信息公开工作 信息公开工作 政府信息公开类 信息公开类 政府信息公开事项 信息公开事项 政府信息公开事务 信息公开事务 " +
    "政府信息公开行为 政府信息公开答复 信息公开答复 政府信息公开案件 政府信息公开方面 政府信息公开工作中",
  /** The things disclosed. */
  items: "信息 政府信息 政务信息 信息公开指南",
  /** What looks like a word of the form inside, and says something else of a figure. */
  none:
    "申请之日 答复期限 答复意见 答复文书 答复率 办结率 答复书 答复函 答复时间 不予受理 未答复 应答复 不予答复 " +
    "同意公开 不公开 不予以公开 撤回 撤销 征求意见 补正 诉讼请求 已废止 胜诉 败诉 纠错 驳回 和解 终止 调解 信息处理费 罚没款 " +
    "政府信息公开条例 信息公开条例 书面答复 电话答复 口头答复 当场答复 网上答复 信息公开办 信息公开办公室 " +
    "规范性文件备案 规范性文件管理 规范性文件清理 规范性文件解读 规范性文件合法性审查 党内规范性文件 行政强制措施 行政强制执行 " +
    "其他组织 其他申请人 修订 修改 印发 出台 起草 宣布失效 失效 转发 不予行政许可 " +
    "行政执法案卷 行政执法案卷信息 执法案卷 执法案卷信息 信访举报投诉类 信访举报投诉类申请 信访、举报、投诉类 信访、举报、投诉类申请 信访投诉举报类 信访投诉举报类申请 " +
    "内部事务信息 三类内部事务信息 过程性信息 四类过程性信息 公开出版物 " +
    "初次申请 重复申请 有效申请 申请处理费 公开工作 维持费 维持在 维持秩序 处理费",

  // ------------------------------------------------------------------------------------------ says nothing of the figure
  filler:
    "宣布 期间 报告期 本报告期 期内 整年 市民 居民 社会各界 共 共计 合计 总计 总共 一共 有 共有 为 是 计 了 的 已 已经 全部 全 数 数量 总数 总数量 总量 件数 案件数 数为 量 达 达到 " +
    "按时 按期 按规定 按要求 按照规定 按程序 如期 及时 依法 依规 依法依规 依照规定 依法按时 依法按期 依规按时 严格 认真 规范 准确 妥善 系 均已 均按时 均依法 均按期 均在 " +
    "在法定期限内 在法定时限内 在规定期限内 在规定时限内 在规定时间内 在法定时间内 法定期限内 法定时限内 规定时限内 规定期限内 规定时间内 在期限内 在时限内 答复后 " +
    "继续办理 继续处理 继续答复 继续 到 至 于 在 由 向 对 以 就 被 因 而 所 其 实际 仅 仅有 只有 尚 尚有 加 收费金额 另 另有 还 还有 也 又 再 现 " +
    "经审查 经审核 经研究 经核实 经查 经检索 针对 被告 被诉 判决 法院判决 人民法院判决 法院裁定 复议决定 " +
    "答复意见为 答复意见中 答复结果为 答复结果中 答复类型为 答复内容为 办理结果为 办理结果中 处理结果为 处理结果中 处理意见为 答复中 " +
    "引发 引起 发生 产生 导致 提起 提出 提交 递交 申请提起 遭 被申请人 申请人 申请人为 来自 不服 " +
    "各类 有关 相关 公众 社会公众 群众 人民群众 公民 当事人 方面 情况 类型 结果为 结果 答复为 属于 作为 进行 开展 做好 完成 " +
    "公民、法人和其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人或者其他组织 公民、法人、其他组织 公民、法人以及其他组织 公民、法人与其他组织 公民、法人和其他社会组织 公民和法人 " +
    "公民、法人 公民及法人 公民或法人 公民、法人和组织 自然人、法人或其他组织 自然人、法人和其他组织 自然人、法人及其他组织 自然人、法人、其他组织 自然人和法人 公民和法人或其他组织 " +
    "因未到期 未到期 尚未到期 尚在办理期限内 未到办理期限 未到答复期限 尚在办理中 尚在办理 正在办理 正在办理中 因尚在办理期限内 因未到办理期限 因未到答复期限 " +
    "可公开 可以公开 数额 金额 金额为 总额 总金额 我们 新 又新 名称 项目 可 应 上述 该 本报告年度 通过 统计 经统计 据统计 经 经汇总",
} as const satisfies Readonly<Record<string, string>>;

/** What a word is for the reading. */
export type WordKind = keyof typeof words | "grantedOrPartial";

/** Organisations that 我／本 stands before: 我局, 本机关. */
const own =
  "局 委 办 厅 所 处 院 校 队 站 馆 社 园 会 中心 单位 机关 部门 街道 镇 乡 盟 公司 集团 支队 大队 政府 部 室 办事处 管委会 学校 分局 行政机关 开发区 园区 系统";

/** What may stand behind the words for a request: 政府信息公开申请事项. */
const requestEndings = ["申请", "件", "办件", "案件", "事项", "申请件", "申请事项", "申请表", "申请书"];

const joints = ["及", "和", "或", "与", "及/或", "和/或", "或者", "以及", "及或", "并"];

/** Every word with its kind. */
export const vocabulary = (): readonly (readonly [word: string, kind: WordKind])[] => [
  ...flatMap(Object.entries(words), ([kind, list]) =>
    list.split(" ").map((word): [string, WordKind] => [word, kind as keyof typeof words]),
  ),
  ...flatMap(words.application.split(" "), (request) =>
    requestEndings
      .map((ending) => (request.endsWith("申请") && ending.startsWith("申请") ? ending.slice(2) : ending))
      .filter((ending) => ending !== "" && !request.endsWith(ending))
      .map((ending) => `${request}${ending}`),
  )
    .filter((word, i, all) => all.indexOf(word) === i)
    .map((word): [string, WordKind] => [word, "application"]),
  ...flatMap(own.split(" "), (unit): [string, WordKind][] => [
    [`我${unit}`, "own"],
    [`本${unit}`, "own"],
  ]),
  ...flatMap(joints, (joint) =>
    words.partial
      .split(" ")
      .map((partial): [string, WordKind] => [`${words.granted}${joint}${partial}`, "grantedOrPartial"]),
  ),
];

/** Words that name an organisation when they end an unknown one: 市公安局. */
export const organisationEnding =
  /(?:局|委|办|厅|政府|街道|镇|乡|中心|支队|大队|单位|机关|企业|村|社区|科室|处室|科|处|公司|学校|医院|办公室|办事处|管委会|委员会|法院|检察院|区|县|市|州|旗|院|站|所|队|园|署|馆|会|集团)$/u;

/** Words that count: N件. A figure without one is no claim. */
export const measureWords = "件份项起宗条个例";
