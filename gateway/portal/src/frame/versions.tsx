/** Picks one of a result's versions, newest first. Nothing is ever overwritten, so each remains to be read. */
export function VersionPicker({
  versions,
  chosen,
  onChoose,
}: {
  versions: { id: string; label: string }[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const latest = versions[0]?.id;
  return (
    <>
      {latest !== undefined && latest !== chosen && (
        <button
          type="button"
          className="as-link"
          onClick={() => {
            onChoose(latest);
          }}
        >
          Show the latest
        </button>
      )}
      <label className="version-picker">
        <span>Version</span>
        <select
          value={chosen}
          onChange={(event) => {
            onChoose(event.target.value);
          }}
        >
          {versions.map((version, index) => (
            <option key={version.id} value={version.id}>
              {version.label}
              {index === 0 ? " (latest)" : ""}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
