import type { Teller } from "./claims";

/** A whole narrative with what it states, in its order, in the short names of `names.ts`. */
export interface Told extends Teller {
  readonly about: string;
  readonly text: string;
  readonly states: string;
}

/** Narratives in the manner of those that towns, bureaus, districts and provinces publish; all are invented. */
export const reports: readonly Told[] = [
  {
    about: "a town with one request",
    name: "柳浦区白沙镇人民政府",
    year: 2022,
    text: `
      根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，现公布白沙镇2022年政府信息公开工作年度报告。本报告所列数据的统计期限为2022年1月1日至2022年12月31日。联系电话：0573-87280000。
      一、总体情况
      1.主动公开政府信息情况。截至2022年12月31日，全镇公开各类信息347条，其中年度报告1条，财政信息2条，政务动态类信息8条，微信公众号发布信息336条。
      2.依申请公开情况。全年共受理依申请公开申请1件，申请主体为自然人，已按照相关规定及时办理。
      3.政府信息管理情况。2022年度未发生泄密事故。
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      2022年，白沙镇未发生因政府信息公开引起的行政复议、行政诉讼。
      五、存在的主要问题及改进情况
      一是公开内容不够丰富，二是专职人员只有1名。
      六、其他需要报告的事项
      本机关2022年度未收取信息处理费。`,
    states: "received 1",
  },
  {
    about: "a county office: results in full words, a bracket of channels",
    name: "江陵县人民政府办公室",
    year: 2023,
    text: `
      一、总体情况
      （一）主动公开。本年度通过政府网站主动公开信息总数773条，以县政府和县政府办公室名义印发并公开的行政规范性文件17件，其他政策文件35件，公开县政府常务会议16次，发布政府公报4期，征集意见45次。
      （二）依申请公开。更新发布全县政府信息公开指南。2023年，全年共收到依申请公开14件（其中信件申请10件，网络申请4件），已办结12件，2件结转下年办理。因政府信息公开引起的行政复议案件9件，已审结。行政诉讼案件3件，目前案件正在审理中。
      （三）政府信息管理。同步配套政策解读17篇，实现重要政策文件100%解读。`,
    states: "received 14, concluded 12, carriedOut 2, review 9, litigation 3",
  },
  {
    about: "a county: answers by kind under 办理, help for the city's office",
    name: "东皋县人民政府",
    year: 2023,
    text: `
      （一）主动公开方面
      2023年，县政府门户网站各栏目发布信息8524条，其中信息公开4997条、政务动态3514条、其他信息13条。及时公开政府文件59件、常务会议纪要10件，全年回复留言501条。
      （二）依申请公开方面
      强化与县司法局的联动协作。全年累计办理县政府依申请公开答复52件，其中予以公开及部分公开43件、因本机关不掌握相关情况等无法提供6件、信访举报投诉类申请及重复申请等不予处理3件。配合市政府办公室协查依申请答复6件。因政府信息公开引发的行政复议1件，结果维持。`,
    states: "review 1",
  },
  {
    about: "a bureau of housing: results in a list after a stop",
    name: "柳浦区住房和城乡建设局",
    year: 2023,
    text: `
      （一）主动公开情况。通过区政府门户网站主动公开政府信息32条，包含部门动态、公示公告信息等。
      （二）依申请公开办理情况。依据《条例》要求，我局规范受理、办理、答复等程序。2023年我局共收到申请公开件92件、上一年度结转2件。其中，予以公开19件，部分公开18件，不予公开4件，无法提供38件，不予处理5件，其他处理1件，结转下年度继续办理9件。
      （三）政府信息资源管理情况。印发文件76份，拟稿时定为主动公开的12份。`,
    states:
      "received 92, carriedIn 2, granted 19, partial 18, refused 4, unavailable 38, notProcessed 5, other 1, carriedOut 9",
  },
  {
    about: "a bureau of a district without a head of its own for requests",
    name: "滨江区住房和城市建设局",
    year: 2023,
    text: `
      一、总体情况
      2023年，我局通过门户网站公开信息157条，通过微信公众号发布信息328篇。
      依规处理公开申请，及时与申请人联系沟通并规范答复。2023年，我局收到政府信息公开申请共104件，共答复依申请信息公开104件，因依申请公开引发行政复议1件、行政诉讼0件，无行政复议纠错和行政诉讼败诉。`,
    states: "received 104, concluded 104, review 1, litigation 0",
  },
  {
    about: "a market bureau: everything it decided, and sampling in lots",
    name: "凌河市市场监督管理局",
    year: 2025,
    text: `
      （一）主动公开政府信息情况
      通过市政府门户网站发布各类政务信息34篇、融媒体17篇，参加新闻发布会1次。
      全年共作出行政许可26768件、行政处罚538件、行政强制95件。
      已公布5期共1964批次的食品安全抽检信息、105批次（7大类30种）监督抽查信息。
      （二）依申请公开情况
      2025年我局共接收通过邮寄、邮件、现场等方式提交的各类政府信息公开申请10件，共办结8件，结转2026年度继续办理2件。全年受理投诉举报6521件，办结6500件。`,
    states: "licensing 26768, penalties 538, coercion 95, received 10, concluded 8, carriedOut 2",
  },
  {
    about: "a province's office: what was carried in stands in brackets",
    name: "江南省人民政府办公厅",
    year: 2023,
    text: `
      （一）主动公开方面。2023年，通过省政府门户网站、《江南省人民政府公报》等主动公开政府信息345条，其中规章11条、行政规范性文件8条、其他文件102条；人大代表建议及政协提案办理信息1条。举办新闻发布会28次，报道省政府常务会议25次，宣传解读重要政策文件94篇次、发布相关信息2333条。
      （二）依申请公开方面。全年共收到公开申请1466件（上年度结转16件，结转下年度9件，收到和处理政府信息公开申请情况详见第三部分）。
      （三）政府信息管理方面。新制定规章11件、规范性文件8件。`,
    states: "carriedIn 16, carriedOut 9, regulations.issued 11, normative.issued 8",
  },
  {
    about: "a province's office: handled, of which carried in",
    name: "西川省人民政府办公厅",
    year: 2023,
    text: `
      （一）主动公开。全年公开专项规划信息13条，政策文件206件，其中省委省政府联合发文14件。对重大决策事项公开征求意见共181期，赠阅公报67.2万余册。
      （二）依申请公开。及时回应实际需求，申请人主动撤销申请42件。全年共处理政府信息公开申请1261件（含上年度结转申请74件），答复1181件，结转下年度继续办理80件。依法办理涉及政府信息公开的行政复议27件、行政诉讼15件。`,
    states: "carriedIn 74, concluded 1181, carriedOut 80",
  },
  {
    about: "a city: others' figures in every sentence but one",
    name: "海陵市人民政府",
    year: 2021,
    text: `
      一是海陵市各级行政机关通过政府门户网站主动公开政府信息66551条，其中，市本级公开31339余条，县区公开35212条。
      （二）依申请公开方面
      坚持依法依规办理答复申请，2021年全年共收到依申请公开308件，上年结转1件，法定期限内予以答复306件，结转下年3件。政府信息公开类行政复议3件，其中：结果维持2件，尚未审结1件。各县区答复申请220件，市直部门答复申请86件。`,
    states: "received 308, carriedIn 1, concluded 306, carriedOut 3, review 3, review.upheld 2, review.pending 1",
  },
  {
    about: "a commission of health: everything zero, in the words of the format of 2021",
    name: "东河区卫生健康委员会",
    year: 2021,
    text: `
      （一）主动公开情况
      据统计，我委制发规章0件、规范性文件0件；行政许可处理决定数量324宗；行政处罚处理决定数量31宗、行政强制处理决定数量0宗；行政事业性收费金额0万元。
      （二）依申请公开情况
      2021年，我委共收到依申请公开0件，网络申请0件，信函申请0件。申请人撤销申请0件，其余0件按时办结。`,
    states: "regulations.issued 0, normative.issued 0, licensing 324, penalties 31, coercion 0, fees 0, received 0",
  },
  {
    about: "a health bureau: figures in 条 and what is published",
    name: "岱东县卫生健康局",
    year: 2021,
    text: `
      1.2021年，全年累计主动公开各类政府信息1867余条，其中人事信息28条，各类监督检查18条，重点领域信息4条，提议提案9条。预算公开15条，决算公开15条。全年卫生健康领域行政处罚399条，行政许可1288条。
      2.加强政务新媒体管理。今年共推送相关信息290条，发布疫情防控、疫苗接种相关信息80条。`,
    states: "",
  },
  {
    about: "a market bureau of a city: closed in 数",
    name: "嘉禾市市场监督管理局",
    year: 2022,
    text: `
      （一）主动公开情况。2022年，在门户网站主动公开各类政府信息345条，主动公开行政规范性文件2件、配套相应的政策解读1件。回应公众关注热点或重大舆情43次。
      （二）依申请公开情况。2022年，嘉禾市市场监督管理局受理政府信息依申请公开11件，其中网络申请11件，申请办结数10件，结转下一年办理1件，均在法定时间予以反馈答复。政府信息公开行政复议0件，行政诉讼0件。
      （三）政府信息管理情况。全年召开政务公开工作会议2次，举办政务公开培训数2次。
      （四）平台建设情况。全年安全检测评估365次，发现问题4个，全部落实整改。`,
    states: "received 11, concluded 10, carriedOut 1, review 0, litigation 0",
  },
  {
    about: "a county bureau: results told one by one",
    name: "綦北区市场监督管理局",
    year: 2022,
    text: `
      （一）主动公开
      做好本单位工作动态发布，全年发布相关信息71条。
      （二）依申请公开
      今年共收到政府信息公开申请5件，对其中3件予以公开，1件部分公开，1件不公开并告知行政查询途径。
      （三）监督保障
      全年受理投诉举报4320件，按期办结率100%；作出行政处罚决定126件，罚没款80.5万元。`,
    states: "received 5, granted 3, partial 1, penalties 126",
  },
  {
    about: "a street office: letters of complaint, staff, all in cases",
    name: "荷塘区桂花街道办事处",
    year: 2019,
    format: "2019",
    text: `
      （一）政府信息主动公开情况
      全年在荷塘区政府门户网站公开信息77条，收到1份政府信息公开申请。其中公开信息方面，分别公开机构信息1条，政策文件信息3条，工作信息57条，民生事项信息16条。
      （二）政府信息依申请公开情况
      2019年度街道受理信息公开申请1件。
      （三）复议、诉讼和申诉情况
      2019年度街道发生针对本部门有关政府信息公开事务的行政复议案0件；发生针对本部门有关政府信息公开事务的行政诉讼案0件；收到各类针对本部门政府信息公开事务有关的申诉案0件。
      （四）人员情况
      2019年度街道共有专职信息人员2名，考核结果位列街道前20名。
      （五）建议提案情况
      2019年度街道办理建议提案4件。`,
    states: "received 1, received 1, review 0, litigation 0",
  },
  {
    about: "a natural resources bureau: until the last day of the year",
    name: "紫阳县自然资源局",
    year: 2024,
    text: `
      （一）本单位主动公开政府信息情况
      2024年度，我局主动公开政府信息总数61条。其中，通知公告类信息43条，部门预决算1条，规章文件2条，回复网络申请公开事项5条。
      （二）政府信息依申请公开办理情况
      截至2024年12月31日，我局累计共受理政府信息公开申请5件。“同意公开”3件，“部分公开”0件、“不予公开”2件、“无法提供”0件。`,
    states: "partial 0, refused 2, unavailable 0",
  },
  {
    about: "a ministry: hundreds of approvals that it published",
    name: "自然资源部",
    year: 2024,
    text: `
      （一）主动公开情况。
      一是及时发布各类文件、财务、人事等信息237件。在国务院新闻办公室召开专场新闻发布会3次，发布政策文件意见征集及采纳28条。
      二是持续推进审批信息公开。国务院批准的农用地转用和土地征收批复497件、用地预审批复301件；自然资源部登记矿业权办理结果278个、出让矿业权信息71个；用海用岛项目办理结果17件；资质结果公告30批。
      （二）依申请公开情况。
      2024年，自然资源部收到政府信息公开申请1532件，上年结转46件；办结1530件，结转下年度48件。`,
    states: "received 1532, carriedIn 46, concluded 1530, carriedOut 48",
  },
  {
    about: "requests told in parts after the table, year against year",
    name: "柳浦区教育局",
    year: 2024,
    text: `
      三、收到和处理政府信息公开申请情况
      2024年，我局新收政府信息公开申请28件，同比下降15.2%，均为自然人申请；上年结转2件。从申请渠道看，网络申请19件，占67.9%；信函申请9件，占32.1%。从申请内容看，涉及招生入学11件，教师招聘8件，其他9件。
      全年办结申请29件，其中予以公开11件、部分公开4件、不予公开2件、无法提供9件、不予处理1件、其他处理2件。结转下年度1件。
      四、政府信息公开行政复议、行政诉讼情况
      行政复议2件，其中维持1件，其他结果1件；行政诉讼1件，为未经复议直接起诉，尚未审结1件。`,
    states:
      "received 28, carriedIn 2, concluded 29, granted 11, partial 4, refused 2, unavailable 9, notProcessed 1, other 2, carriedOut 1, review 2, review.upheld 1, review.other 1, litigation 1",
  },
  {
    about: "a bureau of justice: its business beside its own disputes",
    name: "海州市司法局",
    year: 2022,
    text: `
      一、总体情况
      2022年，市司法局收到行政复议申请412件，受理386件，办结352件，其中维持180件、驳回62件、终止90件、撤销20件。办理行政应诉案件55件。审核行政规范性文件48件，备案审查规范性文件72件，清理市政府规范性文件560件，其中废止88件、修改45件、继续有效427件。
      办理公证1.2万余件，法律援助案件820件。全市司法所调解纠纷9,860件，成功9,800件。
      依申请公开方面，收到政府信息公开申请19件，全部在法定期限内答复，其中予以公开6件、无法提供8件、不予处理5件。本机关因政府信息公开被申请行政复议1件，被维持；被提起行政诉讼1件，结果维持1件。`,
    states: "received 19, granted 6, unavailable 8, notProcessed 5, review 1, litigation 1, litigation.upheld 1",
  },
  {
    about: "letters and requests in one breath",
    name: "柳浦区信访局",
    year: 2021,
    text: `
      全年受理群众来信来访及网上信访3,205件（次），按期办结3,190件。其中，重复信访520件，不予受理46件。
      收到信访14件、政府信息公开申请3件，均按期办结。
      答复咨询56件，转办有关单位12件。`,
    states: "received 3",
  },
  {
    about: "the property of documents",
    name: "柳浦区发展和改革局",
    year: 2023,
    text: `
      一、总体情况
      （一）主动公开。本年度制发公文207件，主动公开73件，依申请公开120件，不予公开14件，主动公开率35.3%。
      （二）依申请公开。收到申请21件，同比增加3件；答复21件，公开10件，部分公开2件，不予公开1件，无法提供8件。
      （三）管理。全年审核公文属性207件，调整5件。`,
    states: "received 21, concluded 21, partial 2, refused 1, unavailable 8",
  },
  {
    about: "figures first",
    name: "柳浦区财政局",
    year: 2023,
    text: `
      二是抓好依申请公开。全年3件政府信息公开申请均为自然人提出，其中2件予以公开，1件无法提供，3件已全部办结。
      三是加强监督。0件行政复议，0件行政诉讼。`,
    states: "unavailable 1, concluded 3",
  },
  {
    about: "all in one paragraph, with numbers in circles",
    name: "柳浦区水利局",
    year: 2022,
    text: `
      一、总体情况：①主动公开政府信息211条，其中政策文件3件；②收到依申请公开6件，办结6件，其中予以公开4件，不予公开1件，其他处理1件；③制定行政规范性文件1件，废止0件，现行有效2件；④作出行政许可45件，行政处罚3件，收取行政事业性收费（水资源费）386.2万元；⑤开展培训2次。`,
    states:
      "received 6, concluded 6, granted 4, refused 1, other 1, normative.issued 1, normative.repealed 0, normative.inForce 2, licensing 45, penalties 3",
  },
  {
    about: "the format of 2019: projects, last year, more or less",
    name: "柳浦区交通运输局",
    year: 2020,
    format: "2019",
    text: `
      二、主动公开政府信息情况
      规范性文件：本年新制作数量2件，本年新公开数量2件，对外公开总数量15件。
      行政许可：上一年项目数量12项，本年增1项，处理决定数量1,120件。
      行政处罚：上一年项目数量88项，本年减3项，处理决定数量326件；行政强制处理决定数量0件。
      行政事业性收费上一年项目数量2项，本年无增减。政府集中采购项目6项，采购总金额215.5万元。`,
    states:
      "normative.made 2, normative.published 2, normative.stock 15, licensing 1120, penalties 326, coercion 0, procurement 6",
  },
  {
    about: "a district: its bureaus in a list",
    name: "临江区人民政府",
    year: 2024,
    text: `
      （二）依申请公开。2024年，全区共收到政府信息公开申请486件，上年结转18件，办结490件，结转下年14件。申请量居前的单位：区住建局112件、区自然资源分局96件、临江街道40件。
      全区因政府信息公开被申请行政复议35件，其中，维持22件、纠正3件、其他6件、尚未审结4件；被提起行政诉讼12件，其中未经复议直接起诉7件、复议后起诉5件。
      区政府本级收到申请86件，答复84件。`,
    states:
      "received 486, carriedIn 18, concluded 490, carriedOut 14, review 35, review.upheld 22, review.corrected 3, review.pending 4, litigation 12, direct 7, afterReview 5",
  },
  {
    about: "a district's tax office: media in pieces",
    name: "国家税务总局柳浦区税务局",
    year: 2021,
    text: `
      （一）主动公开情况
      2021年，柳浦区税务局主动公开政府信息38171条。通过门户网站公开各类信息76条，通过执法公示平台公开信息38095条。全年共通过各级媒体刊登新闻144条，其中《中国税务报》7条、电视台1条、学习强国2条。
      （二）依申请公开情况
      2021年，我局共收到依申请公开1件，为网上申请。政府信息公开申请的按时办结率为100%。2021年，我局未收取政府信息公开费用。
      12366热线受理咨询2226条，办结2226条。`,
    states: "received 1",
  },
  {
    about: "some late, some with the help of third parties",
    name: "柳浦区农业农村局",
    year: 2024,
    text: `
      （二）依申请公开。新收申请18件（自然人16件、法人或其他组织2件），上年结转0件。按期答复17件，逾期答复1件，答复前征求第三方意见3件，延长答复期限2件，一次性告知补正4件。
      （三）行政许可申请156件，予以许可150件，不予许可6件。`,
    states: "received 18, natural 16, organisation 2, carriedIn 0",
  },
  {
    about: "disputes with courts of two levels",
    name: "明湖区人民政府",
    year: 2023,
    text: `
      四、政府信息公开行政复议、行政诉讼情况
      2023年，区政府作为被申请人的行政复议案件14件，其中维持9件，纠正2件，尚未审结3件。区政府作为被告的一审行政诉讼案件6件、二审4件。
      区政府作为复议机关受理政府信息公开类复议申请33件，办结30件。`,
    states: "review 14, review.upheld 9, review.corrected 2, review.pending 3",
  },
  {
    about: "quarters and months before the year",
    name: "柳浦区民政局",
    year: 2022,
    text: `
      （二）依申请公开。一季度收到政府信息公开申请2件，二季度3件，三季度1件，四季度4件，全年共收到10件，均已答复。
      婚姻登记3,260对，低保审批480户，受理困难救助申请560件，办结551件。`,
    states: "received 10",
  },
  {
    about: "a reservation area with a committee; plans for next year",
    name: "柳浦经济技术开发区管理委员会",
    year: 2023,
    text: `
      一、总体情况
      （二）依申请公开情况。2023年度我委共收到依申请公开件31件（含上年结转2件），办结30件，1件结转至2024年办理。
      五、存在的主要问题及改进情况
      2023年有3件申请答复不够规范。2024年将制发规范性文件2件，举办培训4次。
      六、其他需要报告的事项
      2023年发出收费通知3件，收取信息处理费90元。`,
    states: "carriedIn 2, concluded 30, carriedOut 1",
  },
  {
    about: "requests of one applicant, in the words of the whole",
    name: "柳浦区城市管理局",
    year: 2023,
    text: `
      （二）依申请公开。2023年收到政府信息公开申请52件，其中同一申请人提出31件。办结52件，其中予以公开6件，不予公开8件（属于行政执法案卷7件，保护第三方合法权益1件），无法提供5件（本机关不掌握相关政府信息3件，没有现成信息需要另行制作2件），不予处理33件（其中重复申请12件，无正当理由大量反复申请21件）。
      作出行政处罚决定1,563件（简易程序1,420件，普通程序143件）。`,
    states: "received 52, concluded 52, granted 6, refused 8, unavailable 5, notProcessed 33, penalties 1563",
  },
  {
    about: "a bureau that tells its sheets of a table in words",
    name: "柳浦区科学技术局",
    year: 2022,
    text: `
      三、收到和处理政府信息公开申请情况
      本年新收政府信息公开申请数量4件，上年结转政府信息公开申请数量1件。本年度办理结果：予以公开2件，部分公开1件，不予公开0件，无法提供1件，不予处理0件，其他处理0件，总计4件；结转下年度继续办理1件。
      四、政府信息公开行政复议、行政诉讼情况
      行政复议：结果维持0件，结果纠正0件，其他结果0件，尚未审结0件，总计0件。行政诉讼：总计0件。`,
    states:
      "received 4, carriedIn 1, granted 2, partial 1, refused 0, unavailable 1, notProcessed 0, other 0, carriedOut 1, review.upheld 0, review.corrected 0, review.other 0, review.pending 0, litigation 0",
  },
  {
    about: "numbers in Chinese characters",
    name: "柳浦区档案局",
    year: 2021,
    text: `
      本局全年收到政府信息公开申请两件，均予以公开；上年结转一件。因政府信息公开引发行政复议一件，行政诉讼零件。接待查档人员一千二百余人次。`,
    states: "received 2, carriedIn 1, review 1, litigation 0",
  },
  {
    about: "the name of the year in every sentence",
    name: "柳浦区审计局",
    year: 2021,
    text: `
      2020年，我局收到政府信息公开申请3件；2021年，收到政府信息公开申请5件，答复5件。2021年审计项目32个，发现问题156个，提出建议88条。2022年，我局计划公开审计结果12项。`,
    states: "received 5, concluded 5",
  },
  {
    about: "the unit by its short name and its office",
    name: "海宁市商务局",
    year: 2023,
    text: `
      市商务局2023年共受理政府信息公开申请6件，市商务局办公室统一答复6件。市政府办公室转来3件，省商务厅转来1件。
      市商务局2023年作出行政许可决定64件。商务部发布文件12件。`,
    states: "received 6, licensing 64",
  },
  {
    about: "a list of dashes and ASCII marks from a PDF",
    name: "柳浦区文化和旅游局",
    year: 2023,
    text: `
      (二)依申请公开. 2023年,我局共收到政府信息公开申请 12 件,其中自然人 10 件,法人或其他组织 2 件;上年结转 0 件;办结 11 件;结转下年度 1 件.
      其中:予以公开 5 件,部分公开 1 件,不予公开 2 件,无法提供 3 件.`,
    states:
      "received 12, natural 10, organisation 2, carriedIn 0, concluded 11, carriedOut 1, granted 5, partial 1, refused 2, unavailable 3",
  },
  {
    about: "lines broken at the margin",
    name: "柳浦区统计局",
    year: 2022,
    text: `
      （二）依申请公开情况。2022年，我局严格按照《条例》规定办理依申请公开事项，共收到政府信
      息公开申请7件，已全部按期答复，其中予以公开6件，无法提供1件，无结转下年度办理的申请事项，无因政府
      信息公开引发的行政复议和行政诉讼案件。`,
    states: "received 7, granted 6, unavailable 1",
  },
  {
    about: "shares without figures, figures without shares",
    name: "柳浦区公安局",
    year: 2023,
    text: `
      全年共收到政府信息公开申请286件，较上年增长10%。其中，予以公开占35%，不予公开占20%，其余为无法提供、不予处理等。申请内容涉及出警记录150件、监控录像80件、户籍档案56件。
      作出行政处罚决定12,045件，行政许可决定356,210件（出入境证件245,120件），行政强制决定3,340件。收取行政事业性收费4,512.3万元。`,
    states: "received 286, penalties 12045, licensing 356210, coercion 3340, fees 4512.3",
  },
  {
    about: "documents for the trial of openness",
    name: "柳浦区行政审批局",
    year: 2022,
    text: `
      全年受理行政许可申请10,230件，办结10,180件，作出准予行政许可决定10,002件、不予行政许可决定178件。政务服务大厅受理事项56,000余件。
      收到依申请公开2件，答复2件。`,
    states: "received 2, concluded 2",
  },
  {
    about: "what the office of the city sent on",
    name: "柳浦区应急管理局",
    year: 2024,
    text: `
      （二）依申请公开。本年度直接收到申请9件，区政府办公室转来申请4件，共办理13件，答复13件，其中予以公开7件，非本机关掌握6件。
      （四）监督保障。政府信息公开类行政复议1件，被确认违法1件；行政诉讼无。`,
    states: "review 1",
  },
  {
    about: "last year's sentences left in",
    name: "柳浦区体育局",
    year: 2023,
    text: `
      上年度（2022年）我局收到政府信息公开申请5件，答复5件，予以公开4件。
      本年度我局收到政府信息公开申请3件，答复3件，予以公开3件。
      与上年度相比，申请量减少2件。`,
    states: "received 3, concluded 3, granted 3",
  },
  {
    about: "rules of three kinds in one list",
    name: "安平市人民政府",
    year: 2024,
    text: `
      （一）主动公开。2024年，制定市政府规章2件，修改1件，废止1件；制发行政规范性文件26件，废止11件，现行有效186件；集中公开市政府文件58件。其中以市政府办公室名义制发20件。
      规章现行有效15件。全市各部门制发行政规范性文件63件。`,
    states:
      "regulations.issued 2, regulations.repealed 1, normative.issued 26, normative.repealed 11, normative.inForce 186, regulations.inForce 15",
  },
  {
    about: "the same field twice, in two sections",
    name: "柳浦区医疗保障局",
    year: 2023,
    text: `
      一、总体情况
      2023年共收到政府信息公开申请4件，比2022年多1件。
      二、主动公开政府信息情况
      2023年制发行政规范性文件2件。
      三、收到和处理政府信息公开申请情况
      2023年新收申请4件，全部予以公开，办结4件，无结转。
      四、政府信息公开行政复议、行政诉讼情况
      2023年发生行政复议0件、行政诉讼0件。`,
    states: "received 4, normative.issued 2, received 4, concluded 4, review 0, litigation 0",
  },
];
