CREATE TABLE `import_row` (
	`batch_id` integer NOT NULL,
	`line` integer NOT NULL,
	`verdict` text NOT NULL,
	`slug` text,
	`center_id` integer,
	`version` integer,
	`record` text,
	`confirmation` text,
	`findings` text NOT NULL,
	`has_warnings` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `line`),
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_row_verdict` ON `import_row` (`batch_id`,`verdict`);--> statement-breakpoint
CREATE INDEX `import_row_slug` ON `import_row` (`batch_id`,`slug`);--> statement-breakpoint
ALTER TABLE `import_batch` ADD `reading` text;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `content` blob;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `attempt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `alive_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `why` text;--> statement-breakpoint
ALTER TABLE `import_batch` ADD `counts` text;--> statement-breakpoint
ALTER TABLE `import_batch` DROP COLUMN `plan`;