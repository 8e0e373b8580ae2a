import { useDeferredValue, useEffect, useState } from "react";
import { filterIds, filters } from "../session/desk/list";
import { useDesk, useDeskView, usePageState } from "./context";

/** Chips that narrow the list, each with how many there are, and a box to search in. */
export function Filters({ listed }: { readonly listed: number }) {
  const { desk, text } = useDesk();
  const { rows } = useDeskView(desk);
  const { wanted } = usePageState(desk);
  const [search, setSearch] = useState(wanted.search);
  const settled = useDeferredValue(search);
  useEffect(() => {
    const { wanted } = desk.state.get();
    if (wanted.search !== settled) desk.state.set({ wanted: { ...wanted, search: settled } });
  }, [desk, settled]);
  return (
    <div className="desk-filters">
      <div role="group" aria-label={text.filterGroup} className="desk-chips">
        {filterIds.map((id) => {
          const count = rows.filter(filters[id]).length;
          const isOn = wanted.filter === id;
          return (
            <button
              key={id}
              type="button"
              className="desk-chip"
              aria-pressed={isOn}
              disabled={count === 0 && !isOn}
              onClick={() => {
                desk.state.set({ wanted: { ...wanted, filter: isOn ? null : id } });
              }}
            >
              {text.filters[id]} {count}
            </button>
          );
        })}
      </div>
      <input
        type="search"
        className="desk-search"
        placeholder={text.search}
        aria-label={text.search}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      <span className="desk-count" role="status">
        {text.listed(listed, rows.length)}
      </span>
    </div>
  );
}
