import type { WhyNot } from "../../narrative/stated";

/** What `--explain` says of the figures of the text; `noField`: the format of the table does not ask for it. */
export const explain = {
  heading: (count: number) => `正文中的数（${count} 个）`,
  quote: (quote: string) => `“${quote}”`,
  stated: (places: readonly string[]) => `比对：${places.join("；")}`,
  whyNot: {
    about: "不比对：是大概的数",
    otherUnit: "不比对：是其他单位的数",
    otherTime: "不比对：不是本年度全年的数",
    part: "不比对：是其中的一部分",
    difference: "不比对：是增减、对比或占比",
    channel: "不比对：是申请渠道",
    topic: "不比对：是某一类事项",
    disclosure: "不比对：是主动公开的数",
    business: "不比对：是其他业务的数",
    context: "不比对：前文没有说明是什么数",
    includesCarriedIn: "不比对：含上年结转",
    measure: "不比对：量词或单位与表格不同",
    ambiguous: "不比对：有几种读法",
    unknownWords: "不比对：不能确定说的是什么",
    noField: "不比对：表格中没有这一项",
  } satisfies Readonly<Record<WhyNot | "noField", string>>,
};
