import type { Reconciliation } from "../api/reconciliation-types";
import { count } from "../words/numbers";

const WIDTH = 640;

interface Bar {
  x: number;
  width: number;
}

/** Two bars over one scale of people: where they lie above each other, the lists agree. */
export function bars(found: Pick<Reconciliation, "matched" | "differing" | "oursOnly" | "theirsOnly">) {
  const everybody = found.matched + found.oursOnly + found.theirsOnly;
  const x = (people: number) => (everybody === 0 ? 0 : (people / everybody) * WIDTH);
  const bar = (from: number, people: number): Bar => ({ x: x(from), width: x(people) });
  return {
    ours: bar(0, found.oursOnly),
    both: bar(found.oursOnly, found.matched - found.differing),
    differing: bar(found.oursOnly + found.matched - found.differing, found.differing),
    theirs: bar(found.oursOnly + found.matched, found.theirsOnly),
  };
}

/** The two lists drawn over each other; the numbers beside it are the same. */
export function Overlap({ found }: { found: Reconciliation }) {
  const { ours, both, differing, theirs } = bars(found);
  const onRoster = found.matched + found.oursOnly;
  const onList = found.matched + found.theirsOnly;
  return (
    <figure className="overlap">
      <svg
        viewBox={`0 0 ${WIDTH} 52`}
        role="img"
        aria-label={`${count(onRoster)} on the roster, ${count(onList)} on the payer’s list, ${count(found.matched)} on both`}
      >
        <Segment bar={ours} y={0} kind="ours" />
        <Segment bar={both} y={0} kind="both" />
        <Segment bar={differing} y={0} kind="differing" />
        <Segment bar={both} y={28} kind="both" />
        <Segment bar={differing} y={28} kind="differing" />
        <Segment bar={theirs} y={28} kind="theirs" />
      </svg>
      <figcaption className="quiet small">
        Above, the {count(onRoster)} on the roster; below, the {count(onList)} on the payer’s list. People on
        both lie above each other
        {found.differing > 0 ? "; striped where the two say different things of them." : "."}
      </figcaption>
    </figure>
  );
}

function Segment({ bar, y, kind }: { bar: Bar; y: number; kind: "ours" | "both" | "differing" | "theirs" }) {
  return bar.width === 0 ? null : (
    <>
      <rect className={`overlap-${kind}`} x={bar.x} width={bar.width} y={y} height="24" />
      {kind === "differing" && <Stripes bar={bar} y={y} />}
    </>
  );
}

/** Color is never the only sign. */
function Stripes({ bar, y }: { bar: Bar; y: number }) {
  const places = Array.from({ length: Math.floor(bar.width / 6) }, (_, index) => bar.x + (index + 1) * 6);
  return places.map((x) => <line key={x} className="overlap-stripe" x1={x} x2={x - 6} y1={y} y2={y + 24} />);
}
