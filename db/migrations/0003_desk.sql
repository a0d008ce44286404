CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`subject` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_log_who` ON `audit_log` (`who_id`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`);--> statement-breakpoint
CREATE TABLE `center_draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`center_id` integer NOT NULL,
	`editor_id` text NOT NULL,
	`editor_name` text NOT NULL,
	`base_version` integer NOT NULL,
	`edit` text NOT NULL,
	`why` text,
	`saved_at` text NOT NULL,
	`submitted_at` text,
	`review_note` text,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `center_draft_editor` ON `center_draft` (`center_id`,`editor_id`);--> statement-breakpoint
CREATE TABLE `center_revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`center_id` integer NOT NULL,
	`version` integer NOT NULL,
	`action` text NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	`why` text,
	`before` text,
	`after` text NOT NULL,
	`changed` text NOT NULL,
	`detail` text,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `center_revision_version` ON `center_revision` (`center_id`,`version`);--> statement-breakpoint
CREATE INDEX `center_revision_at` ON `center_revision` (`at`);--> statement-breakpoint
CREATE TABLE `slug_redirect` (
	`slug` text PRIMARY KEY NOT NULL,
	`center_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`to` text,
	`subject` text NOT NULL,
	`text` text,
	`html` text,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`last_error` text,
	`created_at` text NOT NULL,
	`sent_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_dedupe` ON `mail` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `mail_due` ON `mail` (`status`,`next_at`);--> statement-breakpoint
CREATE TABLE `page_review` (
	`topic` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`draft` text,
	`published` text,
	`updated_at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	PRIMARY KEY(`topic`, `locale`)
);
--> statement-breakpoint
CREATE TABLE `safety_notice` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`draft` text,
	`published` text,
	`updated_at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `confirm_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`center_id` integer NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`answer` text,
	`status` text NOT NULL,
	`decided_at` text,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `confirm_link_token` ON `confirm_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `confirm_link_center` ON `confirm_link` (`center_id`,`status`);--> statement-breakpoint
CREATE TABLE `finding_dismissal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`center_id` integer NOT NULL,
	`code` text NOT NULL,
	`field` text NOT NULL,
	`message` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_dismissal_finding` ON `finding_dismissal` (`center_id`,`code`,`field`,`message`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`status` text NOT NULL,
	`file_name` text NOT NULL,
	`rows` integer NOT NULL,
	`checked_rows` integer DEFAULT 0 NOT NULL,
	`findings` text NOT NULL,
	`plan` text,
	`created_at` text NOT NULL,
	`decided_at` text,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `queue_claim` (
	`key` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`person_name` text NOT NULL,
	`claimed_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`center_id` integer NOT NULL,
	`slug` text NOT NULL,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`what_changed` text,
	`received_at` text NOT NULL,
	`checked_at` text,
	`answered_at` text,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_number` ON `report` (`number`);--> statement-breakpoint
CREATE INDEX `report_status` ON `report` (`status`,`received_at`);--> statement-breakpoint
ALTER TABLE `center` ADD `npi` text;--> statement-breakpoint
ALTER TABLE `center` ADD `field_sources` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `center` ADD `status_reason` text;--> statement-breakpoint
ALTER TABLE `center` ADD `dead_links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- History and log are only ever added to. The insert triggers close the way round: INSERT OR REPLACE would delete
-- the older row without asking the delete trigger.
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log` BEGIN
	SELECT RAISE(ABORT, 'audit_log is insert only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log` BEGIN
	SELECT RAISE(ABORT, 'audit_log is insert only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_replace` BEFORE INSERT ON `audit_log`
WHEN EXISTS (SELECT 1 FROM `audit_log` WHERE `id` = new.`id`) BEGIN
	SELECT RAISE(ABORT, 'audit_log is insert only');
END;
--> statement-breakpoint
CREATE TRIGGER `center_revision_no_update` BEFORE UPDATE ON `center_revision` BEGIN
	SELECT RAISE(ABORT, 'center_revision is insert only');
END;
--> statement-breakpoint
CREATE TRIGGER `center_revision_no_delete` BEFORE DELETE ON `center_revision` BEGIN
	SELECT RAISE(ABORT, 'center_revision is insert only');
END;
--> statement-breakpoint
CREATE TRIGGER `center_revision_no_replace` BEFORE INSERT ON `center_revision`
WHEN EXISTS (
	SELECT 1 FROM `center_revision`
	WHERE `id` = new.`id` OR (`center_id` = new.`center_id` AND `version` = new.`version`)
) BEGIN
	SELECT RAISE(ABORT, 'center_revision is insert only');
END;
