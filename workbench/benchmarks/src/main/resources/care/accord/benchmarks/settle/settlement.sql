-- 42 CFR 425.605 and 425.610 for the levels of BASIC and ENHANCED, performance years 2019 to 2024. Whole numbers: cents,
-- ten-thousandths of a rate; every product is a hugeint, every part of an amount is rounded half up to the cent.
with
band (first, last, at_first, at_last) as (
    values (500, 999, 122, 87), (1000, 2999, 87, 50), (3000, 4999, 50, 39), (5000, 5999, 39, 36), (6000, 6999, 36, 34),
        (7000, 7999, 34, 32), (8000, 8999, 32, 31), (9000, 9999, 31, 30), (10000, 14999, 30, 27), (15000, 19999, 27, 25),
        (20000, 49999, 25, 22), (50000, 59999, 22, 20), (60000, 1000000, 20, 20)
),
level (track, most, limit_rate, loss_benchmark, loss_revenue) as (
    values ('A', 40, 10, null, null), ('B', 40, 10, null, null), ('C', 50, 10, 1, 2), ('D', 50, 10, 2, 4), ('E', 50, 10, 4, 8),
        ('EN', 75, 20, 15, null)
),
measured as (
    select aco.*, most, limit_rate, loss_benchmark, loss_revenue,
        benchmark - expenditures as savings,
        loss_benchmark is not null as two_sided,
        loss_benchmark is not null and elected in (0, 50, 100, 150, 200) as elects,
        at_first::hugeint * (last - first) - (at_first - at_last) * (assigned - first) as scale_part,
        1000::hugeint * (last - first) as scale_whole,
        case when year <= 2020 then standard <> 'NOT_MET'
             when year <= 2022 then standard = 'MET'
             else standard <> 'NOT_MET' end as met,
        case when year <= 2020 then score
             when year <= 2022 then 10000
             when standard = 'ALTERNATIVE_MET' then score
             else 10000 end as quality
    from aco join level using (track) join band on assigned between first and last
),
decided as (
    select *,
        case when met then most * quality * 10 else 0 end as rate,
        case when track <> 'EN' then 3000000
             when not met then 7500000
             else least(greatest(10000000 - most * score * 10, 4000000), 7500000) end as loss_rate,
        guardrail and start >= 2024 as barred,
        case when elects then abs(savings)::hugeint * 10000 >= elected::hugeint * benchmark
             else abs(savings)::hugeint * scale_whole >= scale_part * benchmark end as reached,
        track <> 'EN' and start >= 2024 and low and assigned >= 5000 as shares_below,
        case when year <= 2020 then 0 else 2 end as sequestration
    from measured
),
counted as (
    select *,
        case when savings > 0 and not barred and (reached or shares_below) then savings
             when savings < 0 and reached and two_sided then savings
             else 0 end as generated,
        case when savings > 0 and not reached then rate // 2 else rate end as used
    from decided
),
shared as (
    select *,
        case when generated > 0 then (generated::hugeint * used + 5000000) // 10000000
             else (-generated::hugeint * loss_rate + 5000000) // 10000000 end as share
    from counted
)
select id, generated,
    case when generated > 0 then
             least(share - (share * sequestration + 50) // 100, (benchmark::hugeint * limit_rate + 50) // 100)
         when generated < 0 then
             -greatest(0, least(share,
                 coalesce((revenue::hugeint * loss_revenue + 50) // 100, share),
                 (benchmark::hugeint * loss_benchmark + 50) // 100) - disaster)
         else 0 end::bigint as earned
from shared
