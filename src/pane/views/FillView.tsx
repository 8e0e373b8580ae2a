import { useMemo } from "react";
import { planZeroFill, type ZeroFill } from "../../fill/zero-fill";
import { useLocale, useSession, useSessionState } from "../context";
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
      <LeftList
        lead={text.left}
        items={left.map(({ field, bound, reason, equations }) => ({
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
        isOff={running !== null || chosen.size === 0 || access === "readOnly"}
        onApply={() => void session.fill(chosen)}
      />
    </>
  );
}

function changeOf({ field, bound, to }: ZeroFill): Change {
  return { field, cell: bound.cell, from: bound.raw, to: String(to) };
}
