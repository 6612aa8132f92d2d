import type { Delivery, Webhook } from "../api/webhook-types";
import { Refusal } from "../frame/refusal";
import { Empty, Loaded } from "../frame/states";
import { moment } from "../words/dates";
import { useDeliveries, useRedelivery } from "./queries";
import { fateOf, TOPIC_WORDS } from "./words";

/** The newest messages of a webhook. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const deliveries = useDeliveries(webhook.id);
  return (
    <Loaded query={deliveries} what="messages">
      {({ data }) =>
        data.length === 0 ? (
          <Empty title="Nothing sent yet">
            It is told of what happens from now on; a test message shows whether it hears.
          </Empty>
        ) : (
          <Table webhook={webhook} deliveries={data} />
        )
      }
    </Loaded>
  );
}

function Table({ webhook, deliveries }: { webhook: Webhook; deliveries: Delivery[] }) {
  const again = useRedelivery(webhook.id);
  return (
    <div className="scroll" role="region" aria-label="Messages" tabIndex={0}>
      {again.isError && <Refusal error={again.error} />}
      <table>
        <thead>
          <tr>
            <th scope="col">Message</th>
            <th scope="col">When</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id} data-testid="delivery-row">
              <th scope="row">{TOPIC_WORDS[delivery.topic]}</th>
              <td className="nowrap">{moment(delivery.announcedAt)}</td>
              <td>
                {fateOf(delivery)}{" "}
                {delivery.status === "dead" && webhook.status === "active" && (
                  <button
                    type="button"
                    disabled={again.isPending}
                    onClick={() => {
                      again.mutate(delivery.id);
                    }}
                  >
                    Send again
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
