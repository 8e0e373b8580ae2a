import { describe, expect, it } from "vitest";
import { dialogAddress, readDialogAddress } from "../../src/commands/dialog-address";

const base = "https://localhost:3000/nianbao/commands.html?_host_Info=Excel";

describe("the address of the dialog", () => {
  it("stands beside the commands page and carries what the dialog needs", () => {
    const address = dialogAddress(base, { code: "readOnly", detail: "a & b", written: "nothing" }, "zh-CN");
    expect(address).toMatch(/^https:\/\/localhost:3000\/nianbao\/dialog\.html\?/u);
    expect(readDialogAddress(new URL(address).search)).toEqual({
      code: "readOnly",
      detail: "a & b",
      written: "nothing",
      language: "zh-CN",
    });
  });

  it.each(["", "?code=__proto__", "?code=toString&detail=x"])("reads %j as an unknown failure", (search) => {
    expect(readDialogAddress(search).code).toBe("unknown");
  });
});
