export { DismissRegular as DismissIcon } from "@fluentui/react-icons/svg/dismiss";
export { FolderOpenRegular as OpenIcon } from "@fluentui/react-icons/svg/folder-open";
