-- A period is what lists are narrowed by most. With the issue date in every order a walk tells its documents apart in the
-- index alone, without fetching the rows of all others.
DROP INDEX document_listing_deadline_idx;
DROP INDEX document_listing_amount_idx;
DROP INDEX document_listing_number_idx;
DROP INDEX document_listing_changed_idx;
DROP INDEX document_listing_due_idx;
DROP INDEX document_listing_received_idx;
CREATE INDEX document_listing_deadline_idx ON document_listing (organization_id, facet, deadline_on, invoice_id)
  INCLUDE (issued_on);
CREATE INDEX document_listing_amount_idx ON document_listing (organization_id, facet, payable_paras, invoice_id)
  INCLUDE (issued_on);
CREATE INDEX document_listing_number_idx ON document_listing (organization_id, facet, number_key, invoice_id)
  INCLUDE (issued_on);
CREATE INDEX document_listing_changed_idx ON document_listing (organization_id, facet, changed_at, invoice_id)
  INCLUDE (issued_on) WHERE direction = 'sales';
CREATE INDEX document_listing_due_idx ON document_listing (organization_id, facet, due_on, invoice_id)
  INCLUDE (issued_on) WHERE direction = 'sales';
CREATE INDEX document_listing_received_idx ON document_listing (organization_id, facet, received_at, invoice_id)
  INCLUDE (issued_on) WHERE direction = 'purchase';
