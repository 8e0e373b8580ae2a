import { describe, expect, test } from "vitest";
import { claimsIn } from "./claims";

/** Every sentence with what it states; all are invented. An empty list is a trap. */
const sentences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "requests received": {
    "全年共收到政府信息公开申请8件。": ["t3.received.total 8"],
    "我局2030年度受理信息公开申请１２件。": ["t3.received.total 12"],
    "本年新收政府信息公开申请 1,250 件。": ["t3.received.total 1250"],
    "共接收依申请公开5宗。": ["t3.received.total 5"],
    "收到8件政府信息公开申请。": ["t3.received.total 8"],
    "接到依申请公开事项4项。": ["t3.received.total 4"],
    "新受理政府信息依申请公开10份。": ["t3.received.total 10"],
    "收到政府信息公开申请数量为8件。": ["t3.received.total 8"],
    "收到政府信息公开申请三件。": ["t3.received.total 3"],
    "收到政府信息公开申请0件。": ["t3.received.total 0"],
    "收到政府信息公开申请8\u200B件。": ["t3.received.total 8"],
    "收到政府信息公开申请\u202A8\u202C 件。": ["t3.received.total 8"],
    "2030年1月1日至12月31日，我局共收到⾏政相对⼈提出的政府信息公开申请8件。": [],
    "2030年1月1日至12月31日，我局共收到政府信息公开申请8件。": ["t3.received.total 8"],
    "收到公民、法人及其他组织政府信息公开申请17件。": ["t3.received.total 17"],
    "收到政府信息公开申请（以下简称“申请”）8件。": ["t3.received.total 8"],
    "柳浦区商务局共收到政府信息公开申请，共8件。": ["t3.received.total 8"],
    "报告期内（2030年1月1日至2030年12月31日）共收到政府信息公开申请8件。": ["t3.received.total 8"],
    "（二）依申请公开办理情况。2030年新收8件。": ["t3.received.total 8"],
  },
  "carried in, concluded, carried out": {
    "收到政府信息公开申请7件，2029年结转3件，办结9件，结转2031年1件。": [
      "t3.received.total 7",
      "t3.carriedIn.total 3",
      "t3.concluded.total 9",
      "t3.carriedOut.total 1",
    ],
    "收到依申请公开件6件，上年转结1件；58件已在法定期限内答复，2件结转下年度。": [
      "t3.received.total 6",
      "t3.carriedIn.total 1",
      "t3.concluded.total 58",
      "t3.carriedOut.total 2",
    ],
    "依申请公开办结60件（含上年结转3件），1件顺延到下年度答复。": [
      "t3.concluded.total 60",
      "t3.carriedIn.total 3",
      "t3.carriedOut.total 1",
    ],
    "政府信息公开申请8件已全部办结。": ["t3.concluded.total 8"],
    "仅收到依申请公开5件，加上年结转2件，受理4件。": ["t3.received.total 5", "t3.carriedIn.total 2"],
    "依申请公开实际办结7件，剩余1件结转下年度继续办理。": ["t3.concluded.total 7", "t3.carriedOut.total 1"],
    "收到依申请公开8件，口头答复2件，书面答复6件。": ["t3.received.total 8"],
  },
  "results and applicants": {
    "收到政府信息公开申请23件，其中自然人20件，法人或其他组织3件。": [
      "t3.received.total 23",
      "t3.received.natural 20",
      "t3.received.organisation 3",
    ],
    "答复依申请公开22件，其中：予以公开12件、部分公开2件、不予公开3件、无法提供4件、不予处理1件、其他处理0件。": [
      "t3.concluded.total 22",
      "t3.granted.total 12",
      "t3.partial.total 2",
      "t3.refused 3",
      "t3.unavailable 4",
      "t3.notProcessed 1",
      "t3.other 0",
    ],
    "收到依申请公开9件，予以公开或部分公开7件，占77.8%。": ["t3.received.total 9", "t3.granted.total 7"],
    "收到依申请公开9件，部分予以公开1件，5件予以公开。": [
      "t3.received.total 9",
      "t3.partial.total 1",
      "t3.granted.total 5",
    ],
    "办理政府信息公开申请45件，其中自然人40件，法人或其他组织5件，予以公开30件。": ["t3.granted.total 30"],
  },
  "marks of the keyboard, results in a new part of the sentence": {
    "收到政府信息公开申请5件,其中自然人4件,法人或其他组织1件.办结5件;结转下年度0件.": [
      "t3.received.total 5",
      "t3.received.natural 4",
      "t3.received.organisation 1",
      "t3.concluded.total 5",
      "t3.carriedOut.total 0",
    ],
    "收到依申请公开12份，其中自然人10份，法人或其他组织2份；全部按期答复，其中予以公开8份。": [
      "t3.received.total 12",
      "t3.received.natural 10",
      "t3.received.organisation 2",
      "t3.granted.total 8",
    ],
  },
  disputes: {
    "因政府信息公开被申请行政复议2件，结果维持1件，结果纠正1件；被提起行政诉讼1件，维持1件。": [
      "t4.review.total 2",
      "t4.review.upheld 1",
      "t4.review.corrected 1",
      "t4.litigation 1",
      "t4.litigation.upheld 1",
    ],
    "政府信息公开行政复议、行政诉讼均为0件。": ["t4.review.total 0", "t4.litigation 0"],
    "依申请公开引发复议4件（其中上年度结转1件）。": ["t4.review.total 4"],
    "涉及政府信息公开的行政复议1件、行政诉讼1件。": ["t4.review.total 1", "t4.litigation 1"],
    "因依申请公开被提起行政诉讼2件，其中未经复议直接起诉1件、复议后起诉1件。": [
      "t4.litigation 2",
      "t4.direct.total 1",
      "t4.afterReview.total 1",
    ],
    "我局因信息公开引发行政复议案件3起，其中1起结果维持，1起尚未审结，其他结果1起。": [
      "t4.review.total 3",
      "t4.review.upheld 1",
      "t4.review.pending 1",
      "t4.review.other 1",
    ],
  },
  "what table 2 counts": {
    "制发行政规范性文件3件，废止1件，现行有效27件。": [
      "t2.normative.issued 3",
      "t2.normative.repealed 1",
      "t2.normative.inForce 27",
    ],
    "制定规章1件、规范性文件3件，现行有效行政规范性文件12件。": [
      "t2.regulations.issued 1",
      "t2.normative.issued 3",
      "t2.normative.inForce 12",
    ],
    "作出行政许可决定90件、行政处罚决定12宗、行政强制1起。": [
      "t2.licensing.decisions 90",
      "t2.penalties.decisions 12",
      "t2.coercion.decisions 1",
    ],
    "行政规范性文件：制发件数3件，废止件数1件，现行有效件数28件。": [
      "t2.normative.issued 3",
      "t2.normative.repealed 1",
      "t2.normative.inForce 28",
    ],
    "完成行政许可审批120件，行政处罚8件。": [],
    "立案查处行政处罚案件12件，作出行政处罚决定11件。": ["t2.penalties.decisions 11"],
    "行政许可处理决定数量120件；行政事业性收费6.8万元。": ["t2.licensing.decisions 120", "t2.fees.amount 6.8"],
  },
  "traps: what is disclosed": {
    "公开行政处罚信息320条，公示行政许可结果75件，主动公开规范性文件12件。": [],
    "公示行政许可75件、行政处罚12件。": [],
    "主动公开政府信息120条，依申请公开8件。": [],
  },
  "traps: other business": {
    "县长信箱收到来信140件，办结138件。": [],
    "收到群众留言9条，答复9条；答复代表建议6件；受理行政许可申请88件。": [],
    "办理行政复议案件120件，维持80件；审查规范性文件16件；行政应诉10件。": [],
    "清理规范性文件30件，废止2件。": [],
    "收取信息处理费320元，罚没款80万元。": [],
  },
  "traps: part, channel, subject": {
    "其中网上申请20件、信函申请5件，涉及征地类7件。": [],
    "收到依申请公开20件，不予公开6件，其中2件因涉及第三方。": ["t3.received.total 20", "t3.refused 6"],
    "收到自然人政府信息公开申请12件，予以公开10件；收到法人或其他组织政府信息公开申请8件，予以公开5件。": [],
    "收到依申请公开45件（含上年结转3件）。": ["t3.carriedIn.total 3"],
  },
  "traps: a word inside a longer one": {
    "依申请公开方面，同意公开答复4件，不予公开答复2件。": ["t3.refused 2"],
    "依申请公开方面，无法提供等情形共14件，共计66件。": [],
    "自收到申请之日起20个工作日内答复政府信息公开申请。": [],
    "建立规章制度5项，制定规章制度3件。": [],
    "收到申请①8件。": [],
  },
  "traps: other units and times": {
    "收到依申请公开200件，其中市公安局收到90件，答复85件。": ["t3.received.total 200"],
    "各镇街共答复依申请公开45件。": [],
    "2029年收到政府信息公开申请34件，答复34件。": [],
    "收到依申请公开45件，较2029年的34件增加11件，办结45件。": ["t3.received.total 45", "t3.concluded.total 45"],
    "上半年收到政府信息公开申请6件。截至2030年底，共收到政府信息公开申请8件。": [],
    "条例施行以来累计收到政府信息公开申请160件。": [],
    "2031年计划制发规范性文件2件。": [],
    "收到依申请公开8件，去年同期7件。": ["t3.received.total 8"],
  },
  "traps: about, ambiguous": {
    "收到政府信息公开申请约30件，答复近20件，不超过10件。": [],
    "收到政府信息公开申请100余件。": [],
    "收办政府信息公开申请45件，办理申请45件。": [],
    "收到并办理政府信息公开申请14件。": [],
    "行政复议、行政诉讼分别为1件、2件。": [],
    "本年度未收到政府信息公开申请，无上年结转。": [],
    "收到政府信息公开申请5-8件。": [],
  },
};

describe.each(Object.entries(sentences))("%s", (_, each) => {
  test.each(Object.entries(each))("%s", (sentence, claims) => {
    expect(claimsIn(sentence)).toEqual(claims);
  });
});

describe("of the edition of 2019", () => {
  test.each([
    ["制定可公开规范性文件46个。", ["t2.normative.made 46"]],
    [
      "制定规范性文件3件，新公开3件，对外公开总数量30件。",
      ["t2.normative.made 3", "t2.normative.published 3", "t2.normative.stock 30"],
    ],
    ["政府集中采购4项。", ["t2.procurement.projects 4"]],
    ["废止规范性文件1件，现行有效27件。", []],
  ])("%s", (sentence, claims) => expect(claimsIn(sentence, { format: "2019" })).toEqual(claims));
});

describe("whose figure it is", () => {
  test.each([
    ["全区共收到政府信息公开申请120件。", "柳浦区人民政府", ["t3.received.total 120"]],
    ["全区共收到政府信息公开申请120件。", "柳浦区商务局", []],
    ["区政府办受理政府信息公开申请43件。", "柳浦区人民政府", []],
    ["区住建局受理政府信息公开申请20件。", "柳浦区住房和城乡建设局", ["t3.received.total 20"]],
    ["柳浦街道共收到政府信息公开申请2件。", "柳浦区柳浦街道办事处", ["t3.received.total 2"]],
    ["区府办共收到政府信息公开申请4件。", "柳浦区人民政府办公室", ["t3.received.total 4"]],
    ["区政府办共收到政府信息公开申请4件，区政府收到9件。", "柳浦区人民政府办公室", ["t3.received.total 4"]],
    ["市卫健委共收到政府信息公开申请4件，市发改委收到9件。", "柳江市卫生健康委员会", ["t3.received.total 4"]],
    ["东桥街道办共收到政府信息公开申请4件。", "柳浦区东桥街道办事处", ["t3.received.total 4"]],
    ["区住建局共收到政府信息公开申请4件。", "柳浦区人民政府办公室", []],
    ["省机关事务局共收到政府信息公开申请4件。", "柳江省机关事务管理局", ["t3.received.total 4"]],
    ["市政务局共收到政府信息公开申请4件，区政务局收到9件。", "柳江市政务服务管理局", ["t3.received.total 4"]],
    ["十三里街道共收到政府信息公开申请2件。", "柳浦市十三里街道办事处", ["t3.received.total 2"]],
  ])("%s (%s)", (sentence, name, claims) => expect(claimsIn(sentence, { name })).toEqual(claims));
});
