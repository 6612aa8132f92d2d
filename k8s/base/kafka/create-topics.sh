#!/bin/sh
# Creates what is missing and leaves the rest alone. Each topic has a second one for events a listener could not digest.
set -eu

for topic in care-gap-changed contract-activated roster-decided scorecard-computed settlement-issued snapshot-published; do
    for name in "$topic" "dead-letter-$topic"; do
        /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
            --create --if-not-exists --topic "$name" --partitions "$KAFKA_TOPIC_PARTITIONS" --replication-factor 1
    done
done
