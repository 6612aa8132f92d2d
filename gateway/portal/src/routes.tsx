import type { RouteObject } from "react-router";
import { ContractFrame } from "./contract/contract-frame";
import { ContractPage } from "./contract/contract-page";
import { ContractsPage } from "./contract/contracts-page";
import { NewContractPage } from "./contract/new-contract-page";
import { DisputesPage } from "./dispute/disputes-page";
import { Frame } from "./frame/frame";
import { NoSuchPage, PageFailure } from "./frame/states";
import { GapsPage } from "./gap/gaps-page";
import { ReconciliationPage } from "./reconciliation/reconciliation-page";
import { RosterPage } from "./roster/roster-page";
import { CommonPage } from "./scorecard/common-page";
import { ScorecardPage } from "./scorecard/scorecard-page";
import { SettlementPage } from "./settlement/settlement-page";
import { WebhooksPage } from "./webhook/webhooks-page";

export const routes: RouteObject[] = [
  {
    element: <Frame />,
    children: [
      { index: true, element: <ContractsPage />, errorElement: <PageFailure /> },
      { path: "contracts/new", element: <NewContractPage />, errorElement: <PageFailure /> },
      { path: "scorecard", element: <CommonPage />, errorElement: <PageFailure /> },
      { path: "webhooks", element: <WebhooksPage />, errorElement: <PageFailure /> },
      {
        path: "contracts/:contractId",
        element: <ContractFrame />,
        errorElement: <PageFailure />,
        children: [
          { index: true, element: <ContractPage /> },
          { path: "roster", element: <RosterPage /> },
          { path: "roster/reconciliation", element: <ReconciliationPage /> },
          { path: "disputes", element: <DisputesPage /> },
          { path: "scorecard", element: <ScorecardPage /> },
          { path: "gaps", element: <GapsPage /> },
          { path: "settlement", element: <SettlementPage /> },
        ],
      },
      { path: "*", element: <NoSuchPage /> },
    ],
  },
];
