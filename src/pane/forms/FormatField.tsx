import { Field, Select } from "@fluentui/react-components";
import type { FormatId } from "../../form/types";

interface FormatFieldProps {
  readonly label: string;
  readonly names: Readonly<Record<FormatId, string>>;
  readonly format: FormatId;
  readonly isDisabled?: boolean;
  readonly onFormat: (format: FormatId) => void;
}

/** The choice between the two formats, the newer one first. */
export function FormatField({ label, names, format, isDisabled = false, onFormat }: FormatFieldProps) {
  return (
    <Field label={label}>
      <Select
        value={format}
        disabled={isDisabled}
        onChange={(_, { value }) => {
          onFormat(value === "2019" ? "2019" : "2021");
        }}
      >
        {(["2021", "2019"] as const).map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
