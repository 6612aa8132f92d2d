-- The lines of claims that stand on a day: of the versions of a claim known by then the latest received; of several received on
-- one day a cancellation comes after the original, a replacement after both. A standing cancellation leaves nothing.
select person_id, claim_id, claim_type, line_start, line_end, place, bill_type, hcpcs, specialty, tin, ccn, allowed_cents
from (
    select v.*, rank() over (partition by person_id, claim_id order by received_date desc, adjustment desc) as version
    from version v
    where received_date <= date '${asKnownOn}'
) known
where version = 1 and adjustment <> 1
