/** 表四, the same in both formats. Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, attached form. */
export const disputeTable = {
  heading: "四、政府信息公开行政复议、行政诉讼情况",
  groups: [
    { id: "review", label: "行政复议" },
    { id: "direct", label: "未经复议直接起诉", group: "行政诉讼" },
    { id: "afterReview", label: "复议后起诉", group: "行政诉讼" },
  ],
  columns: [
    { id: "upheld", label: "结果维持", synonyms: ["维持"], kind: "count" },
    { id: "corrected", label: "结果纠正", synonyms: ["纠正", "被纠正"], kind: "count" },
    { id: "other", label: "其他结果", synonyms: ["其他"], kind: "count" },
    { id: "pending", label: "尚未审结", synonyms: ["未审结", "未结", "尚未办结"], kind: "count" },
    { id: "total", label: "总计", variants: ["合计"], synonyms: ["小计", "合计数", "总数"], kind: "count" },
  ],
} as const;
