import { fieldsOfFormat, formats, type FieldId } from "../form/fields";

/** The fields of all formats that are sums of others. */
export const totalFields: ReadonlySet<FieldId> = new Set(
  Object.values(formats).flatMap(({ id }) =>
    fieldsOfFormat(id).flatMap((field) => (field.role === "total" ? [field.id] : [])),
  ),
);
