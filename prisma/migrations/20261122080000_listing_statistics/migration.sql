-- A draft stands in one tab only, and so does what SEF calls a mistake. Without knowing it the planner expects drafts
-- among what is done, and walks through all of it to find none.
CREATE STATISTICS document_listing_facts (mcv, dependencies)
  ON direction, tab, state, sef_status, type_code, issued_outside_sef FROM document_listing;
ALTER STATISTICS document_listing_facts SET STATISTICS 500;
