import type { Teller } from "./claims";

/** A whole narrative, invented in the manner of published ones, with what it states. */
export interface NarrativeCase extends Teller {
  readonly about: string;
  readonly text: string;
  readonly claims: readonly string[];
}

export const narratives: readonly NarrativeCase[] = [
  {
    about: "a bureau's narrative with every kind of figure",
    name: "柳浦区商务局",
    year: 2030,
    format: "2021",
    text: `
      一、总体情况
      2030年，我局认真贯彻落实《中华人民共和国政府信息公开条例》（国务院令第711号），全年主动公开政府信息126条，其中政务动态80条，行政许可结果12条。
      （一）主动公开
      制发行政规范性文件3件，废止1件，现行有效27件，同步解读3件。
      （二）依申请公开
      全年共收到政府信息公开申请23件，较上年增加5件，其中自然人20件，法人或其他组织3件；上年结转1件。办结22件，其中予以公开12件（占54.5%），部分公开2件，不予公开3件（其中2件因涉及第三方），无法提供4件，不予处理1件；结转下年度继续办理2件。
      （三）监督保障
      开展培训3次，参训120人次。因政府信息公开被申请行政复议1件，结果维持1件；未发生行政诉讼。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      一是主动公开不够及时，全年有6件文件超过20个工作日公开。2031年拟制发规范性文件2件。
      六、其他需要报告的事项
      本年度收取信息处理费0元。
    `,
    claims: [
      "t2.normative.issued 3",
      "t2.normative.repealed 1",
      "t2.normative.inForce 27",
      "t3.received.total 23",
      "t3.received.natural 20",
      "t3.received.organisation 3",
      "t3.carriedIn.total 1",
      "t3.concluded.total 22",
      "t3.granted.total 12",
      "t3.partial.total 2",
      "t3.refused 3",
      "t3.unavailable 4",
      "t3.notProcessed 1",
      "t3.carriedOut.total 2",
      "t4.review.total 1",
      "t4.review.upheld 1",
    ],
  },
  {
    about: "a district's own figures beside those of its bodies",
    name: "柳浦区人民政府",
    year: 2030,
    format: "2021",
    text: `
      （二）依申请公开。2030年，全区新收政府信息公开申请310件（自然人290件，法人或其他组织20件），上年结转12件，共计322件，其中市公安分局90件、区住建局45件。已办结315件，其中予以公开120件、部分公开30件、无法提供100件，结转下年度继续办理7件。
      全年因政府信息公开引发行政复议案件30件（维持20件，纠正3件，其他结果5件，尚未审结2件），行政诉讼案件12件（未经复议直接起诉8件，复议后起诉4件），其中结果维持7件、纠正1件、尚未审结4件。
      区政府制发行政规范性文件12件，废止8件。全区作出行政许可决定102,330件、行政处罚决定5,421件、行政强制决定233件，行政事业性收费总金额2,345.67万元。
      各街道、各部门共答复申请221件。区政府办公室受理50件。
    `,
    claims: [
      "t3.received.total 310",
      "t3.received.natural 290",
      "t3.received.organisation 20",
      "t3.carriedIn.total 12",
      "t3.concluded.total 315",
      "t3.granted.total 120",
      "t3.partial.total 30",
      "t3.unavailable 100",
      "t3.carriedOut.total 7",
      "t4.review.total 30",
      "t4.review.upheld 20",
      "t4.review.corrected 3",
      "t4.review.other 5",
      "t4.review.pending 2",
      "t4.litigation 12",
      "t4.direct.total 8",
      "t4.afterReview.total 4",
      "t4.litigation.upheld 7",
      "t4.litigation.corrected 1",
      "t4.litigation.pending 4",
      "t2.normative.issued 12",
      "t2.normative.repealed 8",
      "t2.licensing.decisions 102330",
      "t2.penalties.decisions 5421",
      "t2.coercion.decisions 233",
      "t2.fees.amount 2345.67",
    ],
  },
  {
    about: "a bureau of justice: disputes and rules are its business",
    name: "柳浦区司法局",
    year: 2030,
    format: "2021",
    text: `
      2030年，我局办理行政复议案件120件，维持80件，纠正12件；行政应诉案件33件，其中一审20件、二审13件，败诉2件。审查行政规范性文件16件，备案规范性文件9件，清理规范性文件120件，其中废止8件、修改3件。
      依申请公开方面，收到政府信息公开申请5件，全部按期答复，无法提供1件，予以公开4件。
    `,
    claims: ["t3.received.total 5", "t3.unavailable 1", "t3.granted.total 4"],
  },
  {
    about: "nothing but zeros, in several words",
    name: "柳浦区柳浦街道办事处",
    year: 2030,
    format: "2021",
    text: `
      2030年柳浦街道收到政府信息公开申请0件，上年结转0件，行政复议、行政诉讼均为0件。
      作出行政许可决定0件，行政处罚决定0件，行政强制0件，行政事业性收费0万元。
    `,
    claims: [
      "t3.received.total 0",
      "t3.carriedIn.total 0",
      "t4.review.total 0",
      "t4.litigation 0",
      "t2.licensing.decisions 0",
      "t2.penalties.decisions 0",
      "t2.coercion.decisions 0",
      "t2.fees.amount 0",
    ],
  },
  {
    about: "a unit whose name holds words of the vocabulary",
    name: "柳浦区文化和旅游局",
    year: 2030,
    format: "2021",
    text: `
      柳浦区文化和旅游局2030年共收到政府信息公开申请9件，区文化和旅游局答复9件。市文化和旅游局转来3件。
    `,
    claims: ["t3.received.total 9", "t3.concluded.total 9"],
  },
  {
    about: "letters and hotlines in the words of requests",
    name: "柳浦区信访局",
    year: 2030,
    format: "2021",
    text: `
      全年受理群众来信来访1,289件次，办结1,280件；县长信箱收到来信140件，答复138件；12345热线工单560件，办结560件，答复率100%。
      收到政府信息公开申请4件，答复4件。网民留言32条，答复32条。
    `,
    claims: ["t3.received.total 4", "t3.concluded.total 4"],
  },
  {
    about: "parts of parts",
    name: "柳浦区自然资源局",
    year: 2030,
    format: "2021",
    text: `
      收到政府信息公开申请60件，其中征地类40件、规划类12件、其他8件。自然人申请55件，其中网上申请30件。予以公开20件，其中全部公开18件。不予公开10件，其中属于国家秘密1件。
      收到自然人政府信息公开申请55件，予以公开18件；收到法人或其他组织政府信息公开申请5件，予以公开2件。
    `,
    claims: ["t3.received.total 60", "t3.granted.total 20", "t3.refused 10"],
  },
  {
    about: "other years and parts of the year",
    name: "柳浦区教育局",
    year: 2030,
    format: "2021",
    text: `
      2029年收到政府信息公开申请34件，答复34件。2030年收到政府信息公开申请45件，去年同期34件，同比增长32.4%。上半年收到20件，下半年收到25件。截至2030年12月31日，现行有效规范性文件6件。条例施行以来累计收到政府信息公开申请160件。
      2030年1月1日至12月31日，我局答复政府信息公开申请44件，2029年度结转申请2件，转入2031年3件。
    `,
    claims: ["t3.received.total 45", "t3.concluded.total 44", "t3.carriedIn.total 2", "t3.carriedOut.total 3"],
  },
  {
    about: "about and between",
    name: "柳浦区财政局",
    year: 2030,
    format: "2021",
    text: `
      收到政府信息公开申请约30件，答复近20件，发布信息100余条，点击3万余次；不超过10件的当场答复。收到政府信息公开申请5-8件，第3件已答复。
      行政事业性收费68000元，罚没收入80万元，减免行政事业性收费30万元。
    `,
    claims: [],
  },
  {
    about: "a list in numbered lines under a head",
    name: "柳浦区水利局",
    year: 2030,
    format: "2021",
    text: `
      （二）依申请公开情况
      1.收到申请11件，上年转结1件；
      2.答复10件，其中：予以公开6件；部分予以公开1件；不予公开1件；无法提供2件；
      3.结转下一年度办理2件。
      （三）热线办理情况
      1.收到工单30件；
      2.答复30件。
    `,
    claims: [
      "t3.received.total 11",
      "t3.carriedIn.total 1",
      "t3.concluded.total 10",
      "t3.granted.total 6",
      "t3.partial.total 1",
      "t3.refused 1",
      "t3.unavailable 2",
      "t3.carriedOut.total 2",
    ],
  },
  {
    about: "decisions beside what was disclosed of them",
    name: "柳浦区市场监督管理局",
    year: 2030,
    format: "2021",
    text: `
      本年度作出行政许可处理决定8,123件、行政处罚处理决定245件、行政强制处理决定12件。
      通过“双公示”平台公示行政许可8,123件、行政处罚245件。行政检查1,200次，行政处罚案件立案260件。办理行政许可8,200件，行政处罚250件。
    `,
    claims: ["t2.licensing.decisions 8123", "t2.penalties.decisions 245", "t2.coercion.decisions 12"],
  },
  {
    about: "the edition of 2019",
    name: "柳浦区商务局",
    year: 2019,
    format: "2019",
    text: `
      2019年，制定规章0件，制定可公开规范性文件46个，本年新公开规范性文件46个，规范性文件对外公开总数量210件。作出行政许可决定25件，其他对外管理服务事项29件。政府集中采购4项，采购总金额97万元。
      共受理信息公开申请15件，其他处理2件，2018年结转3件，结转2020年1件。
    `,
    claims: [
      "t2.regulations.made 0",
      "t2.normative.made 46",
      "t2.normative.published 46",
      "t2.normative.stock 210",
      "t2.licensing.decisions 25",
      "t2.services.decisions 29",
      "t2.procurement.projects 4",
      "t3.received.total 15",
      "t3.other 2",
      "t3.carriedIn.total 3",
      "t3.carriedOut.total 1",
    ],
  },
  {
    about: "words in another order",
    name: "柳浦区卫生健康局",
    year: 2030,
    format: "2021",
    text: `
      本局2030年度政府信息公开申请共收到8件，5件予以公开，1件部分公开，2件无法提供，8件均已在法定期限内答复，0件结转下年度。
      1件因政府信息公开被申请行政复议，1件尚未审结。
    `,
    claims: [
      "t3.received.total 8",
      "t3.granted.total 5",
      "t3.partial.total 1",
      "t3.unavailable 2",
      "t3.concluded.total 8",
      "t3.carriedOut.total 0",
      "t4.review.total 1",
      "t4.review.pending 1",
    ],
  },
  {
    about: "full-width figures, blanks, old forms of characters",
    name: "柳浦区民政局",
    year: 2030,
    format: "2021",
    text: `
      全年共收到政府信息公开申请１２ 件，上年结转 ３ 件，办结 １，０１４ 件；⾏政复议０件。
      收到政府信息公开申請8件，予以公開5件，結轉下年度3件。
    `,
    claims: [
      "t3.received.total 12",
      "t3.carriedIn.total 3",
      "t3.concluded.total 1014",
      "t4.review.total 0",
      "t3.received.total 8",
      "t3.granted.total 5",
      "t3.carriedOut.total 3",
    ],
  },
  {
    about: "what is ambiguous",
    name: "柳浦区交通运输局",
    year: 2030,
    format: "2021",
    text: `
      办理政府信息公开申请45件，其中自然人40件，法人或其他组织5件；收办依申请公开45件，共计66件；收到并办理申请14件。无法提供、不予处理等情形共14件。予以公开、部分公开各5件。
      办理结果：予以公开30件，部分公开5件，不予公开10件。
    `,
    claims: ["t3.granted.total 30", "t3.partial.total 5", "t3.refused 10"],
  },
  {
    about: "what includes what was carried in",
    name: "柳浦区发展和改革局",
    year: 2030,
    format: "2021",
    text: `
      收到政府信息公开申请45件（含上年结转3件），办结43件（含上年结转3件），结转下年2件。
    `,
    claims: ["t3.carriedIn.total 3", "t3.concluded.total 43", "t3.carriedIn.total 3", "t3.carriedOut.total 2"],
  },
  {
    about: "no figure, and figures of other things",
    name: "柳浦区审计局",
    year: 2030,
    format: "2021",
    text: `
      本年度未收到政府信息公开申请，无结转下年度申请，未发生行政复议、行政诉讼案件。
      完成审计项目12个，答复人大代表建议3件、政协提案2件，建立规章制度5项，召开会议4次。
    `,
    claims: [],
  },
  {
    about: "quoted law and plans",
    name: "柳浦区应急管理局",
    year: 2030,
    format: "2021",
    text: `
      根据《条例》第三十三条，自收到申请之日起20个工作日内答复；申请10件以下不收费。2031年计划制发规范性文件2件，力争受理申请按期答复率100%。
      制定规范性文件1件，现行有效规范性文件5件，均已公开。
    `,
    claims: ["t2.normative.issued 1", "t2.normative.inForce 5"],
  },
  {
    about: "a sum of two rows, and disputes in order",
    name: "柳浦区农业农村局",
    year: 2030,
    format: "2021",
    text: `
      依申请公开：新收18件，办结18件，予以公开及部分公开11件，不予公开2件，无法提供5件。
      因依申请公开被提起行政诉讼3件，结果维持1件，结果纠正1件，其他结果1件；被申请行政复议2件，维持2件。
    `,
    claims: [
      "t3.received.total 18",
      "t3.concluded.total 18",
      "t3.granted.total 11",
      "t3.refused 2",
      "t3.unavailable 5",
      "t4.litigation 3",
      "t4.litigation.upheld 1",
      "t4.litigation.corrected 1",
      "t4.litigation.other 1",
      "t4.review.total 2",
      "t4.review.upheld 2",
    ],
  },
  {
    about: "lines broken at the margin",
    name: "柳浦区统计局",
    year: 2030,
    format: "2021",
    text: `
      2030年，我局严格落实政府信息公开条例各项要求，不断规范办理流程，全年共收到政府信息公
      开申请8件，上年结转1件，办结9件，其中予以公开6件，部分公开1件，无法提供2件，没有结转下
      年度继续办理的申请。
    `,
    claims: [
      "t3.received.total 8",
      "t3.carriedIn.total 1",
      "t3.concluded.total 9",
      "t3.granted.total 6",
      "t3.partial.total 1",
      "t3.unavailable 2",
    ],
  },
];
