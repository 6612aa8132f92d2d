import { useState } from "react";
import { TOPICS, type NewWebhook, type Topic } from "../api/webhook-types";
import { Field } from "../frame/field";
import { Refusal } from "../frame/refusal";
import { useNewWebhook } from "./queries";
import { TOPIC_WORDS } from "./words";

/** Says whom to tell, and shows the secret once. */
export function NewWebhookForm() {
  const made = useNewWebhook();
  return made.data === undefined ? (
    <>
      <Fields pending={made.isPending} onSend={made.mutate} />
      {made.isError && <Refusal error={made.error} />}
    </>
  ) : (
    <Secret webhook={made.data} onSeen={made.reset} />
  );
}

function Fields({
  pending,
  onSend,
}: {
  pending: boolean;
  onSend: (wanted: { url: string; topics: Topic[]; description: string }) => void;
}) {
  const [url, setUrl] = useState("");
  const [description, setDescription] = useState("");
  const [topics, setTopics] = useState<readonly Topic[]>(TOPICS);
  return (
    <form
      className="question"
      aria-label="New webhook"
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ url, topics: [...topics], description });
      }}
    >
      <h2>New webhook</h2>
      <Field label="Address" placeholder="https://" value={url} onChange={setUrl} />
      <Field label="What it is for" value={description} onChange={setDescription} required={false} />
      <fieldset>
        <legend>Tell it when</legend>
        {TOPICS.map((topic) => (
          <label key={topic}>
            <input
              type="checkbox"
              checked={topics.includes(topic)}
              onChange={(event) => {
                setTopics(
                  TOPICS.filter((one) => (one === topic ? event.target.checked : topics.includes(one))),
                );
              }}
            />{" "}
            {TOPIC_WORDS[topic]}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="primary" disabled={pending || topics.length === 0}>
        Subscribe
      </button>
    </form>
  );
}

function Secret({ webhook, onSeen }: { webhook: NewWebhook; onSeen: () => void }) {
  return (
    <section className="notice" role="status">
      <h2>Its secret</h2>
      <p>
        <code data-testid="secret">{webhook.secret}</code>
      </p>
      <p>Messages are signed with it. It is shown this once: keep it where the receiver finds it.</p>
      <button type="button" onClick={onSeen}>
        I have kept it
      </button>
    </section>
  );
}
