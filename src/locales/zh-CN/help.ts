/** What the guide of one page says (帮助), and what is said of an error of the program itself. */
export const help = {
  title: "帮助",
  marks: {
    heading: "标记是什么意思",
    lead: "“校验并标记”给单元格加上条件格式，原来的格式不动；数改对，标记自己消失。WPS、LibreOffice 里也看得到。",
    looks: {
      error: { name: "错误", text: "底色、加粗、实线框：该相等的不相等，或填写有错，一定要改。" },
      warning: { name: "警告", text: "底色、加粗、虚线框：很可能不对，请核实。" },
      hint: { name: "提示", text: "底色、加粗、点线框：请留意。" },
      suspect: { name: "可能填错", text: "深底色、双下划线、点划线框：改这一格，有关的错误就解决了。先看这一格。" },
      part: { name: "有关的格", text: "只有一条底线：参加这道算式，本身不一定错。" },
      preview: { name: "预览 3 → 8", text: "紫色斜体：改法的预览，单元格里的内容没有变。" },
    },
  },
  keys: {
    heading: "快捷键",
    everywhere: [
      ["F8 / Shift+F8", "下一个问题 / 上一个问题"],
      ["Esc", "返回"],
    ],
    page: [
      ["F1", "打开这份帮助"],
      ["Ctrl+S", "保存为 .xlsx"],
      ["Ctrl+Z / Ctrl+Y", "撤销 / 重做"],
      ["F2、Enter、Tab、Delete", "编辑、下一格、右一格、清除"],
      ["Ctrl+C / Ctrl+X / Ctrl+V", "复制 / 剪切 / 粘贴一块单元格"],
      ["Shift+方向键、Ctrl+方向键", "扩大选择、跳到数据边上"],
    ],
  },
  privacy: {
    heading: "数据去了哪里",
    page: "哪里也没有去：文件在本页里打开和计算，不上传，本页也不许自己连接别的地址。您的原文件不改动，“保存”另存一份到“下载”。浏览器里只记住您的设置，以及批量核对时文件夹的用途和各份年报的处理状态，不记年报的数字。",
    excel:
      "哪里也没有去：数字在 Excel 和本窗格之间，不发给任何服务器。可撤销的改动和核实的原因记在工作簿里，随工作簿走；设置只记在您自己这里。",
  },
  about: {
    heading: "版本",
    text: (version: string, license: string) => `公开年报校验（nianbao）${version}，${license} 许可，免费使用和转发。`,
  },
  close: "关闭",

  fault: {
    heading: "程序出错了",
    lead: "没有保存的修改可能还在，请先试着保存。再出错，请把下面这段话发给管理员：里面没有年报的内容和数字。",
    /** Where nothing of the page can be shown any more. */
    broken: "本页显示不下去了，请重新打开。再出错，请把下面这段话发给管理员：里面没有年报的内容和数字。",
    text: "错误信息",
    copy: "复制",
    copied: "已复制",
    close: "关闭",
  },

  undoNote: {
    text: "在这个版本的 Excel 里，本窗格写入以后，Ctrl+Z 的记录很可能被清空。改过的数，用本窗格的“撤销”恢复；标记，用“清除标记”去掉。",
    understood: "知道了",
  },
};
