-- Where very many fit, the planner takes the whole table for the shortest way to the first ones; it reads other
-- companies' rows on it, and all of them when the first ones come late.
ALTER FUNCTION app.search_documents(text, text, text, bigint, bigint, int) SET enable_seqscan = off;
