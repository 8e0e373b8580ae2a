import type { Told } from "./reports";

/** More narratives of counties, bureaus and towns, written before they were tried; all are invented. */
export const moreReports: readonly Told[] = [
  {
    about: "a town: accounts of what it published",
    name: "清溪县白石镇人民政府",
    year: 2030,
    text: `
      一、总体情况
      2030年，白石镇认真贯彻落实《中华人民共和国政府信息公开条例》（国务院令第711号），坚持“以公开为常态、不公开为例外”，扎实推进政务公开各项工作。
      （一）主动公开。全年通过县政府门户网站主动公开信息326条，其中机构职能2条、规划计划5条、财政预决算4条、惠农补贴信息218条、其他97条；微信公众号“白石发布”推送信息485条，总阅读量3.2万次。
      （二）依申请公开。本年度新收政府信息公开申请4件，上年结转0件。其中予以公开3件，无法提供1件，均在法定期限内答复，未收取任何费用。
      （三）政府信息管理。严格落实“三审三校”制度，全年审核信息811条，未发生失泄密事件。
      （四）政府信息公开平台建设。设置政务公开专区1个、公开栏21个（镇级1个、村级20个）。
      （五）监督保障。召开专题会议2次，培训1次42人次。2030年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。
      五、存在的主要问题及改进情况
      存在问题：一是公开内容不够全面；二是公开形式较单一。
      改进措施：一是2031年计划新增公开栏目3个；二是每季度开展1次自查。
      六、其他需要报告的事项
      按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定，本机关2030年度收取信息处理费0元。`,
    states: "received 4, carriedIn 0, granted 3, unavailable 1",
  },
  {
    about: "a city's bureau with everything",
    name: "云岭市交通运输局",
    year: 2030,
    text: `
      一、总体情况
      （一）主动公开情况。2030年市交通运输局通过各类渠道公开政府信息2,318条。制发行政规范性文件2件，均同步发布政策解读；废止1件；现行有效11件。作出行政许可12,846件，行政处罚1,902件，行政强制37件。
      （二）依申请公开情况。2030年共收到政府信息公开申请63件，较上年（55件）增长14.5%；上年结转4件。从申请人看，自然人51件，占81%；法人或其他组织12件，占19%。全年办结64件，其中：予以公开29件，部分公开6件，不予公开8件，无法提供15件，不予处理3件，其他处理3件；3件结转下年度继续办理。
      （三）行政复议和行政诉讼情况。因政府信息公开被申请行政复议5件，其中维持3件，纠正0件，其他结果1件，尚未审结1件。被提起行政诉讼2件，均为复议后起诉，其中维持1件，尚未审结1件。
      （四）政府信息管理。动态调整主动公开基本目录1次，新增目录23项。
      （五）平台建设。网站全年访问量125万次，发布解读稿件18篇。
      （六）监督保障。组织业务培训3次，参训210人次，开展季度测评4次，发现整改问题46个。`,
    states:
      "normative.issued 2, normative.repealed 1, normative.inForce 11, licensing 12846, penalties 1902, coercion 37, received 63, carriedIn 4, concluded 64, granted 29, partial 6, refused 8, unavailable 15, notProcessed 3, other 3, carriedOut 3, review 5, review.upheld 3, review.corrected 0, review.other 1, review.pending 1, litigation 2, litigation.upheld 1, litigation.pending 1",
  },
  {
    about: "a district of many bureaus",
    name: "石门区人民政府",
    year: 2030,
    text: `
      一、总体情况
      2030年，全区各级行政机关深入贯彻落实新《条例》，现将有关情况报告如下：
      （一）主动公开政府信息情况
      全区主动公开政府信息86,512条，其中区政府网站公开34,201条，政务新媒体公开52,311条。
      （二）依申请公开办理情况
      全区共受理政府信息公开申请512件，同比增加64件，增长14.3%。其中，区政府（含区政府办公室）受理96件，占18.8%；区级部门受理301件，占58.8%；镇街受理115件，占22.5%。申请量排名前三的分别是区规资局88件、区住建委61件、区征收中心45件。上年结转23件，办结511件，结转下年24件。
      （三）政府信息管理情况
      全区制发行政规范性文件14件，废止6件，现行有效79件。区政府集中公开行政规范性文件79件。
      （四）政府信息公开平台建设情况
      全区共有政府网站1个、政务新媒体账号46个，关停整合8个。
      （五）监督保障情况
      全区因政府信息公开引发行政复议41件，其中：结果维持25件、结果纠正4件、其他结果7件、尚未审结5件；引发行政诉讼18件，其中未经复议直接起诉6件、复议后起诉12件。区政府作为复议机关办理政府信息公开类复议案件29件。`,
    states:
      "received 512, carriedIn 23, concluded 511, carriedOut 24, normative.issued 14, normative.repealed 6, normative.inForce 79, review 41, review.upheld 25, review.corrected 4, review.other 7, review.pending 5, litigation 18, direct 6, afterReview 12",
  },
  {
    about: "a bureau of justice and its own disputes",
    name: "平湖县司法局",
    year: 2030,
    text: `
      一、总体情况
      2030年，我局深入推进政务公开。全年办理行政复议案件186件（其中上年结转12件），审结170件，作出维持决定92件、撤销或确认违法18件、终止60件；办理行政诉讼应诉案件44件。备案审查行政规范性文件21件，合法性审核县政府规范性文件9件，清理规范性文件88件。
      （一）主动公开。公开信息402条。
      （二）依申请公开。收到申请6件，其中4件涉及行政复议、2件涉及公证；办结6件，予以公开3件，不予处理3件。
      （三）监督保障。我局全年未收到因政府信息公开提起的行政复议和诉讼。
      二、主动公开政府信息情况`,
    states: "received 6, concluded 6, granted 3, notProcessed 3",
  },
  {
    about: "the year before in the format of 2021, blanks and brackets",
    name: "东川县自然资源局",
    year: 2029,
    text: `
      2029年，县自然资源局按照县政府办公室的部署，做好信息公开工作。
      1．主动公开情况。2029年度，在县政府网站公开信息187条（其中：土地供应32条、征地信息25条、矿业权出让6条）。
      2．依申请公开情况。2029年度，收到政府信息公开申请 27 件（信函 9 件、网络 18 件），办结 27 件，其中：予以公开 14 件，部分公开 2 件，不予公开 1 件，无法提供 10 件。
      3．复议诉讼情况。2029年，因政府信息公开引起行政复议 1 件（结果维持），行政诉讼 0 件。
      4．收费情况。2029年度依申请公开收取费用 0 元，行政事业性收费 1,024.38 万元。
      5．工作人员情况。从事政务公开工作人员 3 人，其中专职 1 人。`,
    states:
      "received 27, concluded 27, granted 14, partial 2, refused 1, unavailable 10, review 1, litigation 0, fees 1024.38",
  },
  {
    about: "labour, its own applications",
    name: "青山市人力资源和社会保障局",
    year: 2030,
    text: `
      （一）主动公开。市人社局发布就业信息5600余条、招聘岗位12.8万个，公示社保补贴1,205条。
      （二）依申请公开。全年受理政府信息公开申请33件（全部为自然人），办理行政复议答辩3件。依法依规做出答复，其中主动公开1件，予以公开18件，无法提供9件，非政府信息5件。
      （三）其他。受理劳动仲裁申请2,034件，结案1,987件；受理工伤认定申请1,356件，作出认定决定1,301件，不予认定23件。劳动监察行政处罚21件，行政许可306件。`,
    states: "received 33, granted 18, unavailable 9, licensing 306",
  },
  {
    about: "two sections that say the same",
    name: "鹿城县应急管理局",
    year: 2030,
    text: `
      一、总体情况
      2030年，我局收到依申请公开信息2件，均为自然人申请，均按时办结。全年作出行政许可决定216件、行政处罚决定98件，罚款312.6万元；行政强制措施5件。制定应急预案3个。
      二、主动公开政府信息情况
      主动公开的数据见下表。
      三、收到和处理政府信息公开申请情况
      本年新收2件，予以公开1件，不予公开1件（其他法律行政法规禁止公开），结转下年度0件。
      四、政府信息公开行政复议、行政诉讼情况
      无。`,
    states: "received 2, licensing 216, penalties 98, received 2, granted 1, refused 1, carriedOut 0",
  },
  {
    about: "items agreed to, documents by kind",
    name: "临川县水务局",
    year: 2030,
    text: `
      二是依申请公开规范办理。共办理依申请公开事项11项，按时办结率100%。其中：同意公开8项，不予公开1项，信息不存在2项。
      三是强化公文属性源头管理。全年制发公文156件，主动公开48件、依申请公开97件、不予公开11件。
      四是做好建议提案公开。办理人大建议9件、政协提案6件，公开13件、不予公开2件。`,
    states: "refused 1",
  },
  {
    about: "one applicant list, shares",
    name: "河东区卫生健康局",
    year: 2030,
    text: `
      2030年，我局共收到政府信息公开申请19件，比上年多收8件。19件申请中，自然人18件，法人1件；答复19件：予以公开7件（36.8%）、部分公开3件（15.8%）、不予公开1件（5.3%）、无法提供6件（31.6%）、不予处理2件（10.5%）。
      医疗机构执业许可等行政许可决定1,366件，行政处罚决定84件。
      因政府信息公开，申请人向区政府申请行政复议1件，区政府维持我局答复；向法院起诉0件。`,
    states: "received 19, concluded 19, granted 7, partial 3, refused 1, unavailable 6, notProcessed 2, penalties 84",
  },
  {
    about: "the head of a report, schools",
    name: "古塔区教育局",
    year: 2030,
    text: `
      根据区政府办公室《关于做好2030年度报告编制工作的通知》（古政办函〔2031〕2号）要求，编制本报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。统计期限自2030年1月1日起至2030年12月31日止。如有疑问，请与古塔区教育局办公室联系（地址：解放路5号；邮编：121000；电话：0416-2345678）。
      一、总体情况
      （一）主动公开。发布信息512条，招生政策解读6篇。
      （二）依申请公开。2030年度受理申请8件（较2029年增加2件），按期答复8件，无逾期。
      （三）学校信息公开。全区46所学校公开信息12,300条，受理家长申请公开事项0件。`,
    states: "received 8, concluded 8",
  },
  {
    about: "an office for its county",
    name: "三江县人民政府办公室",
    year: 2030,
    text: `
      2030年，县政府办公室共收到向县政府提出的政府信息公开申请76件，其中转办31件，直接答复45件。办公室本级收到申请8件，全部答复。
      2030年，以县政府名义制发行政规范性文件7件，以县政府办公室名义制发行政规范性文件12件，废止5件，现行有效68件。`,
    states: "",
  },
  {
    about: "carried in after answers",
    name: "柳浦区民政局",
    year: 2030,
    text: `
      （二）依申请公开。本年度受理政府信息公开申请共9件，已答复9件（含上年度结转申请1件），转下年度办理1件。答复中，予以公开5件，部分予以公开1件，不予公开1件，无法提供2件。
      （三）救助工作。受理低保申请830件，审批通过755件，不予批准75件。`,
    states: "received 9, concluded 9, carriedIn 1, carriedOut 1, granted 5, partial 1, refused 1, unavailable 2",
  },
  {
    about: "full-width figures and kinds of applicants",
    name: "柳浦区财政局",
    year: 2030,
    text: `
      （一）主动公开：公开预决算信息168条，政府采购公告1,203条。
      （二）依申请公开：收到申请５件，其中法人或其他组织２件，自然人３件，办结５件。
      （三）行政复议：0件；行政诉讼：0件。
      （四）收费：政府性基金收入18.6亿元，行政事业性收费３５６．７８万元。`,
    states: "received 5, organisation 2, natural 3, concluded 5, fees 356.78",
  },
  {
    about: "numerals of Chinese characters",
    name: "临港新区管理委员会",
    year: 2030,
    text: `
      （二）依申请公开。全年收到政府信息公开申请二十一件，办结二十件，结转下年一件。其中，予以公开十三件，不予公开两件，无法提供五件。因政府信息公开引发的行政复议三件、行政诉讼一件。`,
    states: "received 21, concluded 20, carriedOut 1, granted 13, refused 2, unavailable 5, review 3, litigation 1",
  },
  {
    about: "channels first, disputes in words",
    name: "北湖市住房和城乡建设局",
    year: 2030,
    text: `
      1、依申请公开：全年收到信件、网络等渠道申请86件，其中85件按期办结，1件因需征求第三方意见延期至次年办结。
      2、主动公开：公开规范性文件6件，公开房地产预售许可信息132条，公开行政处罚212件。
      3、政府信息公开行政复议案件6件，复议维持3件，复议撤销1件，复议终止2件。政府信息公开行政诉讼3件，一审驳回2件，正在审理1件。`,
    states: "received 86, review 6, review.upheld 3, litigation 3",
  },
  {
    about: "police",
    name: "西河县公安局",
    year: 2030,
    text: `
      依申请公开方面，共收到申请41件，上年结转2件，已办结42件，结转下年1件，其中不予公开18件（行政执法案卷12件，行政查询事项6件），无法提供14件，不予处理2件，予以公开8件。
      执法公开方面，公开行政处罚决定书3,201份；全年作出行政处罚6,318件、行政许可21,004件、行政强制412件。
      信访方面，受理信访件88件，上年结转6件，办结90件，结转下年4件。`,
    states:
      "received 41, carriedIn 2, concluded 42, carriedOut 1, refused 18, unavailable 14, notProcessed 2, granted 8, penalties 6318, licensing 21004, coercion 412",
  },
  {
    about: "an office of the state's statistics",
    name: "国家统计局柳浦调查队",
    year: 2030,
    text: `
      2030年，国家统计局柳浦调查队（以下简称柳浦调查队）共收到政府信息公开申请3件，均通过电子邮件提交，已按规定全部答复。受理统计违法举报1件，作出行政处罚0件。发布统计数据48条、分析32篇。`,
    states: "received 3, penalties 0",
  },
  {
    about: "zeros and last year",
    name: "柳浦区审计局",
    year: 2030,
    text: `
      三、收到和处理政府信息公开申请情况
      2030年度，我局未收到政府信息公开申请，上年无结转。2029年收到申请1件。
      四、政府信息公开行政复议、行政诉讼情况
      2030年度，我局行政复议0件，行政诉讼0件。审计移送案件线索12件。`,
    states: "review 0, litigation 0",
  },
  {
    about: "a bureau of justice that acts for its district",
    name: "柳浦区司法局",
    year: 2030,
    text: `
      四、政府信息公开行政复议、行政诉讼情况
      2030年，我局代理区政府行政复议案件32件、行政诉讼案件21件；我局作为被申请人的行政复议2件，维持2件。`,
    states: "",
  },
  {
    about: "last year's among this year's",
    name: "高新区税务局",
    year: 2030,
    text: `
      2030年，本局共收到政府信息公开申请10件，其中：上年结转1件，本年新收9件。办结10件，其中予以公开4件，无法提供6件。`,
    states: "carriedIn 1, received 9, concluded 10, granted 4, unavailable 6",
  },
  {
    about: "what is managed and what was carried",
    name: "柳浦区农业农村局",
    year: 2030,
    text: `
      一是依申请公开。全年办理政府信息公开申请16件，其中2029年结转1件，2030年新收15件，全部办结；答复结果：予以公开9件，部分公开1件，无法提供4件，不予处理1件，其他处理1件。
      二是规范性文件管理。制发规范性文件1件，修改规范性文件2件，废止规范性文件3件，目前现行有效规范性文件14件。
      三是行政执法。农业行政处罚66件，行政许可189件，农业行政检查1,233次。`,
    states:
      "carriedIn 1, received 15, granted 9, partial 1, unavailable 4, notProcessed 1, other 1, normative.issued 1, normative.repealed 3, licensing 189",
  },
  {
    about: "again and again",
    name: "柳浦区文化旅游局",
    year: 2030,
    text: `
      全年共收到政府信息公开申请12件（其中2件为重复申请），申请内容涉及景区规划5件、演出审批4件、其他3件。答复10件，不再重复答复2件。因不服政府信息公开答复申请行政复议1件，尚未审结。`,
    states: "received 12, review 1",
  },
  {
    about: "market supervision",
    name: "柳浦区市场监督管理局",
    year: 2030,
    text: `
      （二）依申请公开情况。2030年，共收到政府信息公开申请128件，同比上升31.9%。其中职业索赔类申请97件，占75.8%。办结126件，其中予以公开22件，部分公开8件，不予公开19件，无法提供51件，不予处理20件，其他处理6件。结转下年度继续办理2件。
      因政府信息公开产生的行政复议22件，其中结果维持12件，结果纠正2件，其他结果5件，尚未审结3件；行政诉讼4件，其中直接起诉3件，复议后起诉1件。
      受理12315投诉举报23,410件，办结23,002件，不予受理2,310件。`,
    states:
      "received 128, concluded 126, granted 22, partial 8, refused 19, unavailable 51, notProcessed 20, other 6, carriedOut 2, review 22, review.upheld 12, review.corrected 2, review.other 5, review.pending 3, litigation 4, afterReview 1",
  },
  {
    about: "a town with zeros in one line",
    name: "江口镇人民政府",
    year: 2030,
    text: `
      全镇公开村务信息1,024条，公示低保信息86条、危房改造15条。我镇本年度依申请公开0件，办结0件。行政复议0起、行政诉讼0起，规范性文件0件。`,
    states: "concluded 0, review 0, litigation 0",
  },
  {
    about: "the format of 2019",
    name: "柳浦区城市管理局",
    year: 2019,
    format: "2019",
    text: `
      一、总体情况
      2019年，我局主动公开信息211条，受理信息公开申请14件，办结14件。
      二、主动公开政府信息情况
      制作规范性文件1件，公开1件，对外公开总数量8件。行政许可项目14项，办理许可2,345件。
      行政处罚：上一年项目数量35个，本年增加2个，处理决定数量4,021件。
      政府集中采购项目12项，采购总金额1,860.5万元。`,
    states: "received 14, concluded 14, penalties 4021, procurement 12",
  },
  {
    about: "one line of zeros for two",
    name: "柳浦区退役军人事务局",
    year: 2030,
    text: `
      本年度本机关收到政府信息公开申请2件，其中1件予以公开，1件因信息不存在无法提供；上年结转、结转下年均为0件；行政复议、行政诉讼均为0件。`,
    states: "received 2, granted 1, review 0, litigation 0",
  },
  {
    about: "nothing came in",
    name: "柳浦区商务局",
    year: 2030,
    text: `
      （一）主动公开。2030年发布信息320条，比2029年增加30条；公开规范性文件2件，其中新制定1件。
      （二）依申请公开。2030年无依申请公开。
      （三）监督保障。接受区人大询问1次，整改问题3个；收到市民来信8件，办结8件，结转0件。`,
    states: "",
  },
  {
    about: "information on the environment",
    name: "柳浦区生态环境分局",
    year: 2030,
    text: `
      依申请公开环境信息11件，其中环评报告公开申请6件、监测数据公开申请5件，均已答复。作出行政许可39件，行政处罚17件，罚没285.4万元。环境信访投诉1,203件，办结率99.8%。`,
    states: "licensing 39, penalties 17",
  },
  {
    about: "a remark in brackets",
    name: "柳浦区医保局",
    year: 2030,
    text: `
      收到政府信息公开申请3件，其中2件予以公开、1件部分公开。（注：2029年结转的1件，已于2030年1月答复，予以公开。）
      行政处罚案件12件，行政处罚决定12件，退回医保基金236.4万元。`,
    states: "received 3, granted 2, partial 1, carriedIn 1",
  },
  {
    about: "numbers of documents",
    name: "柳浦区总工会",
    year: 2030,
    text: `
      编号：柳工〔2031〕3号。第3号公告收到回执5份。政府信息公开申请（编号2030—8件）已答复。附件5份、目录1份。`,
    states: "",
  },
  {
    about: "a year in the middle",
    name: "泉山县发展和改革局",
    year: 2022,
    text: `
      2022年度，全局共收到依申请公开申请35件，其中当面申请1件，邮寄申请6件，网络申请28件，较2021年下降10.3%。35件申请已全部答复，其中，予以公开20件、部分公开4件、不予公开3件、无法提供5件、不予处理1件、其他处理2件。
      本年度制发行政规范性文件5件（泉发改〔2022〕12号、18号等），失效1件，现行有效21件。收费管理方面，核定行政事业性收费标准12项。`,
    states:
      "received 35, concluded 35, granted 20, partial 4, refused 3, unavailable 5, notProcessed 1, other 2, normative.issued 5, normative.inForce 21",
  },
];
