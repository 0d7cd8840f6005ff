-- AlterTable
ALTER TABLE "partner" ADD COLUMN     "in_sef" BOOLEAN;

-- A document for a buyer who is not in SEF ends in a state of its own, with number and day, and the mark says so.
ALTER TABLE invoice DROP CONSTRAINT invoice_state_check;
ALTER TABLE invoice
  ADD CONSTRAINT invoice_state_check CHECK (
    (direction = 'purchase') = (state IS NULL)
    AND state IN ('draft', 'queued', 'sending', 'held_date', 'held_outage', 'outcome_unknown', 'refused', 'failed', 'sent',
                  'issued')),
  ADD CONSTRAINT invoice_issued_outside_sef_check CHECK (issued_outside_sef = (state IS NOT DISTINCT FROM 'issued')),
  ADD CONSTRAINT invoice_issued_complete_check CHECK (
    NOT issued_outside_sef OR (number IS NOT NULL AND issue_date IS NOT NULL));

/* What is issued outside SEF is final: nobody queues it, changes what it says, or deletes it, whatever the program. */
CREATE FUNCTION app.keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR (NEW.state, NEW.direction, NEW.environment, NEW.type_code, NEW.number, NEW.issue_date, NEW.document)
        IS DISTINCT FROM
        (OLD.state, OLD.direction, OLD.environment, OLD.type_code, OLD.number, OLD.issue_date, OLD.document) THEN
    RAISE EXCEPTION 'The invoice % is issued outside SEF and final.', OLD.id USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_issued BEFORE UPDATE OR DELETE ON invoice
  FOR EACH ROW WHEN (OLD.issued_outside_sef) EXECUTE FUNCTION app.keep_issued_invoice();

/* The same for its lines, and no attempt to send it can ever be written down: without one the worker calls nobody. */
CREATE FUNCTION app.refuse_part_of_issued_invoice() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE part record;
BEGIN
  part := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  IF EXISTS (SELECT FROM public.invoice i
              WHERE i.organization_id = part.organization_id AND i.id = part.invoice_id AND i.issued_outside_sef) THEN
    RAISE EXCEPTION 'The invoice % is issued outside SEF and final.', part.invoice_id USING ERRCODE = '23514';
  END IF;
  RETURN part;
END $$;
CREATE TRIGGER keep_issued BEFORE INSERT OR UPDATE OR DELETE ON invoice_line
  FOR EACH ROW EXECUTE FUNCTION app.refuse_part_of_issued_invoice();
CREATE TRIGGER keep_issued BEFORE INSERT ON send_attempt
  FOR EACH ROW EXECUTE FUNCTION app.refuse_part_of_issued_invoice();
