-- A fourth definite end of a requestId: SEF was asked completely, long after the last byte, and does not have it.
ALTER TABLE send_attempt DROP CONSTRAINT send_attempt_outcome_check;
ALTER TABLE send_attempt ADD CONSTRAINT send_attempt_outcome_check
  CHECK (outcome IN ('accepted', 'duplicate', 'refused', 'absent', 'unclear', 'unavailable'));
