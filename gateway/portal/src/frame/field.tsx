import type { ReactNode } from "react";

/** A line of a form. */
export function Field({
  label,
  value,
  onChange,
  type = "text",
  placeholder,
  required = true,
}: {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "date";
  placeholder?: string;
  required?: boolean;
}) {
  return (
    <label>
      {label}{" "}
      <input
        type={type}
        required={required}
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
