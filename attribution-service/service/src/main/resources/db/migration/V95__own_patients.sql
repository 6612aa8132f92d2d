-- Callers whose tokens name a practice or a clinician see their own patients only. An agreement says to whom it attributes somebody.
call accord_narrow_to_own_patients('roster_member');
call accord_narrow_to_own_patients('roster_adjustment');
