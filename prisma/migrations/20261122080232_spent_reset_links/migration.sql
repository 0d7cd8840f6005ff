/* A new password, however it came about, ends every session but the one named (which may be none) and uses up every link
   that could set another: whoever reads an old mail must not take the account back. */
CREATE OR REPLACE FUNCTION app.set_password(sought_user uuid, new_hash text, kept_session uuid)
RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE public.app_user SET password_hash = new_hash WHERE id = sought_user;
  DELETE FROM public.user_session WHERE user_id = sought_user AND id IS DISTINCT FROM kept_session;
  UPDATE public.password_reset SET used_at = clock_timestamp() WHERE user_id = sought_user AND used_at IS NULL;
$$;
