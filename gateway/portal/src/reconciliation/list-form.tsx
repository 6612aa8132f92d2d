import { useId, useRef, useState } from "react";
import { useMe } from "../access/queries";
import { moment } from "../words/dates";
import { listOf, refusalOf, type PayersList } from "./list";
import { useDeliveredLists } from "./queries";

/** Chooses the list: a file from this machine, or for a payer one of the reports it delivered. */
export function ListForm({
  feed,
  onFile,
  onFeed,
}: {
  /** The delivered list that is chosen already. */
  feed: string | undefined;
  onFile: (list: PayersList) => void;
  onFeed: (id: string) => void;
}) {
  const me = useMe().data;
  const mayPick = me?.tenantType === "payer" && me.roles.some((role) => role.startsWith("payer-"));
  return (
    <div className="list-form">
      <FileChoice onFile={onFile} />
      {mayPick && <DeliveredChoice chosen={feed} onChoose={onFeed} />}
    </div>
  );
}

function FileChoice({ onFile }: { onFile: (list: PayersList) => void }) {
  const explained = useId();
  const latest = useRef<File>(undefined);
  const [refusal, setRefusal] = useState<string>();
  const choose = async (file: File) => {
    latest.current = file;
    // Only as much as tells what it is, before a large file is read whole.
    const found = refusalOf(file, await file.slice(0, 1024).text());
    const text = found === undefined ? await file.text() : "";
    // Whoever chose another file meanwhile means that one.
    if (latest.current === file) {
      setRefusal(found);
      if (found === undefined) onFile(listOf(text));
    }
  };
  return (
    <div>
      <label>
        The payer’s list, as a file{" "}
        <input
          type="file"
          accept=".csv,.txt,.json,text/csv,application/json,application/fhir+json"
          aria-describedby={explained}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) {
              choose(file).catch(() => {
                setRefusal("The file could not be read from this machine. Choose it again.");
              });
            }
          }}
        />
      </label>
      <p id={explained} className="quiet small">
        CSV with a column of ids, such as table 1-1 of CMS’s assignment list report, or a FHIR Group. It is
        read to answer and not kept.
      </p>
      {refusal !== undefined && (
        <p className="inline-problem" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function DeliveredChoice({
  chosen,
  onChoose,
}: {
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const lists = useDeliveredLists(true);
  if (lists.isError) {
    return (
      <p className="inline-problem" role="alert">
        The lists that were delivered could not be looked up: {lists.error.message}
      </p>
    );
  }
  if (lists.data === undefined) {
    return null;
  }
  return (
    <div>
      <label>
        Or a list that was delivered{" "}
        <select
          value={chosen ?? ""}
          onChange={(event) => {
            if (event.target.value !== "") {
              onChoose(event.target.value);
            }
          }}
        >
          <option value="">{lists.data.length === 0 ? "None was accepted" : "Choose one"}</option>
          {chosen !== undefined && !lists.data.some((feed) => feed.id === chosen) && (
            <option value={chosen}>The one in the address</option>
          )}
          {lists.data.map((feed) => (
            <option key={feed.id} value={feed.id}>
              {[feed.name, ...(feed.receivedAt ? [moment(feed.receivedAt)] : [])].join(" · ")}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet small">
        An assignment list report says more than who is on it: what it says differently, and why somebody is
        not assigned.
      </p>
      {lists.hasNextPage && (
        <button type="button" disabled={lists.isFetchingNextPage} onClick={() => void lists.fetchNextPage()}>
          Look further back
        </button>
      )}
    </div>
  );
}
