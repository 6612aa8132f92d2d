-- Whose patients a transaction sees, where it is not everybody's: identifiers separated by blanks, null for no limit.

create function accord_own_practices() returns text[] language sql stable as
$$ select string_to_array(nullif(current_setting('app.practices', true), ''), ' ') $$;

create function accord_own_clinicians() returns text[] language sql stable as
$$ select string_to_array(nullif(current_setting('app.clinicians', true), ''), ' ') $$;

-- Rows of people attributed to a practice (tin) and a clinician (npi): whoever may see own patients only reads no others. It takes
-- away from what other policies show and opens nothing. The settings are read once for a query.
create procedure accord_narrow_to_own_patients(protected regclass) language plpgsql as $$
begin
    execute format('create policy own_patients on %s as restrictive for select using (
        ((select accord_own_practices()) is null or tin = any ((select accord_own_practices())::text[]))
        and ((select accord_own_clinicians()) is null or npi = any ((select accord_own_clinicians())::text[])))', protected);
end $$;
