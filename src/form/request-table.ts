/** 表三, what both formats share. Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, attached form. */

export const requestHeading = "三、收到和处理政府信息公开申请情况";

export const requestCorner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** The printed label that spans the result rows; it holds no figures. */
export const resultsLabel = "三、本年度办理结果";

const organisations = "法人或其他组织";

export const applicantColumns = [
  { id: "natural", label: "自然人", synonyms: ["公民", "个人"], kind: "count" },
  {
    id: "business",
    label: "商业企业",
    synonyms: ["企业", "商企", "公司", "企业法人"],
    kind: "count",
    group: organisations,
  },
  {
    id: "research",
    label: "科研机构",
    synonyms: ["科研", "科研单位", "科研院所", "研究机构", "高校院所"],
    kind: "count",
    group: organisations,
  },
  {
    id: "charity",
    label: "社会公益组织",
    synonyms: ["公益", "公益机构", "社会组织", "社会团体"],
    kind: "count",
    group: organisations,
  },
  {
    id: "legal",
    label: "法律服务机构",
    synonyms: ["法律服务", "法律机构", "律师事务所", "律所"],
    kind: "count",
    group: organisations,
  },
  { id: "otherOrganisation", label: "其他", variants: ["其他组织"], kind: "count", group: organisations },
  { id: "total", label: "总计", variants: ["合计"], synonyms: ["小计", "合计数", "总数"], kind: "count" },
] as const;

const refused = "（三）不予公开";
const unavailable = "（四）无法提供";
const notProcessed = "（五）不予处理";

/** 第一项, 第二项 and the results （一） to （五）; （六） differs between the formats. */
export const rowsBeforeOther = [
  { id: "received", label: "一、本年新收政府信息公开申请数量" },
  { id: "carriedIn", label: "二、上年结转政府信息公开申请数量" },
  { id: "granted", label: "（一）予以公开" },
  {
    id: "partial",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    variants: ["（二）部分公开"],
  },
  { id: "refused.stateSecret", label: "1.属于国家秘密", group: refused },
  { id: "refused.forbiddenByLaw", label: "2.其他法律行政法规禁止公开", group: refused },
  { id: "refused.securityStability", label: "3.危及“三安全一稳定”", group: refused },
  { id: "refused.thirdParty", label: "4.保护第三方合法权益", group: refused },
  { id: "refused.internalAffairs", label: "5.属于三类内部事务信息", group: refused },
  { id: "refused.processInformation", label: "6.属于四类过程性信息", group: refused },
  { id: "refused.enforcementFile", label: "7.属于行政执法案卷", group: refused },
  { id: "refused.adminQuery", label: "8.属于行政查询事项", group: refused },
  { id: "unavailable.notHeld", label: "1.本机关不掌握相关政府信息", group: unavailable },
  { id: "unavailable.needsCreation", label: "2.没有现成信息需要另行制作", group: unavailable },
  { id: "unavailable.stillUnclear", label: "3.补正后申请内容仍不明确", group: unavailable },
  { id: "notProcessed.petition", label: "1.信访举报投诉类申请", group: notProcessed },
  { id: "notProcessed.repeated", label: "2.重复申请", group: notProcessed },
  { id: "notProcessed.publication", label: "3.要求提供公开出版物", group: notProcessed },
  { id: "notProcessed.excessive", label: "4.无正当理由大量反复申请", group: notProcessed },
  { id: "notProcessed.reissue", label: "5.要求行政机关确认或重新出具已获取信息", group: notProcessed },
] as const;

/** （七）总计 and 第四项. */
export const rowsAfterOther = [
  { id: "concluded", label: "（七）总计", variants: ["（七）合计"] },
  { id: "carriedOut", label: "四、结转下年度继续办理" },
] as const;
