import "./desk.css";

export { DeskContext, type DeskContextValue } from "./context";
export { DeskBar } from "./DeskBar";
export { DeskList } from "./DeskList";
export { DeskPane } from "./DeskPane";
export { startDesk, type StartedDesk } from "./start-desk";
export { takeRoster } from "./take-roster";
