import type { CompletedMonth, Forecast, ForecastPart } from "../api/settlement-life";
import type { Settlement } from "../api/types";
import { day, span } from "../words/dates";
import { usd } from "../words/numbers";

/** What an interim settlement would come to once the claims still to come are in. */
export function ForecastPanel({ settlement: { forecast } }: { settlement: Settlement }) {
  if (!forecast) {
    return null;
  }
  return (
    <section aria-labelledby="forecast" className="standing">
      <h2 id="forecast">Once all claims are in</h2>
      {"why" in forecast ? (
        <p className="quiet" data-testid="no-forecast">
          {forecast.why}
        </p>
      ) : (
        <Expected forecast={forecast} />
      )}
    </section>
  );
}

function Expected({ forecast }: { forecast: Exclude<Forecast, { why: string }> }) {
  return (
    <>
      <p data-testid="forecast">
        Care from {day(forecast.period.start)} through {day(forecast.period.end)} is expected to cost{" "}
        {usd(forecast.expected)}; {usd(forecast.known)} of it is known. With {forecast.confidence} confidence
        it will be between {usd(forecast.low)} and {usd(forecast.high)}, and the payment between{" "}
        {usd(forecast.settlementAtHigh.payment)} and {usd(forecast.settlementAtLow.payment)};{" "}
        <strong>{usd(forecast.settlementExpected.payment)}</strong> is expected.
      </p>
      {forecast.parts && <Parts parts={forecast.parts} />}
      <Months months={forecast.months} />
    </>
  );
}

function Parts({ parts }: { parts: ForecastPart[] }) {
  return (
    <ul data-testid="forecast-parts">
      {parts.map((part) => (
        <li key={part.period.start}>
          {span(part.period)}, by its own terms: {usd(part.expected)} expected, a payment between{" "}
          {usd(part.paymentAtHigh)} and {usd(part.paymentAtLow)}; {usd(part.payment)} is expected.
        </li>
      ))}
    </ul>
  );
}

function Months({ months }: { months: CompletedMonth[] }) {
  return (
    <div className="scroll" role="region" aria-label="Each month and its completion factor" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Month of service</th>
            <th scope="col" className="number">
              Known
            </th>
            <th scope="col" className="number">
              Completion factor
            </th>
            <th scope="col" className="number">
              Expected
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month}</th>
              <td className="number">{usd(month.known)}</td>
              <td className="number">{month.completionFactor}</td>
              <td className="number">{usd(month.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
