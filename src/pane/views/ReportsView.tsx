import { useState } from "react";
import { useReportFiles } from "../context";
import { ManyFiles } from "../reports/ManyFiles";
import { OwnReports } from "../reports/OwnReports";
import { WriteResult } from "../reports/WriteResult";

/** 多份报告: those of the workbook, those of many files, and the result as a new sheet. */
export default function ReportsView() {
  const files = useReportFiles();
  const [started, setStarted] = useState(files?.started ?? null);
  return (
    <>
      <OwnReports />
      {files && <ManyFiles files={files} started={started} onStarted={setStarted} />}
      {files && <WriteResult started={started} />}
    </>
  );
}
