import { Link } from "react-router";
import type { Webhook } from "../api/webhook-types";
import { Refusal } from "../frame/refusal";
import { useChoice } from "../frame/search";
import { Empty, Loaded } from "../frame/states";
import { useTitle } from "../frame/title";
import { Deliveries } from "./deliveries";
import { NewWebhookForm } from "./new-webhook-form";
import { usePing, useStatus, useWebhooks } from "./queries";
import { STATUS_WORDS, TOPIC_WORDS } from "./words";

/** Which of the organization's own systems are told of results, and whether they hear. */
export function WebhooksPage() {
  useTitle("Webhooks");
  const webhooks = useWebhooks();
  const [open, choose] = useChoice("webhook");
  return (
    <div className="page">
      <nav aria-label="Breadcrumb" className="breadcrumb">
        <Link to="/">Contracts</Link>
      </nav>
      <h1>Webhooks</h1>
      <p className="quiet">
        Systems of your organization that are told as soon as something happens to a contract.
      </p>
      <Loaded query={webhooks} what="webhooks">
        {({ data }) =>
          data.length === 0 ? (
            <Empty title="No webhooks yet">Subscribe the first one below.</Empty>
          ) : (
            <ul className="contract-list">
              {data.map((webhook) => (
                <Row
                  key={webhook.id}
                  webhook={webhook}
                  open={open === webhook.id}
                  onOpen={() => {
                    choose(open === webhook.id ? undefined : webhook.id);
                  }}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewWebhookForm />
    </div>
  );
}

function Row({ webhook, open, onOpen }: { webhook: Webhook; open: boolean; onOpen: () => void }) {
  return (
    <li data-testid="webhook-row">
      <div className="contract-row">
        <div>
          <h2>{webhook.description === "" ? new URL(webhook.url).host : webhook.description}</h2>
          <p className="quiet">
            {new URL(webhook.url).host} · {webhook.topics.map((topic) => TOPIC_WORDS[topic]).join(", ")}
          </p>
          {webhook.reason !== undefined && <p>{webhook.reason}</p>}
        </div>
        <div className="contract-row-state">
          <span className={webhook.status === "active" ? "pill" : "pill pill-attention"}>
            {STATUS_WORDS[webhook.status]}
          </span>
          <Moves webhook={webhook} />
          <button type="button" aria-expanded={open} onClick={onOpen}>
            Messages
          </button>
        </div>
      </div>
      {open && <Deliveries webhook={webhook} />}
    </li>
  );
}

function Moves({ webhook }: { webhook: Webhook }) {
  const status = useStatus(webhook.id);
  const ping = usePing(webhook.id);
  const active = webhook.status === "active";
  return (
    <>
      {active && (
        <button
          type="button"
          disabled={ping.isPending}
          onClick={() => {
            ping.mutate(undefined);
          }}
        >
          Send a test
        </button>
      )}
      <button
        type="button"
        disabled={status.isPending}
        onClick={() => {
          status.mutate(active ? "paused" : "active");
        }}
      >
        {active ? "Pause" : "Resume"}
      </button>
      {status.isError && <Refusal error={status.error} />}
      {ping.isError && <Refusal error={ping.error} />}
    </>
  );
}
