-- What the outbox needs to be worked through: one row for one cause, and rows that never succeeded kept for people.

ALTER TABLE outbox ADD COLUMN cause TEXT NOT NULL DEFAULT '';  -- what asked for it; asked twice it is one row
ALTER TABLE outbox ADD COLUMN error TEXT NOT NULL DEFAULT '';  -- why the last attempt failed
ALTER TABLE outbox ADD COLUMN given_up_at BIGINT;              -- tried too often; waits for a person
CREATE UNIQUE INDEX outbox_cause ON outbox (tenant_id, cause) WHERE cause <> '';
CREATE INDEX outbox_done ON outbox (tenant_id, done_at) WHERE done_at IS NOT NULL;
CREATE INDEX upload_created ON upload (tenant_id, created_at);
CREATE INDEX photo_sha256 ON photo (tenant_id, sha256);
CREATE INDEX idempotency_created ON idempotency (tenant_id, created_at);
CREATE INDEX session_expires ON session (tenant_id, expires_at);
