import { useState } from "react";
import type { Figure } from "../api/types";
import { Cited } from "./cited";

/** Figures this deep are open from the start: the formula and the parts it names. */
const OPEN_DEPTH = 1;

/** A figure and everything it was calculated from, down to what was reported and which rule was applied. */
export function FigureTree({ figure }: { figure: Figure }) {
  const [everything, showEverything] = useState(false);
  const nested = depthOf(figure) > OPEN_DEPTH + 1;
  return (
    <div className="figure-tree">
      {nested && (
        <button
          type="button"
          className="as-link small"
          onClick={() => {
            showEverything(!everything);
          }}
        >
          {everything ? "Fold the details" : "Unfold everything"}
        </button>
      )}
      <ul>
        <FigureNode
          key={String(everything)}
          figure={figure}
          depth={0}
          openDepth={everything ? Infinity : OPEN_DEPTH}
        />
      </ul>
    </div>
  );
}

function FigureNode({ figure, depth, openDepth }: { figure: Figure; depth: number; openDepth: number }) {
  const [open, setOpen] = useState(depth < openDepth);
  const { origin } = figure;
  const inputs = origin.type === "calculated" ? origin.inputs : [];
  return (
    <li className="figure" data-testid="figure" data-origin={origin.type}>
      <div className="figure-line">
        {inputs.length > 0 ? (
          <button
            type="button"
            className="figure-label"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <Chevron open={open} />
            {figure.label}
          </button>
        ) : (
          <span className="figure-label">{figure.label}</span>
        )}
        <strong className="figure-value">{figure.display}</strong>
      </div>
      <Provenance figure={figure} />
      {inputs.length > 0 && open && (
        <ul>
          {inputs.map((input, index) => (
            <FigureNode
              key={`${index} ${input.label}`}
              figure={input}
              depth={depth + 1}
              openDepth={openDepth}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Provenance({ figure: { origin } }: { figure: Figure }) {
  switch (origin.type) {
    case "reported":
      return <p className="provenance">Reported: {origin.source}</p>;
    case "rule":
      return (
        <p className="provenance">
          Set by <Cited citation={origin.citation} evidence={origin.evidence} />
        </p>
      );
    case "calculated":
      return (
        <p className="provenance">
          <span className="formula">= {origin.formula.replaceAll(" x ", " × ")}</span>{" "}
          <Cited citation={origin.citation} evidence={origin.evidence} />
        </p>
      );
  }
}

function Chevron({ open }: { open: boolean }) {
  return (
    <svg
      className={open ? "chevron open" : "chevron"}
      viewBox="0 0 10 10"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <path d="M3 1.5 7 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

function depthOf({ origin }: Figure): number {
  return origin.type === "calculated" ? 1 + Math.max(0, ...origin.inputs.map(depthOf)) : 1;
}
