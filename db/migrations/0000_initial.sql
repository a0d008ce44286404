CREATE TABLE `center` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`health_system` text,
	`program` text,
	`aliases` text NOT NULL,
	`street` text,
	`city` text NOT NULL,
	`region` text NOT NULL,
	`postal_code` text,
	`country` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`precision` text NOT NULL,
	`location_source` text NOT NULL,
	`far_from_postal_code` text,
	`phones` text NOT NULL,
	`fax` text,
	`email` text,
	`website` text,
	`program_url` text,
	`conditions` text NOT NULL,
	`services` text NOT NULL,
	`clinicians` text NOT NULL,
	`program_since` integer,
	`nci_designation` text,
	`listing` text NOT NULL,
	`status` text NOT NULL,
	`sources` text NOT NULL,
	`checked_on` text NOT NULL,
	`confirmed_on` text,
	`confirmed_by` text,
	`editor_notes` text,
	`seed_hash` text,
	`edited_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `center_slug` ON `center` (`slug`);--> statement-breakpoint
CREATE INDEX `center_listing` ON `center` (`listing`,`status`);--> statement-breakpoint
CREATE INDEX `center_region` ON `center` (`country`,`region`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `place` (
	`rowid` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`label` text NOT NULL,
	`key` text NOT NULL,
	`region` text,
	`country` text NOT NULL,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`population` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_id` ON `place` (`id`);--> statement-breakpoint
CREATE INDEX `place_key` ON `place` (`key`);