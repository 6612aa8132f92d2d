-- Callers whose tokens name a practice or a clinician see the gaps of their own patients only.
call accord_narrow_to_own_patients('care_gap');
