import { expect, test } from "vitest";
import { nameKey } from "../../src/report/unit-name";

test.each([
  ["柳浦区 商务局", "柳浦区商务局"],
  ["柳浦区\u3000\u3000商务局\n", "柳浦区商务局"],
  ["\uFEFF柳浦区\u200B商务局", "柳浦区商务局"],
  ["柳浦区第１中学", "柳浦区第1中学"],
  ["云溪市［开发区］管委会", "云溪市（开发区）管委会"],
  ["云溪市〔开发区〕管委会", "云溪市(开发区)管委会"],
  ["云溪市【开发区】管委会", "云溪市{开发区}管委会"],
  ["《云溪》", "〈云溪〉"],
])("%j and %j are one unit", (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

test.each([
  ["柳浦街道", "柳浦街道办事处"],
  ["云溪市（开发区）管委会", "云溪市（高新区）管委会"],
  ["云溪市（开发区）管委会", "云溪市管委会"],
  ["柳浦区（东）局", "柳浦区东局"],
  ["柳浦区（东）局", "柳浦区）东（局"],
  ["第1中学", "第11中学"],
])("%j and %j are two", (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
