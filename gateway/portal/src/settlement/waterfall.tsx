import type { SettlementStep } from "../api/types";
import { usd } from "../words/numbers";
import { stagesOf, type Bar, type Stage } from "./geometry";

const HEADINGS: Record<Stage["key"], string> = {
  spending: "What care cost against the benchmark",
  payment: "How it is shared",
};

/** The way from benchmark to payment, one row a step. Each row is a button that opens the explanation of its amount. */
export function Waterfall({
  steps,
  chosen,
  onChoose,
}: {
  steps: SettlementStep[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}) {
  return (
    <div className="waterfall" data-testid="waterfall">
      {stagesOf(steps).map((stage) => (
        <section key={stage.key} aria-labelledby={`stage-${stage.key}`}>
          <header>
            <h2 id={`stage-${stage.key}`}>{HEADINGS[stage.key]}</h2>
            <p className="quiet small">Full width {usd(stage.scale)}</p>
          </header>
          <ol>
            {stage.bars.map((bar, index) => (
              <Row
                key={`${index} ${bar.step.key}`}
                bar={bar}
                chosen={bar.step.key === chosen}
                onChoose={onChoose}
              />
            ))}
          </ol>
        </section>
      ))}
      <p className="quiet small">Choose a row to see where its amount comes from.</p>
    </div>
  );
}

function Row({ bar, chosen, onChoose }: { bar: Bar; chosen: boolean; onChoose: (key: string) => void }) {
  const { step } = bar;
  return (
    <li data-testid="waterfall-row" data-step={step.key}>
      <button
        type="button"
        className={`waterfall-row shape-${bar.shape}`}
        aria-expanded={chosen}
        onClick={() => {
          onChoose(step.key);
        }}
      >
        <span className="waterfall-label">{step.label}</span>
        <BarDrawing bar={bar} />
        <span className="waterfall-amount">{step.figure.display}</span>
      </button>
    </li>
  );
}

const WIDTH = 600;
const LEAST = 2;

function BarDrawing({ bar }: { bar: Bar }) {
  const x = bar.from * WIDTH;
  const width = Math.max(LEAST, (bar.to - bar.from) * WIDTH);
  if (bar.shape === "none") {
    return <span className="waterfall-bar" />;
  }
  if (bar.shape === "mark") {
    return (
      <span className="waterfall-bar">
        <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
          <line className="mark" x1={Math.min(x, WIDTH - 1)} x2={Math.min(x, WIDTH - 1)} y1="0" y2="20" />
        </svg>
        {bar.beyond && <span className="beyond quiet small">beyond this scale →</span>}
      </span>
    );
  }
  return (
    <span className="waterfall-bar">
      <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar" x={Math.min(x, WIDTH - LEAST)} y="2" width={width} height="16" />
      </svg>
    </span>
  );
}
