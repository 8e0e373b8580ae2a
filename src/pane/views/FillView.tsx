import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckSettings } from "../../check/finding";
import { planZeroFill, type ZeroFill } from "../../fill/zero-fill";
import { classifyBlanks } from "../../repair/blanks";
import type { Report } from "../../report/report";
import { useLocale, useSession, useSessionState } from "../context";
import { decimal } from "../decimal";
import { ApplyBar } from "../parts/ApplyBar";
import { ChangeList, type Change } from "../parts/ChangeList";
import { LeftList } from "../parts/LeftList";
import { Paragraph } from "../parts/Paragraph";
import { useSelection } from "../useSelection";

/** 空格补零: what would become 0, what is left and why; one write. */
export default function FillView() {
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.fill;
  const { chosen: checked, settings, running, access } = useSessionState();
  const { fills, nothings, left } = useMemo(
    () => (checked ? planZeroFill(checked.report, settings) : { fills: [], nothings: [], left: [] }),
    [checked, settings],
  );
  const [offered, usual] = useMemo(() => {
    const blanks = fills.map(({ field }) => field);
    return [[...blanks, ...nothings.map(({ field }) => field)], new Set(blanks)] as const;
  }, [fills, nothings]);
  const { chosen, choose } = useSelection(offered, usual);
  const deduced = useMemo(() => (checked ? deducedBlanks(checked.report, settings) : []), [checked, settings]);
  const isOff = running !== null || access === "readOnly";
  return (
    <>
      <Paragraph>{fills.length + nothings.length === 0 ? text.none : text.lead}</Paragraph>
      {fills.length > 0 && (
        <ChangeList changes={fills.map(changeOf)} all={text.all(fills.length)} chosen={chosen} onChoose={choose} />
      )}
      {nothings.length > 0 && (
        <section aria-label={text.nothings}>
          <Paragraph>{text.nothingsLead}</Paragraph>
          <ChangeList
            changes={nothings.map(changeOf)}
            all={`${text.nothings} · ${text.all(nothings.length)}`}
            chosen={chosen}
            onChoose={choose}
          />
        </section>
      )}
      {deduced.length > 0 && (
        <section>
          <Paragraph>{locale.pane.corrections.deducedLead}</Paragraph>
          <LeftList
            items={deduced.map(({ field, bound, to }) => ({
              field,
              cell: bound.cell,
              reason: `${locale.pane.field.blank} → ${decimal(to)}`,
            }))}
          />
          <Button
            disabledFocusable={isOff}
            onClick={() => void session.correct(new Map(deduced.map(({ field, to }) => [field, to])))}
          >
            {locale.pane.corrections.applyDeduced(deduced.length)}
          </Button>
        </section>
      )}
      <LeftList
        lead={text.left}
        items={left
          .filter(({ field }) => !deduced.some((each) => each.field === field))
          .map(({ field, bound, reason, equations }) => ({
            field,
            cell: bound.cell,
            reason:
              reason === "cannotBeZero"
                ? text.reasons.cannotBeZero(
                    locale.pane.list([...new Set(equations.map(({ rule }) => locale.rules.name(rule)))]),
                  )
                : text.reasons[reason],
          }))}
      />
      <ApplyBar
        label={text.apply(chosen.size)}
        isOff={isOff || chosen.size === 0}
        onApply={() => void session.fill(chosen)}
      />
    </>
  );
}

/** Blanks that can only be one figure other than 0. */
function deducedBlanks(report: Report, { off }: CheckSettings) {
  return [...classifyBlanks(report, { off })].flatMap(([field, deduction]) => {
    const bound = report.fields.get(field);
    return bound && !bound.isProtected && deduction.kind === "value" ? [{ field, bound, to: deduction.n }] : [];
  });
}

function changeOf({ field, bound, to }: ZeroFill): Change {
  return { field, cell: bound.cell, from: bound.raw, to: String(to) };
}
