import { useMemo } from "react";
import { planBlanks, type BlankPlan } from "../../fill/blank-plan";
import type { ZeroFill } from "../../fill/zero-fill";
import { useLocale, useSession, useSessionState } from "../context";
import { decimal } from "../decimal";
import { ApplyBar } from "../parts/ApplyBar";
import { AskedFirst } from "../parts/AskedFirst";
import { ChangeList, type Change } from "../parts/ChangeList";
import { LeftList } from "../parts/LeftList";
import { Paragraph } from "../parts/Paragraph";
import { Working } from "../parts/Working";
import { useDeductions } from "../useDeductions";
import { useHiddenQuestion } from "../useHiddenQuestion";
import { useSelection } from "../useSelection";

export interface FillViewProps {
  /** Cells that say “nothing” are ticked, too. */
  readonly withNothings?: boolean;
}

/** 空格补零: what would become 0 or the only figure it can be, what is left and why; one write. */
export default function FillView({ withNothings = false }: FillViewProps) {
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.fill;
  const { chosen: checked, settings, running, access } = useSessionState("chosen", "settings", "running", "access");
  const deductions = useDeductions(checked, settings);
  const { fills, nothings, deduced, left } = useMemo(
    () => (checked && deductions ? planBlanks(checked.report, settings, deductions) : nothing),
    [checked, settings, deductions],
  );
  const [offered, usual] = useMemo(() => {
    const blanks = fills.map(({ field }) => field);
    const all = [...blanks, ...nothings.map(({ field }) => field)];
    return [all, new Set(withNothings ? all : blanks)] as const;
  }, [fills, nothings, withNothings]);
  const { chosen, choose } = useSelection(offered, usual);
  const question = useHiddenQuestion(chosen);
  const questionOfDeduced = useHiddenQuestion(deduced.map(({ field }) => field));
  const isOff = running !== null || access === "readOnly";
  if (!deductions) return <Working label={locale.pane.working} />;
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
          <AskedFirst
            disabledFocusable={isOff}
            label={locale.pane.corrections.applyDeduced(deduced.length)}
            question={questionOfDeduced}
            onPress={() => void session.correct(new Map(deduced.map(({ field, to }) => [field, to])))}
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
                  locale.pane.longList([...new Set(equations.map(({ rule }) => locale.rules.name(rule)))]),
                )
              : text.reasons[reason],
        }))}
      />
      <ApplyBar
        label={text.apply(chosen.size)}
        isOff={isOff || chosen.size === 0}
        question={question}
        onApply={() => void session.fill(chosen)}
      />
    </>
  );
}

const nothing: BlankPlan = { fills: [], nothings: [], deduced: [], left: [] };

function changeOf({ field, bound, to }: ZeroFill): Change {
  return { field, cell: bound.cell, from: bound.raw, to: String(to) };
}
