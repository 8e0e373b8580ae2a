/**
 * Sentences in the manners of streets, towns and bureaus, 2020 to 2025; all are invented. A line is a sentence and what
 * it states; a line without is a trap.
 */
export const officeManners: Readonly<Record<string, string>> = {
  "what was carried in counts in what came in": `
    共收到政府信息公开申请57件（含上年结转件1件），受理18件（予以公开6件，部分公开2件）。 → carriedIn 1, granted 6, partial 2
    收到政府信息公开申请36件（含上年结转），办结35件。 → concluded 35
    收到政府信息公开申请36件，包括上年结转，办结35件。 → concluded 35
    收到政府信息公开申请36件（不含上年结转），办结35件。 → received 36, concluded 35
    收到政府信息公开申请36件（其中2件系2029年结转），办结35件。 → carriedIn 2, concluded 35
    收到政府信息公开申请36件（含2029年未办结的3件）。
    收到政府信息公开申请36件（2029年收到34件）。 → received 36
    受理政府信息公开申请36件，其中新收33件，上年结转3件。 → received 33, carriedIn 3
    收到政府信息公开申请36件（新收33件，结转3件）。 → received 33
    收到政府信息公开申请106件。办理完结信息公开申请105件（包含去年结转3件）。 → received 106, carriedIn 3
    答复政府信息公开申请43件【含上年度结转3件】。 → concluded 43, carriedIn 3
    受理依申请公开件67件，上年结转政府信息公开申请办件5件。 → received 67, carriedIn 5
  `,
  "carried in, and concluded in a month": `
    2030年未收到依申请公开，上年结转的1件已于1月份办结。 → carriedIn 1
  `,
  "a head and its text in one": `
    （二）依申请公开情况2030年，我局收到政府信息公开申请8件，办结8件。 → received 8, concluded 8
    二是依申请公开工作本年度受理8件，答复8件。 → received 8, concluded 8
    （三）申请行政复议和提起行政诉讼情况2030年涉及政府信息公开行政复议2件，其中结果维持1件。 → review 2, review.upheld 1
    （二）依申请公开情况本年度收到3件区政府的信息公开征询单。
    （一）主动公开工作2030年行政处罚决定12件。
    依申请公开方面收到申请15件，办结14件。 → received 15, concluded 14
    关于依申请公开：本年新收申请25件，办结申请27件。 → received 25, concluded 27
  `,
  "some of the disputes": `
    政府信息公开类行政复议192件，行政诉讼73件，其中：140件行政复议、49件行政诉讼获维持。 → review 192, litigation 73
    政府信息公开行政诉讼7件，其中5件行政诉讼获维持，2件行政诉讼尚未审结。 → litigation 7
    涉及政府信息公开的行政复议、行政诉讼案件为0件。 → review 0, litigation 0
    涉及政府信息公开的行政复议、行政诉讼案件为5件。
    依申请公开方面，出庭应诉12件，行政诉讼12件。
  `,
  "in which way it was done": `
    依申请公开方面，19件已按照规定时限和程序依法依规进行了答复，1件结转下年。 → concluded 19, carriedOut 1
    收到政府信息公开申请5件，在法律规定的期限内答复5件。 → received 5, concluded 5
    依申请公开：7件已根据《条例》规定办结。 → concluded 7
    受理公民、法人提出的政府信息公开申请35宗。 → received 35
    依申请公开答复完毕15件。答复后被行政复议9件，维持9件。 → concluded 15, review 9, review.upheld 9
    根据公开要求收到群众来信12件。
    答复政府信息公开申请64件，因本机关不掌握、信息不存在等原因无法提供23件。 → concluded 64, unavailable 23
  `,
  "steps of the work and rows of the form are no other business": `
    规范政府信息公开申请的接收、登记、审核、答复，另2件申请结转下年度继续办理。 → carriedOut 2
    办理不动产登记1208件，答复1208件。
    受理信息公开申请4件，申请内容涉及土地征收、规范性文件目录等。其中，予以公开2件、部分公开2件。 → received 4, granted 2, partial 2
    收到政府信息公开申请58件，其中31件予以公开，12件为咨询，9件结转至下年度继续办理。 → received 58, granted 31, carriedOut 9
    答复政府信息公开申请12件，不予公开5件，其中3件属于行政执法案卷；信息无法提供4件。 → concluded 12, refused 5, unavailable 4
    收到政府信息公开申请9件，信息无法提供4件，不予处理2件，其中信访举报投诉类1件；其他处理3件。 → received 9, unavailable 4, notProcessed 2, other 3
    行政许可事项13项，比2029年减少3项，行政许可处理决定数量7556件；行政处罚事项36项，作出行政处罚29件。 → licensing 7556, penalties 29
    完成行政许可事项120件，行政处罚8件。
  `,
  "what all year's sum is said of, and what says its own time": `
    2030年，我局累计收到政府信息公开申请27件，上年结转5件，17件结转下年办理。 → carriedIn 5, carriedOut 17
    条例施行以来累计收到政府信息公开申请160件，上年结转5件。
    受理政府信息公开申请12件，上一年度结转受理3件。 → received 12, carriedIn 3
  `,
  "results are listed after 分别为": `
    收到政府信息公开申请87件，分别为予以公开45件；不予公开12件。 → received 87, granted 45, refused 12
    收到政府信息公开申请分别为7件、12件。
    依申请公开分别予以公开7件、12件。
    政府信息公开行政复议、行政诉讼分别为2件、1件。
    因政府信息公开引起的行政复议、行政诉讼分别0件、1件。
    政府信息公开行政复议、行政诉讼各2件。 → review 2, litigation 2
  `,
  "the name of the form's column": `
    主动公开信息中，新增行政许可事项21项，总计21项，行政许可处理决定数量776件。 → licensing 776
    主动公开信息88条，行政处罚处理决定数量29件，行政强制处理决定数量3件。 → penalties 29, coercion 3
    公示行政许可处理决定数量12件、行政处罚处理决定数量8件。
    主动公开行政处罚处理决定数量8件。
  `,
  "other words for the same things": `
    接受依申请公开4件，接受咨询120次。 → received 4
    接受群众监督，受理投诉30件，办结30件。
    通过当面、信函、网页申请等形式收到依申请公开3件。 → received 3
    通过网页申请收到依申请公开3件。
    因政府环境信息公开申请行政复议2件。 → review 2
    因政府信息公开引发的因依申请公开而申请行政复议3件。 → review 3
  `,
};
