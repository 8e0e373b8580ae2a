export { ArrowDownloadRegular as SaveIcon } from "@fluentui/react-icons/svg/arrow-download";
export { ArrowRedoRegular as RedoIcon } from "@fluentui/react-icons/svg/arrow-redo";
export { ArrowUndoRegular as UndoIcon } from "@fluentui/react-icons/svg/arrow-undo";
export { DismissRegular as DismissIcon } from "@fluentui/react-icons/svg/dismiss";
export { DocumentTableRegular as SampleIcon } from "@fluentui/react-icons/svg/document-table";
export { FolderOpenRegular as OpenIcon } from "@fluentui/react-icons/svg/folder-open";
export { TableRegular as SheetIcon } from "@fluentui/react-icons/svg/table";
export { TaskListSquareLtrRegular as PaneIcon } from "@fluentui/react-icons/svg/task-list-square-ltr";
