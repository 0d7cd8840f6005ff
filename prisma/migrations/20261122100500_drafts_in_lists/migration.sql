-- How many drafts a list could send is asked with every list: read from here alone, without the rows.
CREATE INDEX document_listing_draft_idx ON document_listing (organization_id, facet, received_at, invoice_id, partner_id)
  WHERE direction = 'sales' AND state = 'draft' AND NOT issued_outside_sef;
