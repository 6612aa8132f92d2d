import { useId, type ReactNode } from "react";

/** A line of a form. */
export function Field({
  label,
  value,
  onChange,
  type = "text",
  placeholder,
  required = true,
  fault,
}: {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "date";
  placeholder?: string;
  required?: boolean;
  /** What the service says is wrong with it. */
  fault?: string | undefined;
}) {
  const said = useId();
  return (
    <>
      <label>
        {label}{" "}
        <input
          type={type}
          required={required}
          value={value}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(fault === undefined ? {} : { "aria-invalid": true, "aria-describedby": said })}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </label>
      {fault !== undefined && (
        <p id={said} className="field-fault small">
          {fault}
        </p>
      )}
    </>
  );
}
