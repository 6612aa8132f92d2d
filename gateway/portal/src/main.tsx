import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./frame/base.css";
import "./frame/frame.css";
import "./contract/contract.css";
import "./roster/roster.css";
import "./reconciliation/reconciliation.css";
import "./equity/equity.css";
import "./scorecard/scorecard.css";
import "./settlement/settlement.css";
import "./figure/figure.css";
import { Portal } from "./portal";

const place = document.getElementById("portal");
if (place === null) {
  throw new Error("index.html has no element with the id portal");
}
createRoot(place).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
