import { useEffect, useState } from "react";
import { droppedOn, type Picked } from "./picked";

/** As what a place of the page takes files: `data-drop-role`. */
const roles = ["return", "previous", "summary", "roster"] as const;

export type DropRole = (typeof roles)[number];

/**
 * Hears of files and folders that are dropped anywhere on the page, and of the place's role where it has one. Answers whether one is
 * being dragged over it.
 */
export function useDrop(onDrop: (picked: Picked, role: DropRole | null) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault(); // else the browser would leave the page for the file
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const place = event.target instanceof Element ? event.target.closest("[data-drop-role]") : null;
      const role = roles.find((each) => each === place?.getAttribute("data-drop-role")) ?? null;
      if (event.dataTransfer)
        void droppedOn(event.dataTransfer).then((picked) => {
          onDrop(picked, role);
        });
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isOver;
}
