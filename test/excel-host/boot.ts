import { addInOrigin, hostUrl } from "./xdm";

/** The Excel that is played. */
export interface Profile {
  /** The highest ExcelApi; a text, for 1.10 is not 1.1. */
  readonly excelApi: string;
  readonly locale: "zh-CN" | "en-US";
  readonly isReadOnly: boolean;
}

export const profiles = {
  /** Excel on the web and Microsoft 365. */
  current: { excelApi: "1.21", locale: "zh-CN", isReadOnly: false },
  /** The oldest Excel that is served. */
  ltsc2021: { excelApi: "1.14", locale: "zh-CN", isReadOnly: false },
  /** The requirement set that the manifest asks for. */
  floor: { excelApi: "1.9", locale: "zh-CN", isReadOnly: false },
  tooOld: { excelApi: "1.7", locale: "zh-CN", isReadOnly: false },
  english: { excelApi: "1.21", locale: "en-US", isReadOnly: false },
  readOnly: { excelApi: "1.21", locale: "zh-CN", isReadOnly: true },
} as const satisfies Record<string, Profile>;

/** What a frame must be told by its address and its name. */
export interface Identity {
  readonly controlId: string;
  readonly conversationId: string;
  readonly isDialog: boolean;
}

export function frameUrl(path: string, profile: Profile, { isDialog }: Identity): string {
  const url = new URL(path, addInOrigin);
  const info = ["Excel", "Web", "16.01", profile.locale, "00000000", isDialog ? "isDialog" : "", "disableLogging", "0"];
  url.searchParams.set("_host_Info", info.join("$"));
  return url.href;
}

export function frameName({ controlId, conversationId }: Identity, profile: Profile): string {
  return JSON.stringify({
    baseFrameName: `f_${controlId}`,
    hostInfo: `Excel|Web|16.01|${profile.locale}|00000000||disableLogging|0`,
    xdmInfo: `${conversationId}|${controlId}|${hostUrl}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** The answer to the runtime's first call. */
export function appContext({ controlId }: Identity, profile: Profile): unknown {
  const requirements = {
    ExcelApi: profile.excelApi,
    DialogApi: "1.2",
    RichApiRuntime: "1.2",
    AddinCommands: "1.1",
    Settings: "1.1",
  };
  return {
    _id: controlId,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: profile.locale,
    _dataLocale: profile.locale,
    _docUrl: "https://excel.test/Book1.xlsx",
    _clientMode: profile.isReadOnly ? 0 : 1,
    _settings: [],
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "1111",
    _appInstanceId: controlId,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: "16.0.17328.41000",
    _clientWindowHeight: 800,
    _clientWindowWidth: 320,
    _addinName: "nianbao",
    _appDomains: [addInOrigin],
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.2" }),
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
