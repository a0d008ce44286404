CREATE TABLE `job_lease` (
	`job` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`ends_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `listing_reminder` (
	`center_id` integer NOT NULL,
	`days` integer NOT NULL,
	`since` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`center_id`, `days`, `since`),
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
