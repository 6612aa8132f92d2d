import type { ListedPerson } from "../api/reconciliation-types";
import { differenceInWords, sideInWords } from "./words";

const PILLS = { matched: "good", "ours-only": "attention", "theirs-only": "dropped" } as const;

/** One row a person on either list, with our reason and what the payer's list says. */
export function PersonTable({
  people,
  chosen,
  onChoose,
}: {
  people: ListedPerson[];
  chosen: string | undefined;
  onChoose: (beneficiaryId: string) => void;
}) {
  const speaks = people.some((one) => one.differences.length > 0 || (one.theirs?.reasons ?? []).length > 0);
  return (
    <div className="member-table scroll" role="region" aria-label="People on either list" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Why here, or why not</th>
            {speaks && <th scope="col">What the payer’s list says</th>}
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow
              key={person.row}
              person={person}
              speaks={speaks}
              chosen={person.beneficiaryId === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({
  person,
  speaks,
  chosen,
  onChoose,
}: {
  person: ListedPerson;
  speaks: boolean;
  chosen: boolean;
  onChoose: (beneficiaryId: string) => void;
}) {
  return (
    <tr data-testid="listed-person" className={chosen ? "chosen" : undefined}>
      <th scope="row">
        <button
          type="button"
          className="as-link"
          aria-expanded={chosen}
          onClick={() => {
            onChoose(person.beneficiaryId);
          }}
        >
          {person.name ?? person.beneficiaryId}
        </button>
        {person.name && <span className="quiet small">{person.beneficiaryId}</span>}
      </th>
      <td className="why">{person.reason.sentence}</td>
      {speaks && (
        <td className="practice payers-words">
          <Said person={person} />
        </td>
      )}
      <td>
        <span className={`pill pill-${PILLS[person.side]}`}>{sideInWords(person.side)}</span>
      </td>
    </tr>
  );
}

function Said({ person }: { person: ListedPerson }) {
  return (
    <ul>
      {person.differences.map((one) => (
        <li key={one.what}>
          <strong>{differenceInWords(one)}.</strong> <span className="quiet">{one.sentence}</span>
        </li>
      ))}
      {person.theirs?.reasons.map((one) => (
        <li key={one.code}>{one.sentence}</li>
      ))}
    </ul>
  );
}
