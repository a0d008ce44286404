-- A report may be about a hospital that has no listing: center_id and slug may be null, hospital and place are new.
CREATE TABLE `__new_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`center_id` integer,
	`slug` text,
	`hospital` text,
	`place` text,
	`topic` text NOT NULL,
	`text` text NOT NULL,
	`email` text,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`what_changed` text,
	`answer_language` text,
	`received_at` text NOT NULL,
	`checked_at` text,
	`answered_at` text,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_report`("id", "number", "center_id", "slug", "hospital", "place", "topic", "text", "email", "language", "status", "what_changed", "answer_language", "received_at", "checked_at", "answered_at") SELECT "id", "number", "center_id", "slug", NULL, NULL, "topic", "text", "email", "language", "status", "what_changed", "answer_language", "received_at", "checked_at", "answered_at" FROM `report`;--> statement-breakpoint
DROP TABLE `report`;--> statement-breakpoint
ALTER TABLE `__new_report` RENAME TO `report`;--> statement-breakpoint
CREATE UNIQUE INDEX `report_number` ON `report` (`number`);--> statement-breakpoint
CREATE INDEX `report_status` ON `report` (`status`,`received_at`);