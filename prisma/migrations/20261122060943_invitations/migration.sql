-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "secret_for" TEXT,
ADD COLUMN     "secret_link" TEXT;

-- CreateTable
CREATE TABLE "invitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "inviter_id" UUID,
    "inviter_name" TEXT NOT NULL,
    "mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "invitation_token_hash_idx" ON "invitation"("token_hash");


-- ----- closed lists and walls ----------------------------------------------------------------------------------------

ALTER TABLE invitation
  ADD CONSTRAINT invitation_role_check CHECK (role IN ('owner', 'admin', 'accountant', 'clerk', 'viewer')),
  ADD CONSTRAINT invitation_state_check CHECK (state IN ('open', 'accepted', 'revoked')),
  ADD CONSTRAINT invitation_ended_check CHECK ((state = 'open') = (ended_at IS NULL)),
  ADD CONSTRAINT invitation_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT invitation_email_check CHECK (email = lower(email));
ALTER TABLE outgoing_mail
  ADD CONSTRAINT outgoing_mail_secret_check
    CHECK ((secret_link IS NULL) = (secret_for IS NULL) AND secret_for IN ('owner', 'admin'));

-- Nobody has two open invitations into one company.
CREATE UNIQUE INDEX invitation_open_key ON invitation (organization_id, email) WHERE state = 'open';

SELECT app.protect_tenant_table('invitation');

-- ----- doors through the wall between tenants ------------------------------------------------------------------------

/* Into which company the invitation of this token leads: whoever opens it belongs to none yet. Nothing for one that is
   unknown, used, revoked or expired. */
CREATE FUNCTION app.find_invitation(sought_hash text)
RETURNS TABLE (organization_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT i.organization_id, i.id FROM public.invitation i
   WHERE i.token_hash = sought_hash AND i.state = 'open' AND i.expires_at > clock_timestamp();
$$;

/* A new person, only for an e-mail that the transaction's company has invited. False when the e-mail has an account. */
CREATE FUNCTION app.add_invited_person(new_id uuid, new_email text, new_name text, new_hash text)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.invitation i
     WHERE i.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       AND i.email = lower(new_email) AND i.state = 'open' AND i.expires_at > clock_timestamp()) THEN
    RAISE EXCEPTION 'Nobody has invited this person.' USING ERRCODE = '42501';
  END IF;
  INSERT INTO public.app_user (id, email, name, password_hash)
  VALUES (new_id, lower(new_email), new_name, new_hash) ON CONFLICT (email) DO NOTHING;
  RETURN FOUND;
END $$;

DO $$
DECLARE door regprocedure;
BEGIN
  FOREACH door IN ARRAY ARRAY[
    'app.find_invitation(text)', 'app.add_invited_person(uuid, text, text, text)']::regprocedure[]
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO seflow_system', door);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', door);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO seflow_app', door);
  END LOOP;
END $$;
GRANT SELECT ON invitation TO seflow_system;
CREATE POLICY system ON invitation FOR SELECT TO seflow_system USING (true);
GRANT UPDATE (secret_link, secret_for) ON outgoing_mail TO seflow_app;
