import { Field } from "../frame/field";

/** In whose time measures take the days of the period; the service knows the names. */
export function TimeZoneField({
  value,
  fault,
  onChange,
}: {
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field
      label="Time zone in which the days of the period begin and end for measures, UTC if you name none"
      placeholder="America/New_York"
      required={false}
      value={value}
      fault={fault}
      onChange={onChange}
    />
  );
}
