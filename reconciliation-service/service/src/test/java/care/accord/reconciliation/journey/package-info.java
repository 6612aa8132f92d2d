/// Tests of the running service on real parts. The test framework fills fields.
package care.accord.reconciliation.journey;
