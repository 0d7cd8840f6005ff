-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- A person's own rows, in a transaction of that person only.
DO $$
DECLARE own text;
BEGIN
  FOREACH own IN ARRAY ARRAY['second_factor', 'recovery_code'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', own);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', own);
    EXECUTE format($policy$
      CREATE POLICY person ON %I TO seflow_app
        USING (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))
        WITH CHECK (user_id = (SELECT nullif(current_setting('app.user_id', true), '')::uuid))$policy$, own);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO seflow_app', own);
  END LOOP;
END $$;
