/// Rows of subscriptions and of what is to be delivered. Hibernate fills the fields.
package care.accord.reconciliation.webhook.store;
