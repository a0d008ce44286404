CREATE TABLE `draft_comment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`draft_id` integer NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `center_draft`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `queue_snooze` (
	`key` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL
);
