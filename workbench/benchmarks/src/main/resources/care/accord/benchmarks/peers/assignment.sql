-- Claims-based assignment of the Medicare Shared Savings Program for one contract and one performance year, as the
-- regulation states it: 42 CFR 425.400(c)(1)(ix), 425.401(a), 425.402(b)(1)-(5). Written from the rule, for DuckDB and PostgreSQL
-- alike, and sharing nothing with the engine: the code list, the classes of clinicians and every condition are stated again.
--
-- Reads person, enrollment, line (the standing lines of claims) and participant. One row for each person.
with primary_care_code (hcpcs, condition) as (values
        ('96160', ''), ('96161', ''), ('96202', ''), ('96203', ''), ('97550', ''), ('97551', ''),
        ('97552', ''), ('98016', ''), ('99201', ''), ('99202', ''), ('99203', ''), ('99204', ''),
        ('99205', ''), ('99211', ''), ('99212', ''), ('99213', ''), ('99214', ''), ('99215', ''),
        ('99324', ''), ('99325', ''), ('99326', ''), ('99327', ''), ('99328', ''), ('99334', ''),
        ('99335', ''), ('99336', ''), ('99337', ''), ('99339', ''), ('99340', ''), ('99341', ''),
        ('99342', ''), ('99343', ''), ('99344', ''), ('99345', ''), ('99347', ''), ('99348', ''),
        ('99349', ''), ('99350', ''), ('99406', ''), ('99407', ''), ('99421', ''), ('99422', ''),
        ('99423', ''), ('99424', ''), ('99425', ''), ('99426', ''), ('99427', ''), ('99437', ''),
        ('99439', ''), ('99452', ''), ('99483', ''), ('99484', ''), ('99487', ''), ('99489', ''),
        ('99490', ''), ('99491', ''), ('99492', ''), ('99493', ''), ('99494', ''), ('99495', ''),
        ('99496', ''), ('G0019', ''), ('G0022', ''), ('G0023', ''), ('G0024', ''), ('G0101', ''),
        ('G0136', ''), ('G0317', ''), ('G0318', ''), ('G0402', ''), ('G0438', ''), ('G0439', ''),
        ('G0442', ''), ('G0443', ''), ('G0444', ''), ('G0506', ''), ('G0537', ''), ('G0538', ''),
        ('G0539', ''), ('G0540', ''), ('G0541', ''), ('G0542', ''), ('G0543', ''), ('G0544', ''),
        ('G0556', ''), ('G0557', ''), ('G0558', ''), ('G0560', ''), ('G2010', ''), ('G2012', ''),
        ('G2058', ''), ('G2064', ''), ('G2065', ''), ('G2086', ''), ('G2087', ''), ('G2088', ''),
        ('G2211', ''), ('G2212', ''), ('G2214', ''), ('G2252', ''), ('G3002', ''), ('G3003', ''),
        ('99304', 'not-in-snf'), ('99305', 'not-in-snf'), ('99306', 'not-in-snf'), ('99307', 'not-in-snf'),
        ('99308', 'not-in-snf'), ('99309', 'not-in-snf'), ('99310', 'not-in-snf'), ('99315', 'not-in-snf'),
        ('99316', 'not-in-snf'), ('99318', 'not-in-snf'),
        ('99497', 'not-inpatient'), ('99498', 'not-inpatient'),
        ('99354', 'with-base'), ('99355', 'with-base')),

-- Clinicians by the specialty code of the line: 42 CFR 425.20 and 425.402(c).
clinician (specialty, class) as (values
        ('01', 'physician'), ('08', 'physician'), ('11', 'physician'), ('37', 'physician'), ('38', 'physician'),
        ('50', 'practitioner'), ('89', 'practitioner'), ('97', 'practitioner'),
        ('06', 'specialist'), ('12', 'specialist'), ('13', 'specialist'), ('16', 'specialist'), ('23', 'specialist'),
        ('25', 'specialist'), ('26', 'specialist'), ('27', 'specialist'), ('29', 'specialist'), ('39', 'specialist'),
        ('46', 'specialist'), ('70', 'specialist'), ('79', 'specialist'), ('82', 'specialist'), ('83', 'specialist'),
        ('84', 'specialist'), ('86', 'specialist'), ('90', 'specialist'), ('98', 'specialist')),

-- Bill types are written with or without a leading zero; their first two digits name the facility and its kind of bill.
facility_stay as (
    select person_id, line_start, line_end, substr(ltrim(bill_type, '0'), 1, 2) as bill
    from line where claim_type = 'institutional' and bill_type <> ''
),
skilled_stay as (select * from facility_stay where bill in ('21', '22', '23', '28')),
hospital_stay as (select * from facility_stay where bill in ('11', '12', '21', '22')),

-- A stay in a skilled nursing facility shows in that facility's claims of the same days, whatever place the visit names.

-- Listed codes of clinicians, before the conditions of their setting.
listed as (
    select l.person_id, l.claim_id, l.line_start as day, l.place, l.specialty, l.tin, l.allowed_cents, c.condition
    from line l join primary_care_code c on c.hcpcs = l.hcpcs
    where l.claim_type = 'professional'
      and l.line_start between date '${expandedFrom}' and date '${windowEnd}'
),
counted as (
    select l.person_id, l.claim_id, l.day, l.specialty, l.tin, l.allowed_cents, l.condition
    from listed l
    where l.condition in ('', 'with-base')
       or (l.condition = 'not-in-snf'
           and not exists (select 1 from skilled_stay s
                           where s.person_id = l.person_id and l.day between s.line_start and s.line_end))
       or (l.condition = 'not-inpatient' and l.place not in ('21', '51', '61')
           and not exists (select 1 from hospital_stay s
                           where s.person_id = l.person_id and l.day between s.line_start and s.line_end))
),

-- Every service on a claim of a health center (77x) or rural health clinic (71x) is a primary care physician's, except a
-- nursing facility visit furnished in a skilled nursing facility.
center as (
    select l.person_id, l.line_start as day, l.tin, l.ccn, l.allowed_cents
    from line l
    where l.claim_type = 'institutional' and substr(ltrim(l.bill_type, '0'), 1, 2) in ('71', '77')
      and l.line_start between date '${expandedFrom}' and date '${windowEnd}'
      and not (l.hcpcs in (select hcpcs from primary_care_code where condition = 'not-in-snf')
               and exists (select 1 from skilled_stay s
                           where s.person_id = l.person_id and l.line_start between s.line_start and s.line_end))
),

-- Who competes: the contract's practices and facilities pooled, every other practice, every other facility.
service as (
    select c.person_id, c.day, k.class, c.allowed_cents,
           case when c.tin in (select id from participant) then 'CONTRACT' else c.tin end as entity
    from counted c join clinician k on k.specialty = c.specialty
    where c.allowed_cents > 0
      and (c.condition <> 'with-base'
           or exists (select 1 from counted b
                      where b.person_id = c.person_id and b.claim_id = c.claim_id and b.condition <> 'with-base'))
    union all
    select person_id, day, 'physician', allowed_cents,
           case when tin in (select id from participant) or ccn in (select id from participant) then 'CONTRACT' else ccn end
    from center where allowed_cents > 0
),

-- What each person's services say, in the window of twelve months and in the expanded one of twenty-four.
seen as (
    select person_id,
           max(case when entity = 'CONTRACT' and class <> 'practitioner' and day >= date '${windowStart}' then 1 else 0 end) as pre_step,
           max(case when class <> 'specialist' and day >= date '${windowStart}' then 1 else 0 end) as primary_care,
           max(case when day >= date '${windowStart}' then 1 else 0 end) as any_in_window,
           max(case when entity = 'CONTRACT' and class = 'practitioner' and day >= date '${windowStart}' then 1 else 0 end) as our_practitioner,
           max(case when entity = 'CONTRACT' and class <> 'practitioner' then 1 else 0 end) as our_physician_expanded
    from service group by person_id
),
step as (
    select person_id, pre_step,
           case when pre_step = 0 and our_practitioner = 1 and our_physician_expanded = 1 then 3
                when primary_care = 1 then 1
                when any_in_window = 1 then 2
                else 0 end as step
    from seen
),

-- Allowed charges of the compared services by entity, and the dates that break ties.
compared as (
    select s.person_id, s.entity,
           sum(case when t.step = 3 or (t.step = 1 and s.class <> 'specialist') or (t.step = 2 and s.class = 'specialist')
                    then s.allowed_cents end) as cents,
           max(case when s.class <> 'specialist' then s.day end) as primary_care_day,
           max(case when s.class = 'specialist' then s.day end) as specialist_day
    from service s join step t on t.person_id = s.person_id
    where t.step = 3 or (t.step > 0 and s.day >= date '${windowStart}')
    group by s.person_id, s.entity
),
ranked as (
    select c.*,
           row_number() over (partition by person_id order by cents desc, primary_care_day desc nulls last,
               specialist_day desc nulls last, case when entity = 'CONTRACT' then 1 else 0 end, entity) as place
    from compared c where cents is not null
),
first_two as (
    select f.person_id, f.entity, f.cents,
           case when s.person_id is null then 'only'
                when f.cents <> s.cents then 'charges'
                when f.primary_care_day is distinct from s.primary_care_day then 'date'
                when f.specialist_day is distinct from s.specialist_day then 'specialist-date'
                else 'tin' end as decided_by
    from ranked f left join ranked s on s.person_id = f.person_id and s.place = 2
    where f.place = 1
),

-- Eligibility over the window of twelve months, in this order. Who is in a private plan has both parts.
covered as (
    select p.person_id, p.death_date,
           max(case when e.coverage in ('AB', 'MA') then 1 else 0 end) as both_parts,
           max(case when e.coverage in ('A', 'B') then 1 else 0 end) as one_part,
           max(case when e.coverage = 'MA' then 1 else 0 end) as private_plan
    from person p
    left join enrollment e on e.person_id = p.person_id
         and e.span_start <= date '${windowEnd}' and e.span_end >= date '${windowStart}'
    group by p.person_id, p.death_date
),
verdict as (
    select c.person_id, t.step, w.entity, w.cents, w.decided_by,
           case when c.death_date < date '${windowStart}' then 'DECEASED'
                when c.both_parts = 0 then 'NO_AB'
                when c.one_part = 1 then 'PART_ONLY'
                when c.private_plan = 1 then 'MA'
                when coalesce(t.step, 0) = 0 then 'NO_PRIMARY_CARE'
                when w.entity <> 'CONTRACT' then 'elsewhere'
                when t.step = 3 or t.pre_step = 1 then 'assigned'
                else 'NO_PHYSICIAN_SERVICE' end as verdict
    from covered c
    left join step t on t.person_id = c.person_id
    left join first_two w on w.person_id = c.person_id
)
select person_id, verdict,
       case when verdict in ('assigned', 'elsewhere') then step else 0 end as step,
       case when verdict in ('assigned', 'elsewhere') then entity else '' end as entity,
       case when verdict in ('assigned', 'elsewhere') then cents else 0 end as cents,
       case when verdict in ('assigned', 'elsewhere') then decided_by else '' end as decided_by
from verdict
