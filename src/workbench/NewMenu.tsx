import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type ButtonProps,
} from "@fluentui/react-components";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { SampleIcon } from "./icons";
import type { NewThing } from "./papers/PaperDialog";
import { samples, type SampleId } from "./samples";

export interface NewMenuProps {
  readonly locale: WorkbenchLocale;
  readonly size?: ButtonProps["size"];
  readonly onSample: (id: SampleId) => void;
  readonly onNew: (thing: NewThing) => void;
}

/** 样例: the samples, an exercise, a blank form. */
export function NewMenu({ locale, size = "medium", onSample, onNew }: NewMenuProps) {
  const text = locale.workbench;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance={size === "small" ? "subtle" : "secondary"}
          size={size}
          icon={<SampleIcon />}
          aria-label={text.samples}
          title={text.samples}
        >
          <span className={size === "small" ? "wide-only" : ""}>{text.samples}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {samples.map((id, i) => (
            <MenuItem
              key={id}
              onClick={() => {
                onSample(id);
              }}
            >
              {i === 0 ? text.openSample(text.sampleNames[id]) : text.sampleNames[id]}
            </MenuItem>
          ))}
          <MenuDivider />
          {(["drill", "blank", "paste"] as const).map((thing) => (
            <MenuItem
              key={thing}
              onClick={() => {
                onNew(thing);
              }}
            >
              {text.newThings[thing]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
