import { useMemo } from "react";
import { planTextToNumber } from "../../fill/text-to-number";
import { useLocale, useSession, useSessionState } from "../context";
import { decimal } from "../decimal";
import { ApplyBar } from "../parts/ApplyBar";
import { ChangeList } from "../parts/ChangeList";
import { LeftList } from "../parts/LeftList";
import { Paragraph } from "../parts/Paragraph";
import { useHiddenQuestion } from "../useHiddenQuestion";
import { useSelection } from "../useSelection";

/** 文本转数字: which texts would become the numbers they say; one write. */
export default function ConvertView() {
  const session = useSession();
  const text = useLocale().pane.convert;
  const { chosen: checked, running, access } = useSessionState("chosen", "running", "access");
  const { conversions, left } = useMemo(
    () => (checked ? planTextToNumber(checked.report) : { conversions: [], left: [] }),
    [checked],
  );
  const offered = useMemo(() => conversions.map(({ field }) => field), [conversions]);
  const usual = useMemo(() => new Set(offered), [offered]);
  const { chosen, choose } = useSelection(offered, usual);
  const question = useHiddenQuestion(chosen);
  return (
    <>
      <Paragraph>{conversions.length === 0 ? text.none : text.lead}</Paragraph>
      {conversions.length > 0 && (
        <ChangeList
          changes={conversions.map(({ field, bound, to }) => ({
            field,
            cell: bound.cell,
            from: bound.raw,
            to: decimal(to),
          }))}
          all={text.all(conversions.length)}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <LeftList
        lead={text.left}
        items={left.map(({ field, bound, reason }) => ({ field, cell: bound.cell, reason: text.reasons[reason] }))}
      />
      <ApplyBar
        label={text.apply(chosen.size)}
        isOff={running !== null || chosen.size === 0 || access === "readOnly"}
        question={question}
        onApply={() => void session.convert(chosen)}
      />
    </>
  );
}
