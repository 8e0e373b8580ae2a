/** The icons of the pane, each imported alone: the package's index would bring them all. */
export { ArrowLeftRegular as BackIcon } from "@fluentui/react-icons/svg/arrow-left";
export { ArrowUndoRegular as UndoIcon } from "@fluentui/react-icons/svg/arrow-undo";
export { BookQuestionMarkRegular as GuideIcon } from "@fluentui/react-icons/svg/book-question-mark";
export { CheckmarkCircleFilled as CleanIcon } from "@fluentui/react-icons/svg/checkmark-circle";
export { ChevronDownRegular as ExpandIcon } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronUpRegular as CollapseIcon } from "@fluentui/react-icons/svg/chevron-up";
export { ClipboardTaskListLtrRegular as MarkIcon } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
export { DismissRegular as DismissIcon } from "@fluentui/react-icons/svg/dismiss";
export { DocumentSearchRegular as EmptyIcon } from "@fluentui/react-icons/svg/document-search";
export { EraserRegular as ClearIcon } from "@fluentui/react-icons/svg/eraser";
export { ErrorCircleFilled as ErrorIcon } from "@fluentui/react-icons/svg/error-circle";
export { InfoFilled as HintIcon } from "@fluentui/react-icons/svg/info";
export { CalendarRegular as LastYearIcon } from "@fluentui/react-icons/svg/calendar";
export { LockClosedRegular as LockIcon } from "@fluentui/react-icons/svg/lock-closed";
export { MoreHorizontalRegular as MoreIcon } from "@fluentui/react-icons/svg/more-horizontal";
export { NumberSymbolRegular as ConvertIcon } from "@fluentui/react-icons/svg/number-symbol";
export {
  QuestionCircleFilled as NotCheckableIcon,
  QuestionCircleRegular as HelpIcon,
} from "@fluentui/react-icons/svg/question-circle";
export { ArrowSyncRegular as RecheckIcon } from "@fluentui/react-icons/svg/arrow-sync";
export { SettingsRegular as SettingsIcon } from "@fluentui/react-icons/svg/settings";
export { SearchRegular as SuspectIcon } from "@fluentui/react-icons/svg/search";
export { TableCellEditRegular as FillIcon } from "@fluentui/react-icons/svg/table-cell-edit";
export { TagRegular as NamesIcon } from "@fluentui/react-icons/svg/tag";
export { WarningFilled as WarningIcon } from "@fluentui/react-icons/svg/warning";
