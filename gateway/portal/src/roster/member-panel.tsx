import type { MemberExplanation, Sharing } from "../api/explanation-types";
import { QuestionForm } from "../dispute/question-form";
import { Loaded } from "../frame/states";
import { Cited } from "../figure/cited";
import { SidePanel } from "../frame/side-panel";
import { day } from "../words/dates";
import { compare, proportion } from "../words/decimal";
import { counted, part, usd } from "../words/numbers";
import { useMemberExplanation } from "./queries";

/** The evidence behind one member's attribution: each practice's total, the claim lines counted, the rule. */
export function MemberPanel({
  rosterId,
  row,
  onClose,
}: {
  rosterId: string;
  row: string;
  onClose: () => void;
}) {
  const explanation = useMemberExplanation(rosterId, row);
  return (
    <SidePanel title="Why this member" testId="member-panel" onClose={onClose}>
      <Loaded query={explanation} what="the explanation">
        {(found) => <Reasons found={found} />}
      </Loaded>
      <QuestionForm rosterId={rosterId} row={Number(row)} />
    </SidePanel>
  );
}

/** Everything behind one decision, whoever it is about. */
export function Reasons({ found }: { found: MemberExplanation }) {
  return (
    <>
      <p className="panel-lead">{found.sentence}</p>
      {found.sharing && <Parts sharing={found.sharing} />}
      {found.totals.length > 0 && <Totals explanation={found} />}
      {found.tieBreak && <p>Tie-break: {found.tieBreak.sentence}.</p>}
      <OtherSteps steps={found.steps ?? []} />
      {found.lines.length > 0 && <Lines explanation={found} />}
      <Citations citations={found.citations} />
      <ReadWith reservations={found.reservations} />
    </>
  );
}

/** How much of the person the contract answers for, and who has which part. */
function Parts({ sharing }: { sharing: Sharing }) {
  return (
    <section aria-labelledby="parts">
      <h3 id="parts">Who shares this member</h3>
      <p>
        This contract answers for <strong>{part(sharing.weight)}</strong> of this member.
      </p>
      <ul className="totals">
        {sharing.parts.map((one) => (
          <li key={one.provider}>
            <span className="total-words">
              <span>{one.provider}</span>
              <strong>{part(one.weight)}</strong>
            </span>
            <span className="total-bar" aria-hidden="true">
              <span style={{ width: `${proportion(one.weight, "1") * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Totals({ explanation }: { explanation: MemberExplanation }) {
  const totals = explanation.totals.toSorted((a, b) => compare(b.allowed, a.allowed));
  const largest = totals[0]?.allowed ?? "0";
  return (
    <section aria-labelledby="totals">
      <h3 id="totals">Allowed primary-care charges by practice</h3>
      <ul className="totals">
        {totals.map((total) => (
          <li key={total.entity}>
            <span className="total-words">
              <span>
                {total.name || total.entity}{" "}
                <span className="quiet small">{counted(total.lines, "claim line")}</span>
              </span>
              <strong>{usd(total.allowed)}</strong>
            </span>
            <span className="total-bar" aria-hidden="true">
              <span style={{ width: `${proportion(total.allowed, largest) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would have been compared in the steps that did not decide. */
function OtherSteps({ steps }: { steps: NonNullable<MemberExplanation["steps"]> }) {
  const others = steps.filter((step) => !step.decided && step.totals.length > 0);
  return others.length === 0 ? null : (
    <section aria-labelledby="other-steps">
      <h3 id="other-steps">Steps that did not decide</h3>
      {others.map((step) => (
        <p key={step.step} className="small" data-testid="other-step">
          <strong>{step.step}</strong>:{" "}
          {step.totals.map((total) => `${total.name || total.entity} ${usd(total.allowed)}`).join(", ")}
        </p>
      ))}
    </section>
  );
}

/** What was not known, approximate, or taken from a text that nobody read. */
function ReadWith({ reservations }: { reservations: MemberExplanation["reservations"] | undefined }) {
  if (!reservations || reservations.approximations.length + reservations.unverifiedRules.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="read-with">
      <h3 id="read-with">To be read with</h3>
      <ul className="citations">
        {reservations.approximations.map((one) => (
          <li key={one.key}>{one.sentence}</li>
        ))}
        {reservations.unverifiedRules.map((one) => (
          <li key={`${one.rule} ${one.source.citation}`}>
            {one.rule}: <Cited citation={one.source.citation} evidence={one.source.evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lines({ explanation }: { explanation: MemberExplanation }) {
  const names = new Map(explanation.totals.map((total) => [total.entity, total.name || total.entity]));
  return (
    <section aria-labelledby="lines">
      <h3 id="lines">Claim lines counted</h3>
      <div className="scroll" role="region" aria-label="Table of claim lines" tabIndex={0}>
        <table className="dense">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Service</th>
              <th scope="col">Practice</th>
              <th scope="col" className="number">
                Allowed
              </th>
            </tr>
          </thead>
          <tbody>
            {explanation.lines.map((line) => (
              <tr key={`${line.claimId} ${line.line}`} title={`Claim ${line.claimId}, line ${line.line}`}>
                <td className="nowrap">{day(line.date)}</td>
                <td>{line.hcpcs}</td>
                <td>{names.get(line.entity) ?? line.entity}</td>
                <td className="number">{usd(line.allowed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Citations({ citations }: Pick<MemberExplanation, "citations">) {
  return citations.length === 0 ? null : (
    <section aria-labelledby="citations">
      <h3 id="citations">Rules applied</h3>
      <ul className="citations">
        {citations.map((cited) => (
          <li key={cited.citation}>
            <Cited citation={cited.citation} evidence={cited.evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
