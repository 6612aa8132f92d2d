import { useMutation } from "@tanstack/react-query";
import { fetchFile, type Sent } from "../api/request";

/** Saves the address a page shows in another representation, so that the file and the page cannot disagree. */
export function Download({
  path,
  mediaType,
  fileName,
  about,
  children,
}: {
  path: string;
  mediaType: "text/csv" | "application/pdf";
  fileName: string;
  /** The file that the address is asked about. */
  about?: Sent | undefined;
  children: string;
}) {
  const download = useMutation({
    mutationFn: async () => {
      save(await fetchFile(path, mediaType, about), fileName);
    },
  });
  return (
    <>
      <button
        type="button"
        disabled={download.isPending}
        onClick={() => {
          download.mutate();
        }}
      >
        {children}
      </button>
      {download.isError && (
        <span className="inline-problem" role="alert">
          {download.error.message}
        </span>
      )}
    </>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
