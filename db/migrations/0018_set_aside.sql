ALTER TABLE `report` ADD `set_aside` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- A line of the log is kept for three years, and cannot be deleted before.
DROP TRIGGER `audit_log_no_delete`;--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log`
WHEN old.`at` >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1096 days') BEGIN
	SELECT RAISE(ABORT, 'audit_log is insert only');
END;--> statement-breakpoint
-- Once a link was used or taken back, nobody can read it in the outbox any more.
CREATE TRIGGER `mail_of_used_invite` AFTER UPDATE ON `auth_invite`
WHEN new.`used_at` IS NOT NULL OR new.`revoked_at` IS NOT NULL BEGIN
	UPDATE `mail` SET `status` = 'dropped', `to` = NULL, `text` = NULL, `html` = NULL, `last_error` = NULL
	WHERE `dedupe_key` = 'invite:' || new.`id` AND `status` IN ('queued', 'failed', 'uncertain');
END;--> statement-breakpoint
CREATE TRIGGER `mail_of_used_link` AFTER UPDATE ON `confirm_link`
WHEN new.`status` <> 'open' BEGIN
	UPDATE `mail` SET `status` = 'dropped', `to` = NULL, `text` = NULL, `html` = NULL, `last_error` = NULL
	WHERE `dedupe_key` = 'confirm-link:' || new.`id` AND `status` IN ('queued', 'failed', 'uncertain');
END;
